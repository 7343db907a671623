package org.lingshu.discovery;

import java.util.HashMap;
import java.util.Map;

/**
 * Whether two features tell more together than the sum of what each tells on the log-odds: the efficient score test of their product in a logistic model that holds both,
 * with the variance of
 * the observed scores.
 */
final class Interplay {
    private static final int STEPS = 8;

    private Interplay() {
    }

    /** Standard errors of the product's effect above nothing; positive where both together raise the odds more than each alone lets one expect. */
    static double score(double[] one, double[] other, boolean[] truth, int[] clusters, boolean apart) {
        int size = one.length;
        double[][] rows = new double[size][];
        for (int i = 0; i < size; i++) rows[i] = new double[] {one[i], other[i], 1};
        double[] weights = new double[3];
        double[][] inverse = new double[3][3];
        for (int step = 0; step <= STEPS; step++) {
            double[][] curve = {{0.1, 0, 0}, {0, 0.1, 0}, {0, 0, 1e-6}};
            double[] slope = {-0.1 * weights[0], -0.1 * weights[1], 0};
            for (int i = 0; i < size; i++) {
                double p = Logistic.probability(weights, rows[i]);
                double v = p * (1 - p);
                for (int j = 0; j < 3; j++) {
                    slope[j] += ((truth[i] ? 1 : 0) - p) * rows[i][j];
                    for (int k = 0; k < 3; k++) curve[j][k] += v * rows[i][j] * rows[i][k];
                }
            }
            inverse = Small.inverse(curve);
            if (step == STEPS) break;
            double[] move = Small.times(inverse, slope);
            double longest = Math.max(Math.abs(move[0]), Math.max(Math.abs(move[1]), Math.abs(move[2])));
            double part = Math.min(1, 2 / Math.max(longest, 1e-300));
            for (int j = 0; j < 3; j++) weights[j] += part * move[j];
            if (longest < 1e-5) break;
        }
        return standard(rows, truth, weights, inverse, clusters, apart);
    }

    private static double standard(double[][] rows, boolean[] truth, double[] weights, double[][] inverse, int[] clusters, boolean apart) {
        double[] along = new double[3];
        for (double[] row : rows) {
            double p = Logistic.probability(weights, row);
            for (int j = 0; j < 3; j++) along[j] += p * (1 - p) * row[0] * row[1] * row[j];
        }
        double[] taken = Small.times(inverse, along);
        Map<Integer, Double> sums = new HashMap<>();
        double total = 0;
        double square = 0;
        for (int i = 0; i < rows.length; i++) {
            double[] row = rows[i];
            double own = ((truth[i] ? 1 : 0) - Logistic.probability(weights, row)) * (row[0] * row[1] - taken[0] * row[0] - taken[1] * row[1] - taken[2]);
            total += own;
            if (apart) square += own * own;
            else sums.merge(clusters[i], own, Double::sum);
        }
        int count = apart ? rows.length : sums.size();
        for (double each : sums.values()) square += each * each;
        return square < 1e-12 || count < 8 ? 0 : Tail.normal(total / Math.sqrt(square * count / (count - 1.0)), count - 4);
    }
}
