package org.lingshu.model.algorithm;

import java.util.Arrays;

/**
 * Scores of classes within which columns are independent and normal. They are sums over the columns, so effects are exact.
 */
public final class Gaussians implements Scorer {
    private final boolean exclusive;
    private final double[] shares;
    private final double[][][] having;
    private final double[][][] lacking;

    /**
     * Scores of these normals.
     *
     * @param exclusive whether classes exclude each other; else each is scored against its absence
     * @param shares    log share of each class, log-odds where they do not exclude each other
     * @param having    by class and column: mean and deviation of those who have the class
     * @param lacking   the same of those who have it not; empty where classes exclude each other
     */
    public Gaussians(boolean exclusive, double[] shares, double[][][] having, double[][][] lacking) {
        if (shares.length == 0 || having.length != shares.length || lacking.length != (exclusive ? 0 : shares.length)) throw new IllegalArgumentException("not one normal for each class");
        for (double[][][] side : new double[][][][] {having, lacking}) {
            for (double[][] each : side) {
                if (each.length != having[0].length) throw new IllegalArgumentException("not one normal for each column");
                for (double[] normal : each) if (normal.length != 2 || !(normal[1] > 0)) throw new IllegalArgumentException("a deviation is not above zero");
            }
        }
        this.exclusive = exclusive;
        this.shares = shares.clone();
        this.having = having;
        this.lacking = lacking;
    }

    @Override
    public int classes() {
        return shares.length;
    }

    @Override
    public int columns() {
        return having[0].length;
    }

    /** Whether classes exclude each other. */
    public boolean exclusive() {
        return exclusive;
    }

    /** Log share or log-odds of each class. */
    public double[] shares() {
        return shares.clone();
    }

    /** Mean and deviation of a column among those who have the class. */
    public double[] having(int label, int column) {
        return having[label][column].clone();
    }

    /** Mean and deviation of a column among those who have it not. */
    public double[] lacking(int label, int column) {
        return lacking[label][column].clone();
    }

    @Override
    public double[] scores(double[] row) {
        double[] scores = shares.clone();
        for (int label = 0; label < scores.length; label++) for (int j = 0; j < row.length; j++) scores[label] += likelihood(label, j, Double.isNaN(row[j]) ? 0 : row[j]);
        return exclusive ? Scorer.centred(scores) : scores;
    }

    @Override
    public double[] base() {
        return scores(new double[columns()]);
    }

    @Override
    public double[] effects(double[] row, double[] weights) {
        double[] of = exclusive ? Scorer.centred(weights) : weights;
        double[] effects = new double[row.length];
        for (int j = 0; j < row.length; j++) {
            if (Double.isNaN(row[j]) || row[j] == 0) continue;
            for (int label = 0; label < of.length; label++) effects[j] += of[label] * (likelihood(label, j, row[j]) - likelihood(label, j, 0));
        }
        return effects;
    }

    private double likelihood(int label, int column, double value) {
        return log(having[label][column], value) - (exclusive ? 0 : log(lacking[label][column], value));
    }

    private static double log(double[] normal, double value) {
        double distance = (value - normal[0]) / normal[1];
        return -distance * distance / 2 - Math.log(normal[1]);
    }

    @Override
    public String toString() {
        return "Gaussians " + Arrays.toString(shares);
    }
}
