package org.lingshu.model;

import java.util.Map;

/**
 * What was predicted of every held-out subject in one round of validation.
 *
 * @param probabilities by subject and class; an empty row for a subject that was not held out
 * @param thresholds    by subject, the set threshold of the model that predicted it
 * @param without       the probabilities again, by modality, as if that modality were missing
 */
record Round(double[][] probabilities, double[] thresholds, Map<String, double[][]> without) {
    boolean heldOut(int subject) {
        return probabilities[subject].length > 0;
    }
}
