package org.lingshu.workbench.release;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.lingshu.problem.Problem;

/** The file {@code rules/CHANGELOG.md}: for every release what kind of change it is, where, and what it means to those who treat patients. */
public final class Changelog {
    /** Where it stands. */
    public static final String PATH = "rules/CHANGELOG.md";
    private static final Set<String> TYPES = Set.of("addition", "correction", "evidence", "number", "wording", "retirement", "model");
    private static final Pattern HEADING = Pattern.compile("##\\s+(\\S+)\\s*·\\s*(\\d{4}-\\d{2}-\\d{2})\\s*");
    private static final Pattern FIELD = Pattern.compile("-\\s+(type|area|医生|clinicians)\\s*[:：]\\s*(.*)");
    private static final int SHORTEST = 8;
    private final List<String> lines;

    /**
     * One entry.
     *
     * @param types      addition, correction, evidence, number, wording, retirement, model
     * @param areas      folders that were changed
     * @param chinese    what it means to a clinician
     * @param english    the same in English
     */
    public record Entry(List<String> types, List<String> areas, String chinese, String english) {
        public Entry {
            types = List.copyOf(types);
            areas = List.copyOf(areas);
        }
    }

    /** Reads the file's text. */
    public Changelog(String text) {
        this.lines = unfenced(text);
    }

    /** The lines, those of examples emptied: an example is no entry. */
    private static List<String> unfenced(String text) {
        List<String> lines = new ArrayList<>();
        boolean fenced = false;
        for (String line : text.lines().toList()) {
            boolean fence = line.startsWith("```");
            lines.add(fenced || fence ? "" : line);
            fenced = fence != fenced;
        }
        return lines;
    }

    /** The file's text with one more entry, before all others; as it is, when it has an entry of that version. */
    public static String with(String text, String version, String date, Entry entry) {
        Changelog before = new Changelog(text);
        if (before.heading(version) >= 0) return text;
        List<String> lines = new ArrayList<>(text.lines().toList());
        int at = 0;
        while (at < lines.size() && !HEADING.matcher(before.lines.get(at)).matches()) at++;
        lines.addAll(at, List.of("## " + version + " · " + date, "- type: " + String.join(", ", entry.types()), "- area: " + String.join(", ", entry.areas()), "- 医生: " + entry.chinese(), "- clinicians: " + entry.english(), ""));
        return String.join("\n", lines).stripTrailing() + "\n";
    }

    /**
     * The entry of a release; what is wrong with it is added to {@code problems}.
     *
     * @param changed the folders that were changed since the release before
     * @param folders every folder there is
     */
    public Optional<Entry> entry(Version version, String date, Set<String> changed, Set<String> folders, List<Problem> problems) {
        int at = heading(version.toString());
        if (at < 0) {
            problems.add(Problem.at(PATH, 0, "no-changelog", "there is no entry for " + version, "没有 " + version + " 的条目", "write `## " + version + " · " + date + "` and below it - type:, - area:, - 医生:, - clinicians:"));
            return Optional.empty();
        }
        Matcher heading = HEADING.matcher(lines.get(at));
        if (heading.matches() && !heading.group(2).equals(date)) add(problems, at, "changelog-date", "the entry says " + heading.group(2) + ", the release " + date, "条目日期为 " + heading.group(2) + "，发布日期为 " + date, "");
        Map<String, String> fields = fields(at);
        Entry entry = new Entry(list(fields.getOrDefault("type", "")), list(fields.getOrDefault("area", "")), fields.getOrDefault("医生", ""), fields.getOrDefault("clinicians", ""));
        check(entry, at, changed, folders, problems);
        return Optional.of(entry);
    }

    private void check(Entry entry, int at, Set<String> changed, Set<String> folders, List<Problem> problems) {
        if (entry.types().isEmpty() || !TYPES.containsAll(entry.types())) {
            add(problems, at, "changelog-type", "`type` is one or more of " + String.join(", ", TYPES.stream().sorted().toList()), "`type` 应为 " + String.join("、", TYPES.stream().sorted().toList()) + " 之一或几种", "");
        }
        List<String> unknown = entry.areas().stream().filter(area -> !folders.contains(area) && !changed.contains(area)).toList();
        if (!unknown.isEmpty()) add(problems, at, "changelog-area", "there is no folder `" + String.join("`, `", unknown) + "`", "没有文件夹 `" + String.join("`、`", unknown) + "`", "");
        List<String> silent = changed.stream().filter(area -> !entry.areas().contains(area)).sorted().toList();
        if (!silent.isEmpty()) add(problems, at, "changelog-area", "`area` does not name what was changed: " + String.join(", ", silent), "`area` 未列出有改动的文件夹：" + String.join("、", silent), "");
        if (entry.chinese().length() < SHORTEST) add(problems, at, "changelog-clinicians", "`医生` does not say in Chinese what it means to a clinician", "`医生` 一项未说明对临床有何影响", "");
        if (entry.english().length() < 2 * SHORTEST) add(problems, at, "changelog-clinicians", "`clinicians` does not say what it means to a clinician", "`clinicians` 一项未以英文说明", "");
    }

    private static void add(List<Problem> problems, int at, String check, String message, String chinese, String hint) {
        problems.add(Problem.at(PATH, at + 1, check, message, chinese, hint));
    }

    private int heading(String version) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher heading = HEADING.matcher(lines.get(i));
            if (heading.matches() && heading.group(1).equals(version)) return i;
        }
        return -1;
    }

    private Map<String, String> fields(int heading) {
        Map<String, String> fields = new LinkedHashMap<>();
        String last = "";
        for (String line : lines.subList(heading + 1, lines.size())) {
            if (line.startsWith("#")) break;
            Matcher field = FIELD.matcher(line.strip());
            if (field.matches()) {
                last = field.group(1);
                fields.put(last, field.group(2).strip());
            } else if (!line.isBlank() && !last.isEmpty()) {
                fields.merge(last, line.strip(), (one, other) -> (one + " " + other).strip());
            }
        }
        return fields;
    }

    private static List<String> list(String text) {
        List<String> all = new ArrayList<>();
        for (String each : text.split("[,，、]")) if (!each.isBlank()) all.add(each.strip());
        return all;
    }
}
