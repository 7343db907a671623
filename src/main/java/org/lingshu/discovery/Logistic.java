package org.lingshu.discovery;

import java.util.HashMap;
import java.util.Map;

/**
 * Logistic regression with Firth's penalty (1993), which keeps odds finite where a feature tells the label without error and takes away the bias of small samples. A handful of columns.
 *
 * @param weights one for each column
 * @param errors  of the weights; from the clusters' sums of scores where patients are clustered
 */
record Logistic(double[] weights, double[] errors) {
    private static final int STEPS = 40;

    /**
     * Fits.
     *
     * @param rows     by patient and column, one of the columns being the constant one
     * @param clusters of the patients
     * @param apart    whether every patient stands alone
     */
    static Logistic of(double[][] rows, boolean[] truth, int[] clusters, boolean apart) {
        int size = rows[0].length;
        double[] weights = new double[size];
        double[][] inverse = new double[size][size];
        for (int step = 0; step < STEPS; step++) {
            double[][] curve = curve(rows, weights);
            inverse = Small.inverse(curve);
            double[] slope = new double[size];
            for (int i = 0; i < rows.length; i++) {
                double p = probability(weights, rows[i]);
                double lever = p * (1 - p) * Small.form(inverse, rows[i]);
                double error = (truth[i] ? 1 : 0) - p + lever * (0.5 - p);
                for (int j = 0; j < size; j++) slope[j] += error * rows[i][j];
            }
            double longest = 0;
            double[] move = Small.times(inverse, slope);
            for (double each : move) longest = Math.max(longest, Math.abs(each));
            double part = Math.min(1, 2 / Math.max(longest, 1e-300));
            for (int j = 0; j < size; j++) weights[j] += part * move[j];
            if (longest < 1e-8) break;
        }
        return new Logistic(weights, errors(rows, truth, weights, Small.inverse(curve(rows, weights)), clusters, apart));
    }

    static double probability(double[] weights, double[] row) {
        double score = 0;
        for (int j = 0; j < row.length; j++) score += weights[j] * row[j];
        return 1 / (1 + Math.exp(-score));
    }

    private static double[][] curve(double[][] rows, double[] weights) {
        int size = weights.length;
        double[][] curve = new double[size][size];
        for (double[] row : rows) {
            double p = probability(weights, row);
            double v = Math.max(p * (1 - p), 1e-9);
            for (int j = 0; j < size; j++) for (int k = 0; k < size; k++) curve[j][k] += v * row[j] * row[k];
        }
        for (int j = 0; j < size; j++) curve[j][j] += 1e-9;
        return curve;
    }

    private static double[] errors(double[][] rows, boolean[] truth, double[] weights, double[][] inverse, int[] clusters, boolean apart) {
        int size = weights.length;
        double[] errors = new double[size];
        if (apart) {
            for (int j = 0; j < size; j++) errors[j] = Math.sqrt(inverse[j][j]);
            return errors;
        }
        Map<Integer, double[]> sums = new HashMap<>();
        for (int i = 0; i < rows.length; i++) {
            double error = (truth[i] ? 1 : 0) - probability(weights, rows[i]);
            double[] sum = sums.computeIfAbsent(clusters[i], cluster -> new double[size]);
            for (int j = 0; j < size; j++) sum[j] += error * rows[i][j];
        }
        for (double[] sum : sums.values()) {
            double[] move = Small.times(inverse, sum);
            for (int j = 0; j < size; j++) errors[j] += move[j] * move[j];
        }
        for (int j = 0; j < size; j++) errors[j] = Math.sqrt(errors[j] * sums.size() / Math.max(1.0, sums.size() - 1));
        return errors;
    }
}
