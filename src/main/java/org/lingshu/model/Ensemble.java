package org.lingshu.model;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The mean of the scores of several models. Which take part is chosen by log-loss, and chosen anew without the fold on which that is measured, so that a mean of several and
 * the best alone are compared fairly.
 */
final class Ensemble {
    /** As many models as lower the loss, some of them more than once. */
    static final int GREEDY = 0;
    /** The ways that are tried: the best so many, each once, or {@link #GREEDY}. */
    static final List<Integer> WAYS = List.of(3, 5, 8, GREEDY);
    private static final int MOST = 12;
    private static final double LEAST_GAIN = 2e-4;
    private final Target target;
    private final int[] rows;
    private final List<double[][]> scores;
    private final double[][] losses;

    /** @param scores of each model, for these rows, in units of log-odds */
    Ensemble(Target target, int[] rows, List<double[][]> scores) {
        this.target = target;
        this.rows = rows;
        this.scores = List.copyOf(scores);
        this.losses = new double[scores.size()][rows.length];
        Temperature none = new Temperature(target.kind(), 1);
        for (int m = 0; m < losses.length; m++) for (int i = 0; i < rows.length; i++) losses[m][i] = LogLoss.of(target, rows[i], none.probabilities(scores.get(m)[i]));
    }

    /** The weights, which sum to one, learned from the rows at these places. */
    double[] weights(int[] places, int way) {
        if (way == GREEDY) return greedy(places);
        double[] weights = new double[losses.length];
        int size = Math.min(way, weights.length);
        IntStream.range(0, weights.length).boxed().sorted(Comparator.comparingDouble((Integer m) -> IntStream.of(places).mapToDouble(i -> losses[m][i]).sum()).thenComparing(m -> m))
                .limit(size).forEach(m -> weights[m] = 1.0 / size);
        return weights;
    }

    /** Beginning with the best, the model that lowers the loss most is added, the same one again if need be, while that helps (Caruana and others 2004). */
    private double[] greedy(int[] places) {
        int[] counts = new int[losses.length];
        double[][] sums = new double[rows.length][target.classes().size()];
        double now = Double.POSITIVE_INFINITY;
        for (int size = 1; size <= MOST; size++) {
            int best = -1;
            double least = size == 1 ? now : now - LEAST_GAIN;
            for (int m = 0; m < counts.length; m++) {
                double loss = loss(places, sums, m, size);
                if (loss < least) {
                    best = m;
                    least = loss;
                }
            }
            if (best < 0) break;
            now = least;
            counts[best]++;
            for (int i : places) for (int k = 0; k < sums[i].length; k++) sums[i][k] += scores.get(best)[i][k];
        }
        int all = IntStream.of(counts).sum();
        return IntStream.of(counts).mapToDouble(count -> (double) count / all).toArray();
    }

    private double loss(int[] places, double[][] sums, int more, int size) {
        Temperature mean = new Temperature(target.kind(), size);
        double[] sum = new double[target.classes().size()];
        double loss = 0;
        for (int i : places) {
            for (int k = 0; k < sum.length; k++) sum[k] = sums[i][k] + scores.get(more)[i][k];
            loss += LogLoss.of(target, rows[i], mean.probabilities(sum));
        }
        return loss / places.length;
    }

    /** The scores of every row, with weights learned from the other folds. */
    double[][] held(int[] folds, int way) {
        double[][] held = new double[rows.length][target.classes().size()];
        for (int fold : IntStream.of(folds).distinct().toArray()) {
            double[] weights = weights(IntStream.range(0, rows.length).filter(i -> folds[i] != fold).toArray(), way);
            for (int i = 0; i < rows.length; i++) {
                if (folds[i] != fold) continue;
                for (int m = 0; m < weights.length; m++) for (int k = 0; k < held[i].length; k++) held[i][k] += weights[m] * scores.get(m)[i][k];
            }
        }
        return held;
    }
}
