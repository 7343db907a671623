package org.lingshu.model.algorithm;

/**
 * What an algorithm has learned: one score for each class, in units of log-odds or something that grows with them, from a row of scaled numbers in which
 * {@link Double#NaN} is not known. Immutable.
 */
public sealed interface Scorer permits Linear, Trees, Kernels, Neighbours, Gaussians {
    /** How many classes are scored. */
    int classes();

    /** How many numbers a row has. */
    int columns();

    /** One score for each class; where classes exclude each other they sum to zero. */
    double[] scores(double[] row);

    /** The scores of a patient of whom nothing is known. */
    double[] base();

    /**
     * How far each column moves a weighted sum of the scores away from {@linkplain #base() that of a patient of whom nothing is known}. The effects sum to
     * the difference.
     *
     * @param weights one for each class
     */
    double[] effects(double[] row, double[] weights);

    /** The row with zero, which is the mean of every column, in place of what is not known. */
    static double[] filled(double[] row) {
        double[] filled = row.clone();
        for (int j = 0; j < filled.length; j++) if (Double.isNaN(filled[j])) filled[j] = 0;
        return filled;
    }

    /** The rows with zero in place of what is not known. */
    static double[][] filled(double[][] rows) {
        double[][] filled = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) filled[i] = filled(rows[i]);
        return filled;
    }

    /** Moves scores so that they sum to zero. */
    static double[] centred(double[] scores) {
        double mean = 0;
        for (double score : scores) mean += score / scores.length;
        double[] centred = new double[scores.length];
        for (int k = 0; k < scores.length; k++) centred[k] = scores[k] - mean;
        return centred;
    }
}
