package org.lingshu.model.algorithm;

import java.util.Arrays;

/**
 * Scores that are sums of bells around remembered rows. Effects are integrated gradients along the straight way from the mean patient to this one
 * (Aumann and Shapley 1974; Sundararajan, Taly and Yan 2017), summed at {@value #STEPS} places; what that leaves of the difference of the scores is shared out in proportion to
 * the size of the effects, so that they sum to it exactly.
 */
public final class Kernels implements Scorer {
    private static final int STEPS = 32;
    private final double gamma;
    private final double[] offsets;
    private final double[][] heights;
    private final double[][] rows;
    private final double[] lengths;

    /**
     * Bells.
     *
     * @param gamma   how narrow they are: their value is {@code exp(-gamma × squared distance)}
     * @param offsets by class
     * @param heights by class and remembered row
     * @param rows    those remembered
     */
    public Kernels(double gamma, double[] offsets, double[][] heights, double[][] rows) {
        if (!(gamma > 0) || offsets.length == 0 || heights.length != offsets.length) throw new IllegalArgumentException("bells do not fit the classes");
        for (double[] each : heights) if (each.length != rows.length) throw new IllegalArgumentException("not one height for each row");
        for (double[] each : rows) if (each.length != rows[0].length) throw new IllegalArgumentException("the rows are not of one length");
        this.gamma = gamma;
        this.offsets = offsets.clone();
        this.heights = heights;
        this.rows = rows;
        this.lengths = Arrays.stream(rows).mapToDouble(row -> dot(row, row)).toArray();
    }

    @Override
    public int classes() {
        return offsets.length;
    }

    @Override
    public int columns() {
        return rows.length == 0 ? 0 : rows[0].length;
    }

    /** How narrow the bells are. */
    public double gamma() {
        return gamma;
    }

    /** How many rows are remembered. */
    public int remembered() {
        return rows.length;
    }

    /** The offset of a class. */
    public double offset(int label) {
        return offsets[label];
    }

    /** The height of the bell around a remembered row, for a class. */
    public double height(int label, int row) {
        return heights[label][row];
    }

    /** A number of a remembered row. */
    public double value(int row, int column) {
        return rows[row][column];
    }

    @Override
    public double[] scores(double[] row) {
        double[] filled = Scorer.filled(row);
        double length = dot(filled, filled);
        double[] scores = offsets.clone();
        for (int v = 0; v < rows.length; v++) {
            double bell = Math.exp(-gamma * (length - 2 * dot(filled, rows[v]) + lengths[v]));
            for (int label = 0; label < scores.length; label++) scores[label] += heights[label][v] * bell;
        }
        return scores;
    }

    @Override
    public double[] base() {
        return scores(new double[columns()]);
    }

    @Override
    public double[] effects(double[] row, double[] weights) {
        double[] filled = Scorer.filled(row);
        double length = dot(filled, filled);
        double own = 0;
        double difference = 0;
        double[] pull = new double[filled.length];
        for (int v = 0; v < rows.length; v++) {
            double height = 0;
            for (int label = 0; label < weights.length; label++) height += weights[label] * heights[label][v];
            if (height == 0) continue;
            double along = dot(filled, rows[v]);
            double bells = 0;
            for (int step = 0; step < STEPS; step++) {
                double way = (step + 0.5) / STEPS;
                double bell = Math.exp(-gamma * (way * way * length - 2 * way * along + lengths[v])) / STEPS;
                bells += bell;
                own += height * way * bell;
            }
            for (int j = 0; j < pull.length; j++) pull[j] += height * bells * rows[v][j];
            difference += height * (Math.exp(-gamma * (length - 2 * along + lengths[v])) - Math.exp(-gamma * lengths[v]));
        }
        double[] effects = new double[filled.length];
        for (int j = 0; j < effects.length; j++) effects[j] = -2 * gamma * filled[j] * (own * filled[j] - pull[j]);
        return Effects.summingTo(difference, effects);
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) sum += one[j] * other[j];
        return sum;
    }
}
