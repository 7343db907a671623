package org.lingshu.discovery;

import java.util.List;

/**
 * What was found among some patients and held against others.
 *
 * @param id         {@code H1} for one that replicated, {@code N1} for one that did not
 * @param label      what it is about
 * @param traits     the feature, or the two that work together
 * @param up         whether more of it goes with the label
 * @param found      p among the patients that were searched, two-sided
 * @param corrected  the same, corrected for all tests
 * @param frequency  share of half samples that selected it
 * @param effect     on the patients that were not searched
 * @param replicated p on these, one-sided and corrected for all that were held against them
 * @param holds      whether it replicated: only then it is called a hypothesis
 * @param novelty    whether the rulebook says it already
 * @param followers  features that go along with it so closely that it may be any of them
 */
record Hypothesis(String id, String label, List<Trait> traits, boolean up, double found, double corrected, double frequency, Effect effect, double replicated, boolean holds, Novelty novelty,
        List<Trait> followers) {
    /** At most this chance that any of all is called a hypothesis by luck. */
    static final double LEVEL = 0.05;

    Hypothesis {
        traits = List.copyOf(traits);
        followers = List.copyOf(followers);
    }

    boolean single() {
        return traits.size() == 1;
    }
}
