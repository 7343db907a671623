package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.model.Kind;
import org.lingshu.model.Split;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.report.Words;

/**
 * A cohort and a target as a search sees them: a row for each patient, one part to find in and one to hold against.
 *
 * @param traits   features that vary enough among the patients of the first part
 * @param values   by trait and patient; {@link Double#NaN} where it is not known
 * @param labels   that are common enough in both parts
 * @param rare     those that are not, with how many patients have them
 * @param truth    by label and patient
 * @param clusters of each patient
 * @param apart    whether every patient is a cluster of their own
 * @param first    patients among whom is searched
 * @param second   patients on whom it must hold
 * @param design   how the parts came about
 */
record Material(List<Trait> traits, double[][] values, List<String> labels, List<String> rare, boolean[][] truth, int[] clusters, boolean apart, int[] first, int[] second, Words design) {
    /** Fewer patients with a label, or without, among those searched. */
    static final int FEWEST_FIRST = 10;
    /** The same among those held against. */
    static final int FEWEST_SECOND = 5;
    private static final int FEWEST_PRESENT = 5;
    private static final double KNOWN = 0.3;
    private static final int FEWEST_KNOWN = 20;
    /** Share of patients that are kept for the second part, where the cohort has no split of its own. */
    private static final double HELD = 0.35;

    /** What a table holds. */
    static Material of(Table table, Target target, long seed) {
        List<Split> splits = Split.of(table, target, 5, 1, seed);
        Set<Integer> second = new TreeSet<>();
        for (Split split : splits) if (second.size() < HELD * table.size()) IntStream.of(split.test()).forEach(second::add);
        Set<Integer> first = new TreeSet<>();
        boolean official = table.subjects().stream().anyMatch(subject -> !subject.part().isEmpty());
        for (int row = 0; row < table.size(); row++) if (!second.contains(row) && !(official && table.subjects().get(row).part().isEmpty())) first.add(row);
        List<List<Integer>> units = units(table, target, first, second);
        boolean merged = units.stream().anyMatch(unit -> unit.size() > 1);
        Map<String, Integer> numbers = new HashMap<>();
        int[] clusters = units.stream().mapToInt(unit -> numbers.computeIfAbsent(table.subjects().get(unit.getFirst()).group(), group -> numbers.size())).toArray();
        int[] one = IntStream.range(0, clusters.length).filter(i -> first.contains(units.get(i).getFirst())).toArray();
        int[] other = IntStream.range(0, clusters.length).filter(i -> second.contains(units.get(i).getFirst())).toArray();
        List<String> common = new ArrayList<>();
        List<String> rare = new ArrayList<>();
        List<boolean[]> truth = new ArrayList<>();
        for (int k = target.kind() == Kind.BINARY ? 1 : 0; k < target.classes().size(); k++) {
            boolean[] holds = new boolean[units.size()];
            for (int i = 0; i < holds.length; i++) holds[i] = target.holds(units.get(i).getFirst(), k);
            if (enough(holds, one, FEWEST_FIRST) && enough(holds, other, FEWEST_SECOND)) {
                common.add(target.classes().get(k));
                truth.add(holds);
            } else {
                rare.add(target.classes().get(k) + " " + target.count(k));
            }
        }
        List<Trait> traits = new ArrayList<>();
        List<double[]> values = new ArrayList<>();
        traits(table, units, one, traits, values);
        return new Material(List.copyOf(traits), values.toArray(double[][]::new), List.copyOf(common), List.copyOf(rare), truth.toArray(boolean[][]::new), clusters,
                numbers.size() == clusters.length, one, other,
                design(official, merged, numbers.size() == clusters.length));
    }

    private static Words design(boolean official, boolean merged, boolean apart) {
        Words parts = official ? Words.of("队列自带的划分：在一部分中寻找，在另一部分中复核", "the cohort's own split: searched in one part, held against the other")
                : Words.of("按组、按标签分层随机划分：约 60% 用于寻找，40% 用于复核", "split at random by group and stratified: about 60 % searched, 40 % to hold against");
        Words rows = merged ? Words.of("；同组多行并为一例", "; rows of one group are one patient") : Words.of("", "");
        return parts.then(rows).then(apart ? Words.of("", "") : Words.of("；同组内标签不同，检验以组为单位计误差", "; labels differ within groups, so errors are counted by group"));
    }

    /** Rows of one group are one patient where they agree in the label; where any group does not, every row is one. */
    private static List<List<Integer>> units(Table table, Target target, Set<Integer> first, Set<Integer> second) {
        Map<String, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < table.size(); row++) if (first.contains(row) || second.contains(row)) groups.computeIfAbsent(table.subjects().get(row).group(),
                group -> new ArrayList<>()).add(row);
        boolean agree = groups.values().stream().allMatch(rows -> rows.stream().map(target.truth()::get).distinct().count() == 1);
        return agree ? List.copyOf(groups.values()) : groups.values().stream().flatMap(List::stream).sorted().map(List::of).toList();
    }

    private static boolean enough(boolean[] holds, int[] part, int fewest) {
        long count = IntStream.of(part).filter(i -> holds[i]).count();
        return count >= fewest && part.length - count >= fewest;
    }

    private static void traits(Table table, List<List<Integer>> units, int[] first, List<Trait> traits, List<double[]> values) {
        Map<String, Long> named = table.columns().all().stream().collect(Collectors.groupingBy(column -> column.feature(), Collectors.counting()));
        for (int j = 0; j < table.columns().size(); j++) {
            int column = j;
            double[] all = units.stream().mapToDouble(unit -> unit.stream().mapToDouble(row -> table.value(row, column)).filter(Double::isFinite).average().orElse(Double.NaN)).toArray();
            double[] distinct = IntStream.of(first).mapToDouble(i -> all[i]).filter(Double::isFinite).distinct().sorted().toArray();
            if (distinct.length < 2 || distinct.length == 2 && distinct[0] == -1 && distinct[1] == 0) continue;
            boolean presence = distinct.length == 2 || distinct.length == 3 && distinct[0] == -1 && distinct[1] == 0 && distinct[2] == 1;
            double[] kept = presence ? present(all, distinct) : all;
            int known = (int) IntStream.of(first).filter(i -> Double.isFinite(kept[i])).count();
            int there = (int) IntStream.of(first).filter(i -> kept[i] > 0).count();
            if (known < Math.max(FEWEST_KNOWN, KNOWN * first.length) || presence && Math.min(there, known - there) < FEWEST_PRESENT) continue;
            String feature = table.columns().all().get(j).feature();
            String block = table.columns().all().get(j).block();
            traits.add(new Trait(named.get(feature) > 1 ? block + ":" + feature : feature, feature, block, presence));
            values.add(kept);
        }
    }

    /** One where the feature is there, zero where it is denied or not said. */
    private static double[] present(double[] all, double[] distinct) {
        double floor = distinct.length == 3 ? 0 : distinct[0];
        double[] marks = new double[all.length];
        for (int i = 0; i < marks.length; i++) marks[i] = Double.isNaN(all[i]) ? Double.NaN : all[i] > floor ? 1 : 0;
        return marks;
    }

    /** How a trait goes with a label among these patients, as far as it is known of them. */
    Association association(int trait, int label, int[] part) {
        int[] known = known(part, trait);
        return Association.of(pick(values[trait], known), pick(truth[label], known), pick(clusters, known), traits.get(trait).presence(), apart);
    }

    /** Those of whom all these traits are known. */
    int[] known(int[] part, int... some) {
        return IntStream.of(part).filter(i -> IntStream.of(some).allMatch(trait -> Double.isFinite(values[trait][i]))).toArray();
    }

    int events(int label, int[] part) {
        return (int) IntStream.of(part).filter(i -> truth[label][i]).count();
    }

    static double[] pick(double[] all, int[] places) {
        return IntStream.of(places).mapToDouble(i -> all[i]).toArray();
    }

    static int[] pick(int[] all, int[] places) {
        return IntStream.of(places).map(i -> all[i]).toArray();
    }

    static boolean[] pick(boolean[] all, int[] places) {
        boolean[] some = new boolean[places.length];
        for (int i = 0; i < some.length; i++) some[i] = all[places[i]];
        return some;
    }
}
