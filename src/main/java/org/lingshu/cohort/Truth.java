package org.lingshu.cohort;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lingshu.intake.LabelReader;
import org.lingshu.model.Kind;

/**
 * The labels of a target as the cohort states them.
 *
 * @param file   where they stand
 * @param labels by id, in the order of the file; patients without a label are not in it
 * @param silent how many patients have none
 */
record Truth(String file, Map<String, List<String>> labels, int silent) {
    private static final int MOST_NUMBERS = 10;

    Truth {
        labels = Collections.unmodifiableMap(new LinkedHashMap<>(labels));
    }

    /** Reads the labels; what is wrong with them is noted. */
    static Optional<Truth> read(CohortFolder folder, TargetSource source, String id, Faults faults) {
        return switch (source) {
            case TargetSource.Csv csv -> CsvTable.read(folder, csv.file(), id, faults).flatMap(table -> column(table, csv.column(), faults)).map(texts -> of(source, texts, faults));
            case TargetSource.Cases cases -> folder.bytes(cases.file()).map(bytes -> {
                Map<String, String> texts = new LinkedHashMap<>();
                LabelReader.read(cases.file(), bytes).forEach((name, labels) -> texts.put(name, labels.text(cases.label())));
                if (texts.values().stream().allMatch(String::isEmpty)) {
                    faults.problem(cases.file(), 0, "unknown-label", "no case has a label `" + cases.label() + "`", "没有病例带有标签 `" + cases.label() + "`", "");
                }
                return of(source, texts, faults);
            });
        };
    }

    private static Optional<Map<String, String>> column(CsvTable table, String name, Faults faults) {
        Optional<Integer> at = table.column(name);
        if (at.isEmpty()) {
            faults.problem(table.file(), 1, "unknown-column", "the table has no column `" + name + "`", "表格没有列 `" + name + "`", "columns 现有列: "
                    + String.join(", ", table.header().subList(0, Math.min(12, table.header().size()))));
        }
        return at.map(column -> {
            Map<String, String> texts = new LinkedHashMap<>();
            table.rows().forEach((id, row) -> texts.put(id, row.cells().get(column)));
            return texts;
        });
    }

    private static Truth of(TargetSource source, Map<String, String> texts, Faults faults) {
        Map<String, List<String>> labels = new LinkedHashMap<>();
        texts.forEach((id, text) -> {
            List<String> all = Arrays.stream(text.split("\\|")).map(String::strip).filter(label -> !Cell.missing(label)).distinct().toList();
            if (source.kind() != Kind.MULTILABEL && all.size() > 1) {
                faults.problem(source.file(), 0, "several-labels", "`" + id + "` has several labels, and the target takes one", "`" + id + "` 有多个标签，而该目标只取一个",
                        "set \"kind\": \"multilabel\", or name one");
            }
            if (!all.isEmpty()) labels.put(id, all);
        });
        check(source, labels, faults);
        return new Truth(source.file(), labels, texts.size() - labels.size());
    }

    private static void check(TargetSource source, Map<String, List<String>> labels, Faults faults) {
        Map<String, TreeSet<String>> alike = new TreeMap<>();
        labels.values().forEach(all -> all.forEach(label -> alike.computeIfAbsent(Naming.plain(label), plain -> new TreeSet<>()).add(label)));
        alike.values().stream().filter(all -> all.size() > 1 && !all.stream().allMatch(label -> Naming.plain(label).isEmpty())).forEach(all -> faults.problem(source.file(), 0, "classes-nearly-alike",
                "`" + String.join("`, `", all) + "` are taken for different classes", "`" + String.join("`、`", all) + "` 被视为不同类别", "write one class in one way 同一类别请统一写法"));
        if (alike.size() > MOST_NUMBERS && alike.size() > labels.size() / 5 && alike.values().stream().allMatch(all -> !Double.isNaN(Cell.number(all.first())))) {
            faults.problem(source.file(), 0, "measured-target", "`" + source.column() + "` holds " + alike.size() + " different numbers, which are no classes", "`" + source.column() + "` 有 "
                    + alike.size() + " 个不同数字，不是类别", "write a class for each range 请按区间改写为类别");
        }
    }
}
