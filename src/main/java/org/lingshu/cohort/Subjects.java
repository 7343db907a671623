package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lingshu.model.Subject;

/** Who the patients are: the group that each belongs to, and its part of the official split. */
final class Subjects {
    /** Fewer groups than this cannot be learned from and held out. */
    private static final int FEWEST = 10;
    private final Definition definition;
    private final Modalities modalities;
    private final List<CsvTable> tables;
    private final Optional<CsvTable> split;
    private final Faults faults;

    private Subjects(Definition definition, Modalities modalities, List<CsvTable> tables, Optional<CsvTable> split, Faults faults) {
        this.definition = definition;
        this.modalities = modalities;
        this.tables = tables;
        this.split = split;
        this.faults = faults;
    }

    /** Reads the split, and the table of the target if it is one; what is wrong with them is noted. */
    static Subjects read(Definition definition, TargetSource source, CohortFolder folder, Modalities modalities, Faults faults) {
        Optional<CsvTable> split = definition.split().flatMap(each -> CsvTable.read(folder, each.file(), definition.id(), faults));
        split.ifPresent(table -> checkSplit(table, definition.split().orElseThrow().column(), faults));
        Stream<CsvTable> labels = source instanceof TargetSource.Csv csv ? CsvTable.read(folder, csv.file(), definition.id(), new Faults()).stream() : Stream.empty();
        List<CsvTable> tables = new ArrayList<>(labels.toList());
        tables.addAll(modalities.tables());
        split.ifPresent(tables::add);
        return new Subjects(definition, modalities, tables, split, faults);
    }

    private static void checkSplit(CsvTable table, String column, Faults faults) {
        Optional<Integer> at = table.column(column);
        if (at.isEmpty()) {
            faults.problem(table.file(), 1, "unknown-column", "the table has no column `" + column + "`", "表格没有列 `" + column + "`", "");
        } else if (table.rows().values().stream().map(row -> row.cells().get(at.get())).filter(part -> !part.isEmpty()).distinct().count() < 2) {
            faults.problem(table.file(), 0, "no-split", "the split has fewer than two parts", "划分不足两部分", "write train and test, or names of folds");
        }
    }

    /** The subjects of these ids, in their order. */
    List<Subject> of(Set<String> ids) {
        List<Subject> subjects = ids.stream().map(id -> new Subject(id, group(id), part(id), modalities.about(id))).toList();
        Map<String, Set<String>> parts = new TreeMap<>();
        subjects.forEach(each -> parts.computeIfAbsent(each.group(), group -> new TreeSet<>()).add(each.part()));
        if (parts.size() < FEWEST) {
            faults.problem("cohort.json", 0, "too-few-groups", "the patients belong to " + parts.size() + " groups; at least " + FEWEST + " are needed to hold some out",
                    "患者只分属 " + parts.size() + " 组，至少需要 " + FEWEST + " 组", "is `group` the right column? 请核对 group");
        }
        parts.forEach((group, all) -> {
            if (all.stream().filter(part -> !part.isEmpty()).count() > 1) {
                faults.problem("cohort.json", 0, "group-on-both-sides", "the group `" + group + "` stands in several parts of the split: " + String.join(", ", all),
                        "组 `" + group + "` 同时出现在划分的多个部分中", "keep every group in one part 同组患者须在同一部分");
            }
        });
        return subjects;
    }

    private String part(String id) {
        return split.flatMap(table -> cell(table, id, definition.split().orElseThrow().column())).orElse("");
    }

    private String group(String id) {
        if (definition.group().equals(definition.id())) return id;
        Optional<String> group = tables.stream().flatMap(table -> cell(table, id, definition.group()).stream()).findFirst();
        if (group.isEmpty()) {
            faults.problem("cohort.json", 0, "unknown-group", "no table names the `" + definition.group() + "` of `" + id + "`", "没有表格给出 `" + id + "` 的 `" + definition.group() + "`",
                    "set `group` to a column of the tables");
        }
        return group.orElse(id);
    }

    private static Optional<String> cell(CsvTable table, String id, String column) {
        if (!table.rows().containsKey(id)) return Optional.empty();
        return table.column(column).map(at -> table.rows().get(id).cells().get(at)).filter(cell -> !cell.isEmpty());
    }
}
