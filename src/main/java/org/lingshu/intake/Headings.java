package org.lingshu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Section;

/** The headings of records: they cut a plain text into fields, and a field into regions. */
final class Headings {
    private static final String BEFORE = "。；，！？\n 【[";
    private final Map<String, Section> sections;
    private final Words names;

    private Headings(Map<String, Section> sections) {
        this.sections = sections;
        this.names = Words.of(sections.keySet());
    }

    private record Found(int start, int end, Section section) {
    }

    static Headings of(Knowledge knowledge) {
        Map<String, Section> all = new HashMap<>();
        knowledge.vocabulary().sections().forEach(section -> section.names().forEach(name -> all.put(Characters.plain(name), section)));
        return new Headings(Map.copyOf(all));
    }

    /** The fields of a plain text; the whole text is the present illness when it has no heading. */
    Map<String, String> parts(String text) {
        List<Found> found = find(Characters.plain(text), false);
        if (found.isEmpty()) return Map.of("presentIllness", text);
        Map<String, StringBuilder> all = new LinkedHashMap<>();
        if (!text.substring(0, found.getFirst().start()).isBlank()) all.put("text", new StringBuilder(text.substring(0, found.getFirst().start())));
        for (int i = 0; i < found.size(); i++) {
            Section section = found.get(i).section();
            int end = i + 1 < found.size() ? found.get(i + 1).start() : text.length();
            boolean past = section.holds() == Section.Holds.PAST || section.holds() == Section.Holds.FAMILY;
            StringBuilder part = all.computeIfAbsent(section.field(), field -> new StringBuilder());
            if (!part.isEmpty() && part.charAt(part.length() - 1) != '\n') part.append('\n');
            part.append(text, past ? found.get(i).start() : found.get(i).end(), end);
        }
        Map<String, String> parts = new LinkedHashMap<>();
        all.forEach((field, part) -> parts.put(field, part.toString()));
        return parts;
    }

    /** The regions of a field, in its order; together they are the whole of it. */
    List<Region> regions(String field, String plain) {
        boolean past = "history".equals(field);
        List<Region> all = new ArrayList<>();
        int start = 0;
        Section.Holds holds = past ? Section.Holds.PAST : Section.Holds.PRESENT;
        if (past || "presentIllness".equals(field) || "text".equals(field)) {
            for (Found found : find(plain, past)) {
                if (found.start() > start) all.add(new Region(start, found.start(), holds));
                start = found.end();
                holds = found.section().holds() == Section.Holds.COURSE && !past ? Section.Holds.PRESENT : found.section().holds();
            }
        }
        if (start < plain.length()) all.add(new Region(start, plain.length(), holds));
        return all;
    }

    private List<Found> find(String plain, boolean commaCloses) {
        List<Found> all = new ArrayList<>();
        for (int at = 0; at < plain.length(); at++) {
            if (at > 0 && BEFORE.indexOf(plain.charAt(at - 1)) < 0) continue;
            int length = names.longest(plain, at);
            int end = at + length;
            if (length == 0 || !closes(plain, end, commaCloses && plain.charAt(end - 1) == '史')) continue;
            Section section = sections.get(plain.substring(at, end));
            int begin = at > 0 && (plain.charAt(at - 1) == '【' || plain.charAt(at - 1) == '[') ? at - 1 : at;
            while (end < plain.length() && "：，】] ".indexOf(plain.charAt(end)) >= 0) end++;
            all.add(new Found(begin, end, section));
            at = end - 1;
        }
        return all;
    }

    private static boolean closes(String plain, int end, boolean comma) {
        return end == plain.length() || "：】]\n".indexOf(plain.charAt(end)) >= 0 || comma && plain.charAt(end) == '，';
    }
}
