package org.lingshu.workbench.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lingshu.knowledge.Nearest;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.edition.RuleText;

/**
 * Takes a rule out of use and keeps it with the reason: its text goes to {@code rules/retired}, the cases in which it spoke, and those
 * about it alone, to {@code tests-data/retired}; cases that are about others too stay and stop to expect it.
 *
 * @param files text by path, as they will be written; empty for a file to be taken away
 */
public record Retirement(Map<String, Optional<String>> files) {
    public Retirement {
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
    }

    /**
     * Retires a rule of an edition; nothing is written yet.
     *
     * @param reason one line, for whoever asks later
     * @param date   ISO 8601
     * @throws RefusedEditException when there is no such rule, no reason or no date
     */
    public static Retirement of(String name, String reason, String date, Loaded edition) {
        RuleText rule = demand(name, reason, date, edition);
        Map<String, Optional<String>> files = new LinkedHashMap<>();
        String path = rule.rule().path();
        String inside = path.substring("rules/".length());
        files.put(path, without(edition.edition().text(path).orElseThrow(), rule, edition.rulebook().rules()));
        String kept = Retired.FOLDER + inside;
        String before = edition.edition().text(kept).orElseGet(() -> "package " + rule.rule().stage().drlPackage() + "\n\nimport org.lingshu.clinical.*\n\ndialect \"mvel\"\n");
        files.put(kept, Optional.of(before + "\n// retired " + date + ": " + reason.strip() + "\n" + rule.text() + "\n"));
        cases(name, inside.substring(0, inside.length() - ".drl".length()), edition, files);
        return new Retirement(files);
    }

    private static RuleText demand(String name, String reason, String date, Loaded edition) {
        List<Problem> problems = new ArrayList<>();
        RuleText rule = RuleText.of(edition.edition(), edition.rulebook().rules()).get(name);
        if (rule == null) {
            List<String> near = Nearest.of(name, edition.rulebook().rules().stream().map(RuleEntry::name).toList());
            problems.add(Problem.at("rules", 0, "unknown-rule", "there is no rule `" + name + "`", "没有规则 `" + name + "`", near.isEmpty() ? "" : "did you mean `" + String.join("`, `", near) + "`?"));
        }
        if (reason.isBlank() || reason.contains("\n")) problems.add(Problem.at("rules", 0, "no-reason", "say in one line why it is retired", "请以一行写明停用之由", "--reason"));
        try {
            LocalDate.parse(date);
        } catch (DateTimeParseException e) {
            problems.add(Problem.at("rules", 0, "no-date", "`" + date + "` is not a date", "`" + date + "` 不是日期", "2026-11-26"));
        }
        if (!problems.isEmpty()) throw new RefusedEditException(problems);
        return rule;
    }

    /** The file without the rule; nothing when it was the last one. */
    private static Optional<String> without(String text, RuleText rule, List<RuleEntry> all) {
        if (all.stream().filter(each -> each.path().equals(rule.rule().path())).count() == 1) return Optional.empty();
        List<String> lines = new ArrayList<>(text.lines().toList());
        int last = rule.last();
        while (last < lines.size() && lines.get(last).isBlank()) last++;
        lines.subList(rule.first() - 1, last).clear();
        return Optional.of(String.join("\n", lines).stripTrailing() + "\n");
    }

    private static void cases(String name, String inside, Loaded edition, Map<String, Optional<String>> files) {
        String path = "tests-data/rules/" + inside + ".json";
        Optional<EntryList> list = edition.edition().text(path).map(EntryList::read);
        if (list.isEmpty()) return;
        Loaded after = after(edition, files);
        String kept = "tests-data/retired/" + inside + ".json";
        EntryList gone = edition.edition().text(kept).map(EntryList::read).orElseGet(() -> EntryList.empty("  "));
        for (JsonNode each : list.get().nodes()) if (only(each, name) || texts(each, "fires").contains(name)) gone = gone.with(each);
        EntryList left = list.get().mapped(each -> only(each, name) ? each.<ObjectNode>deepCopy().removeAll() : forgetting(each, name, inside, after));
        boolean lastRule = files.get("rules/" + inside + ".drl").isEmpty();
        files.put(path, left.entries().isEmpty() || lastRule ? Optional.empty() : Optional.of(left.text()));
        if (!gone.entries().isEmpty()) files.put(kept, Optional.of(gone.text()));
    }

    /** Whether a case is about no other rule. */
    private static boolean only(JsonNode one, String name) {
        List<String> named = new ArrayList<>(texts(one, "fires"));
        named.addAll(texts(one, "silent"));
        return named.equals(List.of(name));
    }

    /** The case without the rule, and without what only the rule added. */
    private static JsonNode forgetting(JsonNode one, String name, String inside, Loaded after) {
        if (!texts(one, "fires").contains(name) && !texts(one, "silent").contains(name)) return one;
        ObjectNode left = one.deepCopy();
        for (String field : List.of("fires", "silent")) if (left.has(field)) remove((ArrayNode) left.get(field), name);
        ArrayNode expect = left.putArray("expect");
        Spoken.still(texts(one, "expect"), Spoken.of(inside, texts(one, "given"), after)).forEach(expect::add);
        return left;
    }

    private static Loaded after(Loaded edition, Map<String, Optional<String>> files) {
        TreeMap<String, byte[]> all = new TreeMap<>(edition.edition().files());
        files.forEach((path, text) -> text.ifPresentOrElse(each -> all.put(path, each.getBytes(java.nio.charset.StandardCharsets.UTF_8)), () -> all.remove(path)));
        return Loaded.of(new Edition(edition.edition().name(), all), false);
    }

    private static List<String> texts(JsonNode node, String field) {
        List<String> all = new ArrayList<>();
        node.path(field).forEach(each -> all.add(each.asText()));
        return all;
    }

    private static void remove(ArrayNode from, String text) {
        for (int i = 0; i < from.size(); i++) {
            if (from.get(i).asText().equals(text)) {
                from.remove(i);
                return;
            }
        }
    }
}
