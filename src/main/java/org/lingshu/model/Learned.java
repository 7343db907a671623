package org.lingshu.model;

import java.util.Set;

/**
 * Everything that one run of the learner learned from its rows.
 *
 * @param choice      what the inner loop chose
 * @param mixture     scores
 * @param calibration scores to probabilities
 * @param sets        probabilities to sets
 */
record Learned(Choice choice, Mixture mixture, Calibration calibration, Sets sets) {
    /** The calibrated probabilities of a row of the table's columns, in which these modalities are missing. */
    double[] probabilities(double[] row, Set<String> missing) {
        return calibration.probabilities(mixture.scores(row, missing));
    }
}
