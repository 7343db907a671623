package org.lingshu.study;

import java.util.List;

/**
 * Logistic regression with an L2 penalty on every weight and none on the intercept, by Newton steps. The penalty is chosen among a few by the approximate
 * leave-one-out log-loss of the training rows (Rad and Maleki 2020), so that nothing held out takes part in the choice.
 *
 * @param weights one for each column, the intercept last
 */
record Regression(double[] weights) {
    private static final double[] PENALTIES = {0.3, 0.03, 0.003};
    private static final int STEPS = 15;
    private static final double STILL = 1e-2;

    /**
     * Learns from rows with the constant one as their last number.
     *
     * @param relative ways to spread the penalty over the columns, each with one factor for each column but the last
     */
    static Regression learn(double[][] rows, boolean[] truth, List<double[]> relative) {
        double least = Double.POSITIVE_INFINITY;
        double[] best = new double[rows[0].length];
        double[] start = new double[rows[0].length];
        start[start.length - 1] = intercept(truth);
        for (double[] factors : relative) {
            double[] weights = start;
            for (double penalty : PENALTIES) {
                weights = weights.clone();
                Definite curve = fit(rows, truth, factors, penalty * rows.length, weights);
                if (penalty == PENALTIES[0]) start = weights;
                double loss = left(rows, truth, weights, curve);
                if (loss < least - 1e-12) {
                    least = loss;
                    best = weights;
                }
            }
        }
        return new Regression(best);
    }

    /** The probability for a row like those that were learned from. */
    double probability(double[] row) {
        return sigmoid(dot(weights, row));
    }

    private static double intercept(boolean[] truth) {
        int held = 0;
        for (boolean each : truth) if (each) held++;
        return Math.log((held + 0.5) / (truth.length - held + 0.5));
    }

    /** Moves the weights to the optimum and gives the curvature there. */
    private static Definite fit(double[][] rows, boolean[] truth, double[] factors, double penalty, double[] weights) {
        int size = weights.length;
        for (int step = 0; ; step++) {
            double[] slope = new double[size];
            double[][] curve = new double[size][size];
            for (int j = 0; j < size - 1; j++) {
                slope[j] = -penalty * factors[j] * weights[j];
                curve[j][j] = penalty * factors[j];
            }
            for (int i = 0; i < rows.length; i++) {
                double[] row = rows[i];
                double p = sigmoid(dot(weights, row));
                double error = (truth[i] ? 1 : 0) - p;
                double weight = Math.max(p * (1 - p), 1e-6);
                for (int j = 0; j < size; j++) {
                    slope[j] += error * row[j];
                    double times = weight * row[j];
                    double[] into = curve[j];
                    for (int k = 0; k <= j; k++) into[k] += times * row[k];
                }
            }
            Definite definite = new Definite(curve);
            if (step == STEPS) return definite;
            double[] move = definite.solve(slope);
            double longest = 0;
            for (double each : move) longest = Math.max(longest, Math.abs(each));
            double part = Math.min(1, 5 / longest);
            for (int j = 0; j < size; j++) weights[j] += part * move[j];
            if (longest < STILL) return definite;
        }
    }

    /** The mean log-loss of every row as if it had been left out: one Newton step away from the fit. */
    private static double left(double[][] rows, boolean[] truth, double[] weights, Definite curve) {
        double sum = 0;
        for (int i = 0; i < rows.length; i++) {
            double score = dot(weights, rows[i]);
            double p = sigmoid(score);
            double lever = curve.squared(rows[i]);
            double out = score - lever / Math.max(0.05, 1 - p * (1 - p) * lever) * ((truth[i] ? 1 : 0) - p);
            double q = Math.clamp(sigmoid(out), 1e-9, 1 - 1e-9);
            sum -= Math.log(truth[i] ? q : 1 - q);
        }
        return sum / rows.length;
    }

    /** The sum of products; four sums beside each other are quicker than one. */
    static double dot(double[] one, double[] other) {
        double first = 0;
        double second = 0;
        double third = 0;
        double fourth = 0;
        int j = 0;
        for (; j + 3 < one.length; j += 4) {
            first += one[j] * other[j];
            second += one[j + 1] * other[j + 1];
            third += one[j + 2] * other[j + 2];
            fourth += one[j + 3] * other[j + 3];
        }
        for (; j < one.length; j++) first += one[j] * other[j];
        return first + second + third + fourth;
    }

    private static double sigmoid(double score) {
        return 1 / (1 + Math.exp(-score));
    }
}
