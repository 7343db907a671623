package org.lingshu.study;

/**
 * What there is to learn from.
 *
 * @param rows       patients
 * @param groups     groups they belong to
 * @param held       groups that were ever held out
 * @param events     patients with the rarer answer of the rarest label
 * @param components columns of the model with everything
 */
public record Sample(int rows, int groups, int held, int events, int components) {
    /** Events for each column of the model. */
    static final int EVENTS_PER_COLUMN = 5;
    /** The least events. */
    static final int EVENTS = 30;
    /** The least groups, held out. */
    static final int GROUPS = 40;

    /** Whether the question can be asked of it. */
    public boolean enough() {
        return events >= EVENTS && events >= EVENTS_PER_COLUMN * components && held >= GROUPS;
    }

    /** How many components each of several modalities may have. */
    static int components(int events, int modalities) {
        return Math.clamp(Math.min(events / (EVENTS_PER_COLUMN * modalities), 30 / modalities), 1, 10);
    }
}
