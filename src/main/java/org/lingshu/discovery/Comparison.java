package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lingshu.discovery.Disagreement.Group;
import org.lingshu.discovery.Disagreement.Telling;
import org.lingshu.model.Column;
import org.lingshu.model.HeldOut;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.report.Words;

/** Holds what rules put first against what a model that had not seen the patient put first, and groups the patients on whom they differ. */
final class Comparison {
    private static final int FEWEST = 8;
    private static final int SHOWN = 6;
    private static final int FEWEST_ELEMENTS = 5;
    private static final String ELEMENT = "证素/";
    private static final double TELLING = 0.01;
    private final Table table;
    private final Target target;
    private final Map<Integer, List<Integer>> columns;
    private final Map<String, HeldOut> said = new HashMap<>();

    Comparison(Table table, Target target, Map<Integer, List<Integer>> columns, List<HeldOut> heldOut) {
        this.table = table;
        this.target = target;
        this.columns = columns;
        heldOut.forEach(each -> said.putIfAbsent(each.id(), each));
    }

    Disagreement compare() {
        Map<Integer, Integer> rules = new TreeMap<>();
        Map<Integer, Integer> model = new TreeMap<>();
        int silent = 0;
        for (int row = 0; row < table.size(); row++) {
            HeldOut own = said.get(table.subjects().get(row).id());
            if (own == null) continue;
            int patient = row;
            int first = columns.keySet().stream().max(Comparator.comparingDouble((Integer label) -> score(patient, label)).thenComparing(Comparator.reverseOrder())).orElseThrow();
            if (score(row, first) <= 0) {
                silent++;
                continue;
            }
            rules.put(row, first);
            model.put(row, IntStream.range(0, target.classes().size()).boxed().max(Comparator.comparingDouble(label -> own.probabilities().get(label))).orElseThrow());
        }
        List<Integer> differ = rules.keySet().stream().filter(row -> !rules.get(row).equals(model.get(row))).toList();
        int ruled = (int) rules.entrySet().stream().filter(each -> target.holds(each.getKey(), each.getValue())).count();
        int modelled = (int) model.entrySet().stream().filter(each -> target.holds(each.getKey(), each.getValue())).count();
        if (differ.size() < FEWEST) return new Disagreement(Words.of("分歧不足 " + FEWEST + " 例，未分组。", "They differ on fewer than " + FEWEST + " patients, which were not grouped."),
                rules.size(), silent, ruled, modelled, differ.size(), 0, List.of());
        boolean[][] marks = marks();
        double[][] elements = elements();
        Medoids medoids = Medoids.of(elements.length < FEWEST_ELEMENTS ? distances(differ, marks) : distances(differ, elements));
        List<Group> groups = new ArrayList<>();
        for (int g = 0; g < medoids.medoids().length; g++) {
            int own = g;
            List<Integer> members = IntStream.range(0, differ.size()).filter(i -> medoids.group()[i] == own).mapToObj(differ::get).toList();
            groups.add(group(members, table.subjects().get(differ.get(medoids.medoids()[g])).id(), rules, model, marks));
        }
        groups.sort(Comparator.comparingInt((Group group) -> -group.patients()).thenComparing(Group::middle));
        return new Disagreement(Words.same(""), rules.size(), silent, ruled, modelled, differ.size(), medoids.silhouette(), groups);
    }

    private double score(int row, int label) {
        return columns.get(label).stream().mapToDouble(column -> table.value(row, column)).filter(Double::isFinite).max().orElse(0);
    }

    /** What is there, by column and row; an element is there where its evidence is more than nothing; columns of other numbers and of syndromes have none. */
    private boolean[][] marks() {
        boolean[][] marks = new boolean[table.columns().size()][];
        for (int j = 0; j < marks.length; j++) {
            int column = j;
            boolean plain = IntStream.range(0, table.size()).mapToDouble(row -> table.value(row, column)).allMatch(value -> value == -1 || value == 0 || value == 1 || Double.isNaN(value));
            boolean element = table.columns().all().get(j).feature().startsWith(ELEMENT);
            marks[j] = new boolean[table.size()];
            if ((plain || element) && !table.columns().all().get(j).feature().startsWith(Disagreement.SYNDROME)) for (int row = 0; row < table.size(); row++) marks[j][row] = table.value(row, j) > 0;
        }
        return marks;
    }

    /** Scores of elements, by column and row, each in standard deviations; none where it stands still. */
    private double[][] elements() {
        return IntStream.range(0, table.columns().size()).filter(j -> table.columns().all().get(j).feature().startsWith(ELEMENT)).mapToObj(j -> {
            double[] values = IntStream.range(0, table.size()).mapToDouble(row -> Double.isNaN(table.value(row, j)) ? 0 : table.value(row, j)).toArray();
            double mean = Arrays.stream(values).average().orElse(0);
            double deviation = Math.sqrt(Arrays.stream(values).map(each -> (each - mean) * (each - mean)).average().orElse(0));
            return Arrays.stream(values).map(each -> deviation < 1e-9 ? 0 : (each - mean) / deviation).toArray();
        }).toArray(double[][]::new);
    }

    /** One less the cosine between the elements of two patients. */
    private static double[][] distances(List<Integer> rows, double[][] elements) {
        double[][] distances = new double[rows.size()][rows.size()];
        for (int a = 0; a < rows.size(); a++) {
            for (int b = 0; b < a; b++) {
                double both = 0;
                double one = 0;
                double other = 0;
                for (double[] column : elements) {
                    both += column[rows.get(a)] * column[rows.get(b)];
                    one += column[rows.get(a)] * column[rows.get(a)];
                    other += column[rows.get(b)] * column[rows.get(b)];
                }
                distances[a][b] = one == 0 || other == 0 ? 1 : 1 - both / Math.sqrt(one * other);
                distances[b][a] = distances[a][b];
            }
        }
        return distances;
    }

    private static double[][] distances(List<Integer> rows, boolean[][] marks) {
        double[][] distances = new double[rows.size()][rows.size()];
        for (int a = 0; a < rows.size(); a++) {
            for (int b = 0; b < a; b++) {
                int both = 0;
                int any = 0;
                for (boolean[] column : marks) {
                    boolean one = column[rows.get(a)];
                    boolean other = column[rows.get(b)];
                    if (one || other) any++;
                    if (one && other) both++;
                }
                distances[a][b] = any == 0 ? 0 : 1 - (double) both / any;
                distances[b][a] = distances[a][b];
            }
        }
        return distances;
    }

    private Group group(List<Integer> members, String middle, Map<Integer, Integer> rules, Map<Integer, Integer> model, boolean[][] marks) {
        Map<String, Integer> ruled = new TreeMap<>();
        Map<String, Integer> modelled = new TreeMap<>();
        int[] right = new int[3];
        for (int row : members) {
            ruled.merge(target.classes().get(rules.get(row)), 1, Integer::sum);
            modelled.merge(target.classes().get(model.get(row)), 1, Integer::sum);
            if (target.holds(row, rules.get(row))) right[0]++;
            if (target.holds(row, model.get(row))) right[1]++;
            if (!target.holds(row, rules.get(row)) && !target.holds(row, model.get(row))) right[2]++;
        }
        List<Telling> telling = new ArrayList<>();
        boolean several = table.columns().blocks().size() > 1;
        for (int j = 0; j < marks.length; j++) {
            boolean[] column = marks[j];
            int all = (int) IntStream.range(0, column.length).filter(row -> column[row]).count();
            int within = (int) members.stream().filter(row -> column[row]).count();
            double high = Permuted.atLeast(table.size(), all, members.size(), within);
            double low = Permuted.atLeast(table.size(), table.size() - all, members.size(), members.size() - within);
            double p = Math.min(1, 2 * Math.min(high, low));
            Column own = table.columns().all().get(j);
            if (p <= TELLING) telling.add(new Telling(several ? own.block() + ":" + own.feature() : own.feature(), within, members.size(), all - within, table.size() - members.size(), p));
        }
        List<Telling> shown = telling.stream().sorted(Comparator.comparingDouble(Telling::p).thenComparing(Telling::feature)).limit(SHOWN).toList();
        return new Group(members.size(), middle, ruled, modelled, List.of(right[0], right[1], right[2]), shown);
    }
}
