package org.lingshu.study;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * A block of numbers as a few of variance one, learned from training rows: columns are standardised, what is missing stands at the mean, and where there are more columns
 * than components asked for, their first principal components are taken. No label takes part: a screen by labels was tried, and made the penalty's choice too hopeful.
 */
final class Reduction {
    private static final int TURNS = 8;
    private final int[] columns;
    private final double[] means;
    private final double[] deviations;
    private final double[][] axes;

    private Reduction(int[] columns, double[] means, double[] deviations, double[][] axes) {
        this.columns = columns;
        this.means = means;
        this.deviations = deviations;
        this.axes = axes;
    }

    /** Every row of the block reduced, by what the training rows teach. */
    static double[][] of(double[][] block, int[] train, int components) {
        Reduction reduction = learn(block, train, components);
        return Arrays.stream(block).map(reduction::reduce).toArray(double[][]::new);
    }

    private static Reduction learn(double[][] block, int[] train, int components) {
        int width = block[0].length;
        double[] means = new double[width];
        double[] deviations = new double[width];
        boolean[] varies = new boolean[width];
        for (int j = 0; j < width; j++) {
            double[] values = new double[train.length];
            int known = 0;
            for (int i = 0; i < train.length; i++) {
                values[i] = block[train[i]][j];
                if (!Double.isNaN(values[i])) {
                    means[j] += values[i];
                    known++;
                }
            }
            means[j] /= Math.max(known, 1);
            for (int i = 0; i < values.length; i++) {
                values[i] = Double.isNaN(values[i]) ? 0 : values[i] - means[j];
                deviations[j] += values[i] * values[i];
            }
            deviations[j] = Math.sqrt(deviations[j] / train.length);
            varies[j] = deviations[j] >= 1e-9 * (1 + Math.abs(means[j]));
        }
        int[] kept = IntStream.range(0, width).filter(j -> varies[j]).toArray();
        Reduction standard = new Reduction(kept, means, deviations, new double[0][]);
        return new Reduction(kept, means, deviations, axes(Arrays.stream(train).mapToObj(row -> standard.standard(block[row])).toArray(double[][]::new), kept.length, components));
    }

    /** The first principal axes, each divided by the deviation along it: powers of the covariance on a few directions that are kept at right angles. */
    private static double[][] axes(double[][] rows, int width, int components) {
        if (width <= components) return IntStream.range(0, width).mapToObj(j -> IntStream.range(0, width).mapToDouble(k -> j == k ? 1 : 0).toArray()).toArray(double[][]::new);
        int count = Math.min(components, width);
        SplittableRandom random = new SplittableRandom(1);
        double[][] axes = new double[count][];
        for (int c = 0; c < count; c++) axes[c] = IntStream.range(0, width).mapToDouble(j -> random.nextDouble() - 0.5).toArray();
        for (int turn = 0; turn < TURNS; turn++) {
            double[][] next = new double[count][width];
            for (double[] row : rows) {
                for (int c = 0; c < count; c++) {
                    double along = Regression.dot(row, axes[c]);
                    double[] into = next[c];
                    for (int j = 0; j < width; j++) into[j] += along * row[j];
                }
            }
            axes = next;
            upright(axes);
        }
        for (int c = 0; c < count; c++) {
            double[] axis = axes[c];
            double along = Math.sqrt(Math.max(Arrays.stream(rows).mapToDouble(row -> Math.pow(Regression.dot(row, axis), 2)).average().orElse(1), 1e-12));
            axes[c] = Arrays.stream(axis).map(each -> along < 1e-5 ? 0 : each / along).toArray();
        }
        return axes;
    }

    private static void upright(double[][] axes) {
        for (int c = 0; c < axes.length; c++) {
            for (int b = 0; b < c; b++) {
                double common = Regression.dot(axes[c], axes[b]);
                for (int j = 0; j < axes[c].length; j++) axes[c][j] -= common * axes[b][j];
            }
            double length = Math.max(Math.sqrt(Regression.dot(axes[c], axes[c])), 1e-150);
            for (int j = 0; j < axes[c].length; j++) axes[c][j] /= length;
        }
    }

    private double[] standard(double[] row) {
        return IntStream.of(columns).mapToDouble(j -> Double.isNaN(row[j]) ? 0 : (row[j] - means[j]) / deviations[j]).toArray();
    }

    private double[] reduce(double[] row) {
        double[] standard = standard(row);
        return Arrays.stream(axes).mapToDouble(axis -> Regression.dot(axis, standard)).toArray();
    }
}
