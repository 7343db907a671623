package org.lingshu.model.algorithm;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/**
 * Scores of what the nearest remembered rows were: the log of each class's share among them, the shares of all remembered rows counting as one neighbour
 * more. Effects are Shapley values against the mean patient, from an order of the columns and its reverse (Castro, Gómez and Tejada 2009; every
 * order by itself sums to the difference of the scores, so their mean does too).
 */
public final class Neighbours implements Scorer {
    private final boolean exclusive;
    private final int count;
    private final double[][] rows;
    private final int[][] truth;
    private final double[] shares;

    /**
     * Scores by these rows.
     *
     * @param exclusive whether classes exclude each other
     * @param count     how many neighbours are asked
     * @param classes   how many classes there are
     * @param rows      those remembered
     * @param truth     for each of them, the true classes
     */
    public Neighbours(boolean exclusive, int count, int classes, double[][] rows, int[][] truth) {
        if (count < 1 || rows.length == 0 || truth.length != rows.length || classes < 1) throw new IllegalArgumentException("no rows to be near to");
        for (double[] each : rows) if (each.length != rows[0].length) throw new IllegalArgumentException("the rows are not of one length");
        this.exclusive = exclusive;
        this.count = Math.min(count, rows.length);
        this.rows = rows;
        this.truth = truth;
        this.shares = new double[classes];
        Arrays.fill(shares, 0.5 / (rows.length + 1));
        for (int[] each : truth) for (int label : each) shares[label] += 1.0 / (rows.length + 1);
    }

    @Override
    public int classes() {
        return shares.length;
    }

    @Override
    public int columns() {
        return rows[0].length;
    }

    /** Whether classes exclude each other. */
    public boolean exclusive() {
        return exclusive;
    }

    /** How many neighbours are asked. */
    public int count() {
        return count;
    }

    /** How many rows are remembered. */
    public int remembered() {
        return rows.length;
    }

    /** A number of a remembered row. */
    public double value(int row, int column) {
        return rows[row][column];
    }

    /** The true classes of a remembered row. */
    public int[] truth(int row) {
        return truth[row].clone();
    }

    @Override
    public double[] scores(double[] row) {
        double[] filled = Scorer.filled(row);
        double[] distances = new double[rows.length];
        for (int i = 0; i < rows.length; i++) for (int j = 0; j < filled.length; j++) distances[i] += (filled[j] - rows[i][j]) * (filled[j] - rows[i][j]);
        return at(distances);
    }

    /** The scores where the remembered rows are so far away; of rows that are equally far, the earlier counts. */
    private double[] at(double[] distances) {
        double[] nearest = new double[count];
        int[] who = new int[count];
        int size = 0;
        for (int i = 0; i < distances.length; i++) {
            if (size == count && distances[i] >= nearest[count - 1]) continue;
            int place = size < count ? size++ : count - 1;
            while (place > 0 && nearest[place - 1] > distances[i]) {
                nearest[place] = nearest[place - 1];
                who[place] = who[--place];
            }
            nearest[place] = distances[i];
            who[place] = i;
        }
        double[] shares = this.shares.clone();
        for (int i : who) for (int label : truth[i]) shares[label]++;
        double[] scores = new double[shares.length];
        for (int label = 0; label < scores.length; label++) {
            double share = shares[label] / (count + 1);
            scores[label] = exclusive ? Math.log(share) : Math.log(share / (1 - share));
        }
        return exclusive ? Scorer.centred(scores) : scores;
    }

    @Override
    public double[] base() {
        return scores(new double[columns()]);
    }

    @Override
    public double[] effects(double[] row, double[] weights) {
        double[] filled = Scorer.filled(row);
        double[] effects = new double[filled.length];
        Random random = new Random(filled.length);
        List<Integer> order = new ArrayList<>();
        for (int j = 0; j < filled.length; j++) if (filled[j] != 0) order.add(j);
        Collections.shuffle(order, random);
        walk(filled, order, weights, effects);
        walk(filled, order.reversed(), weights, effects);
        return effects;
    }

    private void walk(double[] row, List<Integer> order, double[] weights, double[] effects) {
        double[] distances = new double[rows.length];
        for (int i = 0; i < rows.length; i++) for (double value : rows[i]) distances[i] += value * value;
        double before = sum(weights, at(distances));
        for (int j : order) {
            for (int i = 0; i < rows.length; i++) distances[i] += row[j] * (row[j] - 2 * rows[i][j]);
            double after = sum(weights, at(distances));
            effects[j] += (after - before) / 2;
            before = after;
        }
    }

    private static double sum(double[] weights, double[] scores) {
        double sum = 0;
        for (int label = 0; label < scores.length; label++) sum += weights[label] * scores[label];
        return sum;
    }
}
