package org.lingshu.model;

import java.util.function.DoubleUnaryOperator;

/**
 * One number stretches or shrinks all scores so that the probabilities are right on the whole (Guo and others 2017).
 *
 * @param kind  whether the classes exclude each other
 * @param value above zero; scores are divided by it
 */
record Temperature(Kind kind, double value) implements Calibration {
    static final String WORD = "temperature";
    private static final double LEAST = -4;
    private static final double MOST = 4;
    private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

    Temperature {
        if (!(value > 0) || Double.isInfinite(value)) throw new IllegalArgumentException("temperature is " + value);
    }

    /** The temperature with the least log-loss, found by golden section search on its logarithm. */
    static Temperature of(Target target, int[] rows, double[][] scores) {
        DoubleUnaryOperator loss = log -> {
            Temperature one = new Temperature(target.kind(), Math.exp(log));
            double sum = 0;
            for (int i = 0; i < rows.length; i++) sum += LogLoss.of(target, rows[i], one.probabilities(scores[i]));
            return sum;
        };
        double low = LEAST;
        double high = MOST;
        double left = high - GOLDEN * (high - low);
        double right = low + GOLDEN * (high - low);
        double atLeft = loss.applyAsDouble(left);
        double atRight = loss.applyAsDouble(right);
        while (high - low > 1e-3) {
            if (atLeft <= atRight) {
                high = right;
                right = left;
                atRight = atLeft;
                left = high - GOLDEN * (high - low);
                atLeft = loss.applyAsDouble(left);
            } else {
                low = left;
                left = right;
                atLeft = atRight;
                right = low + GOLDEN * (high - low);
                atRight = loss.applyAsDouble(right);
            }
        }
        return new Temperature(target.kind(), Math.exp((low + high) / 2));
    }

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public double[] probabilities(double[] scores) {
        double[] all = new double[scores.length];
        double most = Double.NEGATIVE_INFINITY;
        for (double score : scores) most = Math.max(most, score);
        double sum = 0;
        for (int k = 0; k < all.length; k++) {
            all[k] = kind.exclusive() ? Math.exp((scores[k] - most) / value) : 1 / (1 + Math.exp(-scores[k] / value));
            sum += all[k];
        }
        if (kind.exclusive()) for (int k = 0; k < all.length; k++) all[k] /= sum;
        return all;
    }
}
