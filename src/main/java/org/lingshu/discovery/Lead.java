package org.lingshu.discovery;

import java.util.List;

/**
 * A feature, or two together, and a label that go together among the patients that were searched.
 *
 * @param label     its place
 * @param traits    places of the feature, or of the two
 * @param up        whether more of it goes with the label; of two, whether both together raise the odds more than each alone lets one expect
 * @param auc       of one feature; half for two
 * @param p         two-sided
 * @param corrected for all tests (Benjamini and Yekutieli)
 * @param frequency share of half samples in which it was selected
 * @param followers places of features that go along with it so closely that these patients cannot tell them apart, nearest first
 */
record Lead(int label, List<Integer> traits, boolean up, double auc, double p, double corrected, double frequency, List<Integer> followers) {
    Lead {
        traits = List.copyOf(traits);
        followers = List.copyOf(followers);
    }

    boolean single() {
        return traits.size() == 1;
    }

    Lead corrected(double probability) {
        return new Lead(label, traits, up, auc, p, probability, frequency, followers);
    }

    Lead seen(double share) {
        return new Lead(label, traits, up, auc, p, corrected, share, followers);
    }

    Lead leading(List<Integer> others) {
        return new Lead(label, traits, up, auc, p, corrected, frequency, others);
    }
}
