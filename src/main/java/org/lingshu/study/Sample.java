package org.lingshu.study;

/**
 * What there is to learn from.
 *
 * @param rows       patients
 * @param groups     groups they belong to
 * @param held       groups that were ever held out
 * @param events     patients with the rarer answer of the rarest label
 * @param typical    the same of the mean label
 * @param components columns of the model with everything
 */
public record Sample(int rows, int groups, int held, int events, int typical, int components) {
    /** Events for each column of the model, of the rarest label. */
    static final int EVENTS_PER_COLUMN = 5;
    /** The least events. */
    static final int EVENTS = 30;
    /** From so many events for each column on, other patients would hardly have changed the models. */
    static final int STABLE = 20;
    /** The least groups, held out. */
    static final int GROUPS = 40;

    /** Whether the question can be asked of it. */
    public boolean enough() {
        return events >= EVENTS && typical >= EVENTS_PER_COLUMN * components && held >= GROUPS;
    }

    /** Whether other patients would hardly have changed the models. */
    boolean stable() {
        return perColumn() >= STABLE;
    }

    /** Half the width of the 95 % interval that an AUC of 0.75 would have here, if everybody were held out once (Hanley and McNeil 1982). */
    double width() {
        double with = Math.max(1, events);
        double without = Math.max(1, rows - events);
        double auc = 0.75;
        double square = auc * auc;
        double variance = (auc * (1 - auc) + (with - 1) * (auc / (2 - auc) - square) + (without - 1) * (2 * square / (1 + auc) - square)) / (with * without);
        return Normal.TWO_SIDED * Math.sqrt(variance);
    }

    /** Events for each column of the model. */
    double perColumn() {
        return components == 0 ? 0 : (double) events / components;
    }

    /** How many components each of several modalities may have. */
    static int components(int events, int modalities) {
        return Math.clamp(Math.min(events / (EVENTS_PER_COLUMN * modalities), 30 / modalities), 1, 10);
    }
}
