package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lingshu.model.Subject;
import org.lingshu.model.Target;

/** Who the patients are: the group that each belongs to, and its part of the official split. */
final class Subjects {
    /** Fewer groups than this cannot be learned from and held out. */
    private static final int FEWEST = 10;
    private static final String TRAIN = "train";
    private static final String TEST = "test";
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
        } else if (table.rows().values().stream().map(row -> row.cells().get(at.get())).map(Subjects::plain).filter(part -> !part.isEmpty()).distinct().count() < 2) {
            faults.problem(table.file(), 0, "no-split", "the split has fewer than two parts", "划分不足两部分", "write train and test, or names of folds 请写 train 与 test，或各折名称");
        } else {
            List<String> parts = table.rows().values().stream().map(row -> plain(row.cells().get(at.get()))).filter(part -> !part.isEmpty()).distinct().sorted().toList();
            if (parts.size() > 2 && parts.contains(TRAIN) && parts.contains(TEST)) {
                faults.problem(table.file(), 0, "more-than-train-and-test", "the split has the parts " + String.join(", ", parts) + "; beside train and test there can be no other",
                        "划分为 " + String.join(", ", parts) + "；train 与 test 之外不能有其他部分", "write train for patients to tune on (tuning happens inside train), or leave the cell empty 用于调参者请写 train，或留空");
            }
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
        return split.flatMap(table -> cell(table, id, definition.split().orElseThrow().column())).map(Subjects::plain).orElse("");
    }

    /** The name of a part as validation knows it: {@code Train}, {@code training} and {@code 训练集} are {@code train}. */
    private static String plain(String part) {
        return switch (part.toLowerCase(Locale.ROOT)) {
            case "train", "training", "训练", "训练集" -> TRAIN;
            case "test", "testing", "测试", "测试集" -> TEST;
            default -> Cell.missing(part) ? "" : part;
        };
    }

    /** Notes classes that a part of the split lacks, and patients that are in none. */
    void check(Target target, List<Subject> subjects) {
        if (split.isEmpty()) return;
        String file = split.get().file();
        long without = subjects.stream().filter(each -> each.part().isEmpty()).count();
        if (without > 0) faults.remark(file, "no-part", without + " patients are in no part of the split and are not tested on", without + " 例不在划分的任何部分，不参与检验", "");
        for (String part : subjects.stream().map(Subject::part).filter(each -> !each.isEmpty()).distinct().sorted().toList()) {
            List<String> lacking = IntStream.range(0, target.classes().size()).filter(label -> IntStream.range(0, subjects.size()).noneMatch(i -> subjects.get(i).part().equals(part) && target.holds(i, label)))
                    .mapToObj(label -> "`" + target.classes().get(label) + "`").toList();
            if (lacking.isEmpty()) continue;
            String message = "the part `" + part + "` has no patient of " + Faults.some(lacking);
            String chinese = "划分的 `" + part + "` 部分没有 " + Faults.some(lacking) + " 的患者";
            if (part.equals(TRAIN)) faults.problem(file, 0, "class-not-in-train", message, chinese, "such a class cannot be learned 无法学习该类别");
            else faults.remark(file, "class-not-in-part", message, chinese, "");
        }
    }

    /** The ids of the split, where there is one. */
    void compare(Truth truth) {
        split.filter(table -> !table.file().equals(truth.file())).ifPresent(table -> Ids.compare(truth.labels().keySet(), truth.file(), table.rows().keySet(), table.file(), faults));
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
