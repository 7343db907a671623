package org.lingshu.study;

import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What a model said of the held-out rows of every fold, and how well.
 *
 * @param material the cohort
 * @param folds    the folds
 * @param said     by fold, held-out row and label: a probability
 */
record Held(Material material, List<Fold> folds, List<double[][]> said) {
    /** Learns a model in every fold. */
    static Held of(Material material, List<Fold> folds, Function<Fold, Design> design) {
        return new Held(material, folds, folds.parallelStream().map(fold -> design.apply(fold).heldOut(fold.split(), material)).toList());
    }

    /** The mean over labels of the area under the ROC curve against all other rows of the same fold. */
    Score auc() {
        return score((fold, label) -> area(fold, label));
    }

    /** The same of one label. */
    Score auc(int label) {
        return one(label, (fold, each) -> area(fold, each));
    }

    /** The mean over labels of the log-loss; of labels that exclude each other, of the one that is true. */
    Score loss() {
        Score score = mean((p, holds) -> material.exclude() && !holds ? 0 : -Math.log(holds ? p : 1 - p));
        return material.exclude() ? Score.sum(List.of(score), new double[] {material.labels().size()}) : score;
    }

    /** The net benefit of acting from a probability on (Vickers and Elkin 2006): true positives less false ones at the odds that the threshold states, a patient. */
    Score benefit(double threshold) {
        return mean((p, holds) -> p < threshold ? 0 : holds ? 1 : -threshold / (1 - threshold));
    }

    /** The mean F1 of the labels, of a single one that of its absence too; its influence is that of the infinitesimal jackknife. */
    Score f1() {
        Score held = score((fold, label) -> f1(fold, label, true));
        return material.labels().size() > 1 ? held : Score.sum(List.of(held, score((fold, label) -> f1(fold, label, false))), new double[] {0.5, 0.5});
    }

    private Part f1(int fold, int label, boolean wanted) {
        double[][] p = said.get(fold);
        int[] test = folds.get(fold).split().test();
        boolean[] chosen = new boolean[test.length];
        boolean[] holds = new boolean[test.length];
        double both = 0;
        double either = 0;
        for (int i = 0; i < test.length; i++) {
            chosen[i] = chosen(p[i], label) == wanted;
            holds[i] = material.truth()[label][test[i]] == wanted;
            if (chosen[i] && holds[i]) both++;
            either += (chosen[i] ? 1 : 0) + (holds[i] ? 1 : 0);
        }
        double[] influence = new double[test.length];
        if (either == 0) return new Part(Double.NaN, influence);
        double f1 = 2 * both / either;
        for (int i = 0; i < test.length; i++) influence[i] = ((chosen[i] && holds[i] ? 2 : 0) - f1 * ((chosen[i] ? 1 : 0) + (holds[i] ? 1 : 0))) / either;
        return new Part(f1, influence);
    }

    private boolean chosen(double[] p, int label) {
        if (!material.exclude()) return p[label] >= 0.5;
        return IntStream.range(0, p.length).allMatch(other -> p[other] < p[label] || p[other] == p[label] && other >= label);
    }

    private interface Point {
        double of(double p, boolean holds);
    }

    private interface Piece {
        Part of(int fold, int label);
    }

    /** The figure of one label in one fold, and the influence of its held-out rows. */
    private record Part(double value, double[] influence) {
    }

    private Score mean(Point point) {
        return score((fold, label) -> {
            double[][] p = said.get(fold);
            int[] test = folds.get(fold).split().test();
            double[] each = IntStream.range(0, test.length).mapToDouble(i -> point.of(p[i][label], material.truth()[label][test[i]])).toArray();
            double mean = java.util.Arrays.stream(each).average().orElse(Double.NaN);
            return new Part(mean, java.util.Arrays.stream(each).map(one -> (one - mean) / each.length).toArray());
        });
    }

    private Part area(int fold, int label) {
        double[][] p = said.get(fold);
        int[] test = folds.get(fold).split().test();
        int[] order = IntStream.range(0, test.length).boxed().sorted((a, b) -> Double.compare(p[a][label], p[b][label])).mapToInt(Integer::intValue).toArray();
        boolean[] holds = new boolean[test.length];
        double with = 0;
        for (int i = 0; i < test.length; i++) if (holds[i] = material.truth()[label][test[i]]) with++;
        double without = test.length - with;
        double[] influence = new double[test.length];
        if (with == 0 || without == 0) return new Part(Double.NaN, influence);
        double area = 0;
        double belowWith = 0;
        double belowWithout = 0;
        for (int at = 0; at < order.length; ) {
            int end = at;
            double tiedWith = 0;
            for (; end < order.length && p[order[end]][label] == p[order[at]][label]; end++) if (holds[order[end]]) tiedWith++;
            double tiedWithout = end - at - tiedWith;
            for (int i = at; i < end; i++) influence[order[i]] = holds[order[i]] ? (belowWithout + tiedWithout / 2) / without : 1 - (belowWith + tiedWith / 2) / with;
            area += tiedWith * (belowWithout + tiedWithout / 2);
            belowWith += tiedWith;
            belowWithout += tiedWithout;
            at = end;
        }
        area /= with * without;
        for (int i = 0; i < influence.length; i++) influence[i] = (influence[i] - area) / (holds[i] ? with : without);
        return new Part(area, influence);
    }

    private Score score(Piece piece) {
        int labels = material.labels().size();
        double[] times = new double[labels];
        java.util.Arrays.fill(times, 1.0 / labels);
        return Score.sum(IntStream.range(0, labels).mapToObj(label -> one(label, piece)).toList(), times);
    }

    /** A fold in which the figure does not exist, because nobody has the label, takes the mean of the others. */
    private Score one(int label, Piece piece) {
        List<Part> parts = IntStream.range(0, folds.size()).mapToObj(fold -> piece.of(fold, label)).toList();
        double value = parts.stream().mapToDouble(Part::value).filter(Double::isFinite).average().orElse(0.5);
        long there = Math.max(1, parts.stream().filter(part -> Double.isFinite(part.value())).count());
        double[] influence = new double[material.size()];
        for (int f = 0; f < parts.size(); f++) {
            int[] test = folds.get(f).split().test();
            for (int i = 0; i < test.length; i++) influence[test[i]] += parts.get(f).influence()[i] / there;
        }
        return new Score(value, parts.stream().mapToDouble(part -> Double.isFinite(part.value()) ? part.value() : value).toArray(), influence);
    }
}
