package org.lingshu.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
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
 * @param labels  the labels that are common enough to be studied
 * @param rare    those that are not
 * @param truth   for each label, whether it holds, by row
 * @param exclude whether exactly one label holds of everybody
 * @param groups  of each row, counted from zero
 */
record Material(List<String> names, List<double[][]> blocks, List<RuleFeature> rules, List<String> labels, List<String> rare, boolean[][] truth, boolean exclude, int[] groups) {
    /** Fewer patients with a label, or without it, than this cannot be split and judged. */
    static final int FEWEST = 15;

    /**
     * One feature that a rule derived from several modalities.
     *
     * @param name   of the feature
     * @param values by row; zero where the rule is silent
     */
    record RuleFeature(String name, double[] values) {
    }

    /** What a table holds by its blocks, or by its kinds of information where {@code modality} names one of these and no block. */
    static Material of(Table table, Target target, String modality) {
        boolean byBlock = table.columns().blocks().stream().anyMatch(block -> block.name().equals(modality));
        Map<String, List<Integer>> places = new java.util.TreeMap<>();
        List<RuleFeature> rules = new ArrayList<>();
        for (int j = 0; j < table.columns().size(); j++) {
            Column column = table.columns().all().get(j);
            int place = j;
            if (!column.modality().equals(Fusion.MODALITY)) {
                places.computeIfAbsent(byBlock ? column.block() : column.modality(), name -> new ArrayList<>()).add(place);
            } else {
                rules.add(new RuleFeature(table.columns().label(j), IntStream.range(0, table.size()).mapToDouble(row -> Double.isNaN(table.value(row, place)) ? 0 : table.value(row, place)).toArray()));
            }
        }
        List<String> names = new ArrayList<>(places.keySet());
        names.remove(modality);
        names.addFirst(modality);
        List<double[][]> blocks = names.stream().map(name -> IntStream.range(0, table.size()).mapToObj(row -> places.get(name).stream().mapToDouble(j -> table.value(row, j)).toArray())
                .toArray(double[][]::new)).toList();
        List<Integer> asked = IntStream.range(target.kind() == Kind.BINARY ? 1 : 0, target.classes().size()).boxed().toList();
        List<Integer> common = asked.stream().filter(label -> target.count(label) >= FEWEST && table.size() - target.count(label) >= FEWEST).toList();
        boolean[][] truth = common.stream().map(label -> {
            boolean[] holds = new boolean[table.size()];
            for (int row = 0; row < holds.length; row++) holds[row] = target.holds(row, label);
            return holds;
        }).toArray(boolean[][]::new);
        Map<String, Integer> numbers = new HashMap<>();
        int[] groups = table.subjects().stream().mapToInt(subject -> numbers.computeIfAbsent(subject.group(), group -> numbers.size())).toArray();
        return new Material(names, blocks, rules, common.stream().map(target.classes()::get).toList(), asked.stream().filter(label -> !common.contains(label)).map(target.classes()::get).toList(),
                truth, target.kind() == Kind.MULTICLASS, groups);
    }

    /** The modalities that a table can be studied by: its blocks and the kinds of information in them. */
    static Set<String> modalities(Table table) {
        Set<String> names = new java.util.TreeSet<>();
        table.columns().all().stream().filter(column -> !column.modality().equals(Fusion.MODALITY)).forEach(column -> {
            names.add(column.block());
            names.add(column.modality());
        });
        return names;
    }

    /** How many patients the rarer answer of the rarest label has. */
    int events() {
        int fewest = Integer.MAX_VALUE;
        for (boolean[] label : truth) {
            int held = (int) IntStream.range(0, label.length).filter(row -> label[row]).count();
            fewest = Math.min(fewest, Math.min(held, label.length - held));
        }
        return labels.isEmpty() ? 0 : fewest;
    }

    int size() {
        return groups.length;
    }

    int groupCount() {
        return (int) IntStream.of(groups).distinct().count();
    }
}
