package org.lingshu.model;

import java.util.stream.IntStream;

/** The area under the ROC curve of one class against the rest: how often a patient with it is given a higher probability than one without; ties count half. */
final class Auc {
    private Auc() {
    }

    static double of(Target target, int label, double[][] probabilities, int[] weights) {
        int[] rows = IntStream.range(0, weights.length).filter(row -> weights[row] > 0 && probabilities[row].length > 0).boxed()
                .sorted((a, b) -> Double.compare(probabilities[a][label], probabilities[b][label])).mapToInt(Integer::intValue).toArray();
        double below = 0;
        double wins = 0;
        double positives = 0;
        int at = 0;
        while (at < rows.length) {
            double value = probabilities[rows[at]][label];
            double with = 0;
            double without = 0;
            for (; at < rows.length && probabilities[rows[at]][label] == value; at++) {
                if (target.holds(rows[at], label)) with += weights[rows[at]];
                else without += weights[rows[at]];
            }
            wins += with * (below + without / 2);
            below += without;
            positives += with;
        }
        return positives == 0 || below == 0 ? Double.NaN : wins / (positives * below);
    }
}
