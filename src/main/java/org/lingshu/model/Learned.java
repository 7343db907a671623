package org.lingshu.model;

/**
 * Everything that one run of the learner learned from its rows.
 *
 * @param choice      what the inner loop chose
 * @param scaling     columns and their scale
 * @param linear      scores
 * @param calibration scores to probabilities
 * @param sets        probabilities to sets
 */
record Learned(Choice choice, Scaling scaling, Linear linear, Calibration calibration, Sets sets) {
    /** The calibrated probabilities of a row of the table's columns. */
    double[] probabilities(double[] row) {
        return calibration.probabilities(linear.scores(scaling.scaled(row)));
    }
}
