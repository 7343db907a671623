package org.lingshu.model;

/**
 * What was predicted of every held-out subject in one round of validation.
 *
 * @param probabilities by subject and class; an empty row for a subject that was not held out
 * @param thresholds    by subject, the set threshold of the model that predicted it
 */
record Round(double[][] probabilities, double[] thresholds) {
    /** A round in which nothing was predicted yet. */
    static Round empty(int size) {
        return new Round(new double[size][0], new double[size]);
    }

    boolean heldOut(int subject) {
        return probabilities[subject].length > 0;
    }
}
