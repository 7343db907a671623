package org.lingshu.discovery;

import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.lingshu.report.Estimate;

/**
 * How large an effect is on the patients that were not searched.
 *
 * @param odds    ratio of the odds of the label: with the feature against without it, or for one standard deviation more; of two features, by how much more both raise the
 *                odds than each alone lets one expect
 * @param auc     of the feature; of two, of a model with both and their product, learned from the patients that were searched
 * @param p       one-sided, in the direction that was found
 * @param cells   patients with the label and all patients: of one feature those on the side that goes with the label, and the others; of two those with both, the first only,
 *                the second only, none
 * @param cut     of each feature, the number above which a patient counts as having it; half for a feature that is there or not
 */
record Effect(Estimate odds, Estimate adjusted, Estimate auc, double p, List<Cell> cells, List<Double> cut) {
    /** Age and sex are adjusted for where they are known of so many. */
    private static final double ADJUSTABLE = 0.8;

    Effect {
        cells = List.copyOf(cells);
        cut = List.copyOf(cut);
    }

    /**
     * Patients of one kind.
     *
     * @param holds of them have the label
     * @param all   there are
     */
    record Cell(int holds, int all) {
    }

    /** Patients who are as the hypothesis says: those on its side with the label, and those on the other without. */
    int agree() {
        return cells.getFirst().holds() + cells.stream().skip(1).mapToInt(cell -> cell.all() - cell.holds()).sum();
    }

    /** Patients who are not. */
    int disagree() {
        return cells.stream().mapToInt(Cell::all).sum() - agree();
    }

    /**
     * Measures a lead on the second part.
     *
     * @param persons places of age and sex among the traits
     */
    static Effect of(Material material, double[][] scaled, Lead lead, List<Integer> persons) {
        int[] places = lead.traits().stream().mapToInt(Integer::intValue).toArray();
        int[] first = material.known(material.first(), places);
        int[] second = material.known(material.second(), places);
        boolean[] truth = Material.pick(material.truth()[lead.label()], second);
        int[] clusters = Material.pick(material.clusters(), second);
        double[][] rows = rows(scaled, places, second);
        Estimate odds = odds(material, rows, second, lead.label());
        int[] beside = persons.stream().filter(trait -> !lead.traits().contains(trait)).mapToInt(Integer::intValue).toArray();
        int[] both = material.known(second, beside);
        double[][] more = IntStream.of(both).mapToObj(i -> with(rows(scaled, places, new int[] {i})[0],
                IntStream.of(beside).mapToDouble(trait -> scaled[trait][i]).toArray())).toArray(double[][]::new);
        Estimate adjusted = beside.length == 0 || both.length < ADJUSTABLE * second.length ? new Estimate(Double.NaN, Double.NaN, Double.NaN) : odds(material, more, both, lead.label());
        if (lead.single()) {
            int trait = places[0];
            double[] values = Material.pick(material.values()[trait], second);
            double cut = material.traits().get(trait).presence() ? 0.5 : cut(Material.pick(material.values()[trait], first), Material.pick(material.truth()[lead.label()], first), lead.up());
            return new Effect(odds, adjusted, Separation.auc(values, truth, clusters), material.association(trait, lead.label(), material.second()).toward(lead.up()),
                    cells(new double[][] {values}, new double[] {cut}, truth, lead.up()), List.of(cut));
        }
        double z = Interplay.score(Material.pick(scaled[places[0]], second), Material.pick(scaled[places[1]], second), truth, clusters, material.apart());
        Logistic learned = Logistic.of(rows(scaled, places, first), Material.pick(material.truth()[lead.label()], first), Material.pick(material.clusters(), first), material.apart());
        double[] scores = Arrays.stream(rows).mapToDouble(row -> Logistic.probability(learned.weights(), row)).toArray();
        double[] cuts = IntStream.of(places).mapToDouble(trait -> material.traits().get(trait).presence() ? 0.5 : median(Material.pick(material.values()[trait], first))).toArray();
        double[][] values = IntStream.of(places).mapToObj(trait -> Material.pick(material.values()[trait], second)).toArray(double[][]::new);
        return new Effect(odds, adjusted, Separation.auc(scores, truth, clusters), Tail.above(lead.up() ? z : -z), cells(values, cuts, truth, true), List.of(cuts[0], cuts[1]));
    }

    /** The odds ratio of the last column but one. */
    private static Estimate odds(Material material, double[][] rows, int[] part, int label) {
        Logistic fit = Logistic.of(rows, Material.pick(material.truth()[label], part), Material.pick(material.clusters(), part), material.apart());
        int effect = fit.weights().length - 2;
        double wide = Tail.TWO_SIDED * fit.errors()[effect];
        return new Estimate(Math.exp(fit.weights()[effect]), Math.exp(fit.weights()[effect] - wide), Math.exp(fit.weights()[effect] + wide));
    }

    private static double[] with(double[] row, double[] before) {
        return DoubleStream.concat(Arrays.stream(before), Arrays.stream(row)).toArray();
    }

    /** The features, their product where there are two, and one; the effect that is asked for stands last but one. */
    private static double[][] rows(double[][] scaled, int[] places, int[] part) {
        return IntStream.of(part).mapToObj(i -> places.length == 1 ? new double[] {scaled[places[0]][i], 1}
                : new double[] {scaled[places[0]][i], scaled[places[1]][i], scaled[places[0]][i] * scaled[places[1]][i], 1}).toArray(double[][]::new);
    }

    private static List<Cell> cells(double[][] values, double[] cuts, boolean[] truth, boolean up) {
        int kinds = 1 << values.length;
        int[] holds = new int[kinds];
        int[] all = new int[kinds];
        for (int i = 0; i < truth.length; i++) {
            int kind = 0;
            for (int t = 0; t < values.length; t++) kind = 2 * kind + (values[t][i] > cuts[t] == up ? 0 : 1);
            all[kind]++;
            if (truth[i]) holds[kind]++;
        }
        return IntStream.range(0, kinds).mapToObj(kind -> new Cell(holds[kind], all[kind])).toList();
    }

    /** The number that parts those with the label best from those without (Youden 1950), among the patients that were searched. */
    private static double cut(double[] values, boolean[] truth, boolean up) {
        double[] sorted = Arrays.stream(values).distinct().sorted().toArray();
        double best = -1;
        double cut = sorted[0];
        int events = 0;
        for (boolean each : truth) if (each) events++;
        for (int c = 0; c < sorted.length - 1; c++) {
            double middle = (sorted[c] + sorted[c + 1]) / 2;
            int right = 0;
            int wrong = 0;
            for (int i = 0; i < values.length; i++) if (values[i] > middle == up) {
                if (truth[i]) right++;
                else wrong++;
            }
            double gain = (double) right / Math.max(1, events) - (double) wrong / Math.max(1, truth.length - events);
            if (gain > best + 1e-12) {
                best = gain;
                cut = middle;
            }
        }
        return cut;
    }

    private static double median(double[] values) {
        double[] sorted = Arrays.stream(values).sorted().toArray();
        return sorted.length == 0 ? 0 : (sorted[(sorted.length - 1) / 2] + sorted[sorted.length / 2]) / 2;
    }
}
