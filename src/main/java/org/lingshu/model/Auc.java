package org.lingshu.model;

import java.util.stream.IntStream;

/** The area under the ROC curve of one class against the rest: how often a patient with it is given a higher probability than one without; ties count half. */
final class Auc {
    private final int[] rows;
    private final double[] values;
    private final boolean[] holds;

    /** Puts the held-out subjects in order once, so that they can be weighted many times. */
    Auc(Target target, int label, double[][] probabilities) {
        this.rows = IntStream.range(0, probabilities.length).filter(row -> probabilities[row].length > 0).boxed()
                .sorted((a, b) -> Double.compare(probabilities[a][label], probabilities[b][label])).mapToInt(Integer::intValue).toArray();
        this.values = IntStream.of(rows).mapToDouble(row -> probabilities[row][label]).toArray();
        this.holds = new boolean[rows.length];
        for (int i = 0; i < rows.length; i++) holds[i] = target.holds(rows[i], label);
    }

    static double of(Target target, int label, double[][] probabilities, int[] weights) {
        return new Auc(target, label, probabilities).of(weights);
    }

    /** The area over the subjects with weights; {@link Double#NaN} when all of them or none have the class. */
    double of(int[] weights) {
        double below = 0;
        double wins = 0;
        double positives = 0;
        int at = 0;
        while (at < rows.length) {
            double value = values[at];
            double with = 0;
            double without = 0;
            for (; at < rows.length && values[at] == value; at++) {
                if (holds[at]) with += weights[rows[at]];
                else without += weights[rows[at]];
            }
            wins += with * (below + without / 2);
            below += without;
            positives += with;
        }
        return positives == 0 || below == 0 ? Double.NaN : wins / (positives * below);
    }
}
