package org.lingshu.model.algorithm;

import java.util.Arrays;

/** One score for each class: an intercept and a weight for each scaled column. Its effects are exact. */
public final class Linear implements Scorer {
    private final double[] intercepts;
    private final double[][] weights;

    /** @param weights by class and column */
    public Linear(double[] intercepts, double[][] weights) {
        if (intercepts.length == 0 || weights.length != intercepts.length) throw new IllegalArgumentException("not one row of weights for each class");
        for (double[] each : weights) if (each.length != weights[0].length) throw new IllegalArgumentException("not one weight for each column");
        this.intercepts = intercepts.clone();
        this.weights = Arrays.stream(weights).map(double[]::clone).toArray(double[][]::new);
    }

    @Override
    public int classes() {
        return intercepts.length;
    }

    @Override
    public int columns() {
        return weights[0].length;
    }

    /** The score of a class where every column stands at its mean. */
    public double intercept(int label) {
        return intercepts[label];
    }

    /** How far one unit of the column moves the score of the class. */
    public double weight(int label, int column) {
        return weights[label][column];
    }

    @Override
    public double[] scores(double[] row) {
        double[] scores = intercepts.clone();
        for (int j = 0; j < row.length; j++) {
            if (Double.isNaN(row[j]) || row[j] == 0) continue;
            for (int label = 0; label < scores.length; label++) scores[label] += weights[label][j] * row[j];
        }
        return scores;
    }

    @Override
    public double[] base() {
        return intercepts.clone();
    }

    @Override
    public double[] effects(double[] row, double[] of) {
        double[] effects = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            if (Double.isNaN(row[j])) continue;
            for (int label = 0; label < of.length; label++) effects[j] += of[label] * weights[label][j] * row[j];
        }
        return effects;
    }

    /** The same probabilities, with scores that sum to zero over the classes, so that no class is the one that the others are compared with. */
    Linear centred() {
        double[][] shifted = new double[weights.length][columns()];
        for (int j = 0; j < columns(); j++) {
            double mean = 0;
            for (double[] weight : weights) mean += weight[j] / weights.length;
            for (int label = 0; label < weights.length; label++) shifted[label][j] = weights[label][j] - mean;
        }
        return new Linear(Scorer.centred(intercepts), shifted);
    }
}
