package org.lingshu.clinical;

/**
 * How far one feature moved the score (log-odds) of one class away from the average patient of the training data.
 *
 * @param label   the class
 * @param feature name of the feature, as the model knows it
 * @param value   what the patient has
 * @param effect  change of the class's score
 */
public record Contribution(String label, String feature, double value, double effect) {
    public Contribution {
        label = Words.required("label", label);
        feature = Words.required("feature", feature);
    }
}
