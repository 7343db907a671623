package org.lingshu.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.model.Column;
import org.lingshu.model.Fusion;
import org.lingshu.model.Kind;
import org.lingshu.model.Table;
import org.lingshu.model.Target;

/**
 * A cohort and a target as a study sees them.
 *
 * @param names   of the modalities, the one that is studied first
 * @param blocks  the numbers of each, by row and column
 * @param rules   features that rules derived from several modalities together
 * @param seldom  those of them that speak of too few patients to be judged
 * @param labels  the labels that are common enough to be studied
 * @param rare    those that are not
 * @param events  patients with the rarer answer of the rarest label that is studied; where none is, of the label that comes nearest
 * @param typical the same, of the mean label that is studied
 * @param truth   for each label, whether it holds, by row
 * @param exclude whether exactly one of these labels holds of everybody
 * @param groups  of each row, counted from zero
 */
record Material(List<String> names, List<double[][]> blocks, List<RuleFeature> rules, List<RuleFeature> seldom, List<String> labels, List<String> rare, int events, int typical, boolean[][] truth, boolean exclude, int[] groups) {
    /** Fewer patients with a label, or without it, than this cannot be split and judged. */
    static final int FEWEST = Sample.EVENTS;
    private static final int SELDOM = 5;

    /**
     * One feature that a rule derived from several modalities.
     *
     * @param name   of the feature
     * @param rule   that derives it; empty when unknown
     * @param values by row; zero where the rule is silent
     */
    record RuleFeature(String name, String rule, double[] values) {
        /** How many patients it speaks of. */
        int patients() {
            return (int) Arrays.stream(values).filter(value -> value != 0).count();
        }

        /** Whether enough patients differ from the rest. */
        private boolean judged() {
            Map<Double, Long> alike = Arrays.stream(values).boxed().collect(Collectors.groupingBy(value -> value, Collectors.counting()));
            return values.length - Collections.max(alike.values()) >= SELDOM;
        }
    }

    /** What a table holds by its blocks, or by its kinds of information where {@code modality} names one of these and no block. */
    static Material of(Table table, Target target, String modality) {
        boolean byBlock = table.columns().blocks().stream().anyMatch(block -> block.name().equals(modality));
        Map<String, List<Integer>> places = new TreeMap<>();
        List<RuleFeature> rules = new ArrayList<>();
        for (int j = 0; j < table.columns().size(); j++) {
            Column column = table.columns().all().get(j);
            int place = j;
            if (!column.modality().equals(Fusion.MODALITY)) {
                places.computeIfAbsent(byBlock ? column.block() : column.modality(), name -> new ArrayList<>()).add(place);
            } else {
                rules.add(new RuleFeature(column.feature(), column.rule(), IntStream.range(0, table.size()).mapToDouble(row -> Double.isNaN(table.value(row, place)) ? 0 : table.value(row, place)).toArray()));
            }
        }
        List<String> names = new ArrayList<>(places.keySet());
        names.remove(modality);
        names.addFirst(modality);
        List<double[][]> blocks = names.stream().map(name -> IntStream.range(0, table.size()).mapToObj(row -> places.get(name).stream().mapToDouble(j -> table.value(row, j)).toArray())
                .toArray(double[][]::new)).toList();
        List<Integer> asked = IntStream.range(target.kind() == Kind.BINARY ? 1 : 0, target.classes().size()).boxed().toList();
        List<Integer> common = asked.stream().filter(label -> rarer(target, label) >= FEWEST).toList();
        int[] rarer = (common.isEmpty() ? asked : common).stream().mapToInt(label -> rarer(target, label)).sorted().toArray();
        int events = common.isEmpty() ? rarer[rarer.length - 1] : rarer[0];
        int typical = common.isEmpty() ? events : (int) IntStream.of(rarer).average().orElse(0);
        boolean[][] truth = common.stream().map(label -> {
            boolean[] holds = new boolean[table.size()];
            for (int row = 0; row < holds.length; row++) holds[row] = target.holds(row, label);
            return holds;
        }).toArray(boolean[][]::new);
        Map<String, Integer> numbers = new HashMap<>();
        int[] groups = table.subjects().stream().mapToInt(subject -> numbers.computeIfAbsent(subject.group(), group -> numbers.size())).toArray();
        return new Material(names, blocks, rules.stream().filter(RuleFeature::judged).toList(), rules.stream().filter(rule -> !rule.judged()).toList(),
                common.stream().map(target.classes()::get).toList(), asked.stream().filter(label -> !common.contains(label)).map(target.classes()::get).toList(),
                events, typical, truth, target.kind() == Kind.MULTICLASS && common.size() == asked.size(), groups);
    }

    private static int rarer(Target target, int label) {
        int with = target.count(label);
        return Math.min(with, target.truth().size() - with);
    }

    /** The modalities that a table can be studied by: its blocks and the kinds of information in them. */
    static Set<String> modalities(Table table) {
        Set<String> names = new TreeSet<>();
        table.columns().all().stream().filter(column -> !column.modality().equals(Fusion.MODALITY)).forEach(column -> {
            names.add(column.block());
            names.add(column.modality());
        });
        return names;
    }

    int size() {
        return groups.length;
    }

    int groupCount() {
        return (int) IntStream.of(groups).distinct().count();
    }
}
