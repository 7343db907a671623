package org.lingshu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.knowledge.Examined;
import org.lingshu.knowledge.Knowledge;

/** Reads that examinations, one or a list of them, showed nothing: 血常规、肝肾功能未见异常; 肠镜未见异常. */
final class ExaminedReader {
    private static final String JOINS = "、及和与+ ，";
    private static final String LEADS = "：示 ";
    private static final int MOST = 12;
    private final Map<String, List<Stated>> states = new HashMap<>();
    private final Words names;
    private final Words unremarkable;

    private ExaminedReader(Knowledge knowledge) {
        for (Examined each : knowledge.vocabulary().examined()) {
            List<Stated> normal = each.states().stream().map(term -> new Stated(knowledge.terms().get(term), true, 0, 0)).toList();
            each.names().forEach(name -> states.put(Characters.plain(name), normal));
        }
        names = Words.of(states.keySet());
        unremarkable = Words.of(knowledge.vocabulary().words("unremarkable"));
    }

    static ExaminedReader of(Knowledge knowledge) {
        return new ExaminedReader(knowledge);
    }

    /** Every such statement in a text of one spelling. */
    List<Piece> read(String text) {
        List<Piece> all = new ArrayList<>();
        int at = 0;
        while (at < text.length()) {
            if (names.longest(text, at) == 0) {
                at++;
                continue;
            }
            int end = from(text, at, all);
            at = Math.max(end, at + names.longest(text, at));
        }
        return all;
    }

    private int from(String text, int start, List<Piece> into) {
        Set<Stated> normal = new LinkedHashSet<>();
        int at = start;
        for (int count = 0; count < MOST; count++) {
            int length = names.longest(text, at);
            if (length == 0) break;
            normal.addAll(states.get(text.substring(at, at + length)));
            at += length;
            int lead = passed(text, at, LEADS);
            int closing = unremarkable.longest(text, lead);
            if (closing > 0) {
                int end = lead + closing;
                into.add(normal.isEmpty() ? Piece.marker(start, end, Set.of(Role.IGNORED))
                        : Piece.composed(start, end, normal.stream().map(each -> new Stated(each.term(), true, 0, end - start)).toList()));
                return end;
            }
            int joined = passed(text, at, JOINS);
            if (joined == at) break;
            at = joined;
        }
        return start;
    }

    private static int passed(String text, int from, String marks) {
        int at = from;
        while (at < text.length() && at - from < 3 && marks.indexOf(text.charAt(at)) >= 0) at++;
        return at;
    }
}
