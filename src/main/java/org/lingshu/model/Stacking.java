package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Weights, none below zero, that bring scores of several models together: the sum of what each says beyond how common the classes are. They have the least
 * log-loss on held-out scores, drawn a little towards the plain mean (stacking: Wolpert 1992; Breiman 1996).
 */
final class Stacking {
    private static final int SWEEPS = 15;
    private static final double RIDGE = 2;
    private final Target target;
    private final int[] rows;
    private final List<double[][]> scores;
    private final double[] common;

    /**
     * Models to bring together.
     *
     * @param rows   subjects of the target
     * @param scores of each model, for these rows
     */
    Stacking(Target target, int[] rows, List<double[][]> scores) {
        this.target = target;
        this.rows = rows;
        this.scores = List.copyOf(scores);
        this.common = common(target, rows);
    }

    /** How common the classes are among the rows, as scores. */
    static double[] common(Target target, int[] rows) {
        int classes = target.classes().size();
        double[] common = new double[classes];
        double mean = 0;
        for (int k = 0; k < classes; k++) {
            int label = k;
            double share = (Arrays.stream(rows).filter(row -> target.holds(row, label)).count() + 0.5) / (rows.length + 1);
            common[k] = target.kind().exclusive() ? Math.log(share) : Math.log(share / (1 - share));
            mean += common[k] / classes;
        }
        if (target.kind().exclusive()) for (int k = 0; k < classes; k++) common[k] -= mean;
        return common;
    }

    /** The weights of these models, zero for each other, learned from the rows at these places. */
    double[] weights(int[] models, int[] places) {
        double[] weights = new double[scores.size()];
        for (int m : models) weights[m] = 1.0 / models.length;
        Temperature none = new Temperature(target.kind(), 1);
        double[][] sums = new double[rows.length][];
        for (int i : places) sums[i] = scores(i, weights);
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int m : models) {
                double pull = RIDGE * (1.0 / models.length - weights[m]);
                double stiff = RIDGE;
                for (int i : places) {
                    double[] said = none.probabilities(sums[i]);
                    double mean = 0;
                    for (int k = 0; k < said.length; k++) {
                        double input = scores.get(m)[i][k] - common[k];
                        pull += ((target.holds(rows[i], k) ? 1 : 0) - said[k]) * input;
                        stiff += said[k] * input * input * (target.kind().exclusive() ? 1 : 1 - said[k]);
                        mean += said[k] * input;
                    }
                    if (target.kind().exclusive()) stiff -= mean * mean;
                }
                double step = Math.max(-weights[m], Math.clamp(pull / stiff, -1, 1));
                weights[m] += step;
                for (int i : places) for (int k = 0; k < common.length; k++) sums[i][k] += step * (scores.get(m)[i][k] - common[k]);
            }
        }
        return weights;
    }

    /** The scores of one row. */
    double[] scores(int place, double[] weights) {
        double[] sums = common.clone();
        for (int m = 0; m < weights.length; m++) {
            if (weights[m] == 0) continue;
            for (int k = 0; k < sums.length; k++) sums[k] += weights[m] * (scores.get(m)[place][k] - common[k]);
        }
        return sums;
    }

    /** The scores of every row, with weights learned from the other folds. */
    double[][] held(int[] folds) {
        int[] all = IntStream.range(0, scores.size()).toArray();
        double[][] held = new double[rows.length][];
        for (int fold : IntStream.of(folds).distinct().toArray()) {
            double[] weights = weights(all, IntStream.range(0, rows.length).filter(i -> folds[i] != fold).toArray());
            for (int i = 0; i < rows.length; i++) if (folds[i] == fold) held[i] = scores(i, weights);
        }
        return held;
    }

    /** The blend of these weights, for this pattern of missing modalities. */
    Mixture.Blend blend(List<String> missing, double[] weights) {
        double left = 1 - Arrays.stream(weights).sum();
        List<Double> offsets = new ArrayList<>();
        for (double each : common) offsets.add(left * each);
        return new Mixture.Blend(missing, Arrays.stream(weights).boxed().toList(), offsets);
    }
}
