package org.lingshu.model;

/** One score for each class: an intercept and a weight for each scaled column. */
final class Linear {
    private final double[] intercepts;
    private final double[][] weights;

    /** @param weights by class and column */
    Linear(double[] intercepts, double[][] weights) {
        this.intercepts = intercepts;
        this.weights = weights;
    }

    int classes() {
        return intercepts.length;
    }

    double intercept(int label) {
        return intercepts[label];
    }

    double weight(int label, int column) {
        return weights[label][column];
    }

    double[] scores(double[] scaled) {
        double[] scores = intercepts.clone();
        for (int label = 0; label < scores.length; label++) {
            double[] weight = weights[label];
            double sum = 0;
            for (int j = 0; j < scaled.length; j++) sum += weight[j] * scaled[j];
            scores[label] += sum;
        }
        return scores;
    }

    /** The same probabilities, with scores that sum to zero over the classes, so that no class is the one that the others are compared with. */
    Linear centred() {
        double[] moved = intercepts.clone();
        subtractMean(moved);
        int columns = weights[0].length;
        double[][] shifted = new double[weights.length][columns];
        for (int j = 0; j < columns; j++) {
            double mean = 0;
            for (double[] weight : weights) mean += weight[j] / weights.length;
            for (int label = 0; label < weights.length; label++) shifted[label][j] = weights[label][j] - mean;
        }
        return new Linear(moved, shifted);
    }

    private static void subtractMean(double[] values) {
        double mean = java.util.Arrays.stream(values).average().orElse(0);
        for (int i = 0; i < values.length; i++) values[i] -= mean;
    }
}
