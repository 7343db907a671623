package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.lingshu.model.Kind;
import org.lingshu.model.Target;

/** Labels to classes: which can be learned at all, and in which order they stand. */
final class TargetBuilder {
    /** A class of fewer patients cannot be learned and held out at once. */
    static final int FEWEST = 3;
    /** A class of fewer patients is learned, and warned of. */
    static final int FEW = 10;
    private final String name;
    private final TargetSource source;
    private final Faults faults;

    TargetBuilder(String name, TargetSource source, Faults faults) {
        this.name = name;
        this.source = source;
        this.faults = faults;
    }

    /** The labels of those patients that can be learned from, with labels that are too rare left out and remarked on. */
    Map<String, List<String>> usable(Map<String, List<String>> labels) {
        Map<String, Integer> counts = counts(labels);
        Map<String, List<String>> usable = new LinkedHashMap<>();
        Set<String> rare = counts.keySet().stream().filter(label -> counts.get(label) < FEWEST).collect(Collectors.toSet());
        remark("too-rare", counted(counts, rare::contains), "classes of fewer than " + FEWEST + " patients are left out", "不足 " + FEWEST + " 例的类别已略去");
        remark("few-patients", counted(counts, label -> !rare.contains(label) && counts.get(label) < FEW), "classes of fewer than " + FEW + " patients: do not rely on their predictions", "不足 " + FEW + " 例的类别，其预测不可倚重");
        labels.forEach((id, all) -> {
            List<String> kept = all.stream().filter(label -> !rare.contains(label)).toList();
            if (!kept.isEmpty()) usable.put(id, kept);
        });
        return usable;
    }

    private void remark(String check, List<String> labels, String message, String chinese) {
        if (labels.isEmpty()) return;
        faults.remark(source.file(), check, message + ": " + labels.size() + " (" + Faults.some(labels) + ")", chinese + "：" + labels.size() + " 个（" + Faults.some(labels) + "）", "");
    }

    private static List<String> counted(Map<String, Integer> counts, Predicate<String> which) {
        return counts.keySet().stream().filter(which).map(label -> "`" + label + "` " + counts.get(label)).toList();
    }

    /** The target over these patients. */
    Target target(Map<String, List<String>> labels) {
        List<String> classes = classes(labels);
        if (classes.size() < (source.kind() == Kind.MULTILABEL ? 1 : 2)) {
            faults.problem(source.file(), 0, "too-few-classes", "the target `" + name + "` has fewer than two classes with at least " + FEWEST + " patients",
                    "目标 `" + name + "` 不足两个各有至少 " + FEWEST + " 例的类别", "");
        }
        faults.check();
        List<Set<Integer>> truth = labels.values().stream().map(all -> all.stream().map(label -> Math.max(0, classes.indexOf(label))).collect(Collectors.toSet())).toList();
        return new Target(name, source.kind(), classes, truth);
    }

    private List<String> classes(Map<String, List<String>> labels) {
        List<String> all = List.copyOf(counts(labels).keySet());
        if (source.kind() != Kind.BINARY) return all;
        if (!source.positive().isEmpty() && !all.contains(source.positive())) {
            faults.problem(source.file(), 0, "unknown-class", "no patient has the positive class `" + source.positive() + "`", "没有患者属于阳性类别 `" + source.positive() + "`",
                    "classes 现有类别: " + String.join(", ", all));
        }
        if (all.size() > 2 && source.positive().isEmpty()) {
            faults.problem(source.file(), 0, "not-binary", "the target `" + name + "` is binary but has " + all.size() + " classes", "目标 `" + name + "` 为二分类，却有 " + all.size()
                    + " 个类别", "name the \"positive\" one, or set \"kind\": \"multiclass\"");
        }
        List<String> others = new ArrayList<>(all);
        others.remove(source.positive());
        if (source.positive().isEmpty() || others.isEmpty()) return all;
        return List.of(others.size() == 1 ? others.getFirst() : "not " + source.positive(), source.positive());
    }

    private static Map<String, Integer> counts(Map<String, List<String>> labels) {
        Map<String, Integer> counts = new TreeMap<>();
        labels.values().forEach(all -> all.forEach(label -> counts.merge(label, 1, Integer::sum)));
        return counts;
    }
}
