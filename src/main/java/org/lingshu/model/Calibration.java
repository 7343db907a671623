package org.lingshu.model;

import java.util.function.DoubleUnaryOperator;

/**
 * Scores to probabilities. One number, the temperature, stretches or shrinks all scores so that the probabilities are right on the whole
 * (Guo and others 2017); it is learned from scores of patients that the weights were not learned from.
 *
 * @param kind        whether the classes exclude each other
 * @param temperature above zero; scores are divided by it
 */
record Calibration(Kind kind, double temperature) {
    private static final double LEAST = -2.5;
    private static final double MOST = 2.5;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    Calibration {
        if (!(temperature > 0) || Double.isInfinite(temperature)) throw new IllegalArgumentException("temperature is " + temperature);
    }

    /** The temperature with the least log-loss on held-out scores, found by golden section search on its logarithm. */
    static Calibration of(Target target, int[] rows, double[][] scores) {
        DoubleUnaryOperator loss = log -> {
            Calibration one = new Calibration(target.kind(), Math.exp(log));
            double sum = 0;
            for (int i = 0; i < rows.length; i++) sum += LogLoss.of(target, rows[i], one.probabilities(scores[i]));
            return sum;
        };
        double low = LEAST;
        double high = MOST;
        while (high - low > 1e-3) {
            double left = high - GOLDEN * (high - low);
            double right = low + GOLDEN * (high - low);
            if (loss.applyAsDouble(left) <= loss.applyAsDouble(right)) high = right;
            else low = left;
        }
        return new Calibration(target.kind(), Math.exp((low + high) / 2));
    }

    double[] probabilities(double[] scores) {
        double[] all = new double[scores.length];
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) most = Math.max(most, score);
        double sum = 0;
        for (int k = 0; k < all.length; k++) {
            all[k] = kind.exclusive() ? Math.exp((scores[k] - most) / temperature) : 1 / (1 + Math.exp(-scores[k] / temperature));
            sum += all[k];
        }
        if (kind.exclusive()) for (int k = 0; k < all.length; k++) all[k] /= sum;
        return all;
    }
}
