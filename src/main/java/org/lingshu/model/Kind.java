package org.lingshu.model;

import java.util.Locale;
import java.util.Optional;

/** What a target asks: one of two, one of several, or any number of labels. */
public enum Kind {
    BINARY, MULTICLASS, MULTILABEL;

    /** The word of {@code cohort.json}: {@code binary}, {@code multiclass}, {@code multilabel}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether exactly one class is true of every patient, so that the probabilities sum to one. */
    public boolean exclusive() {
        return this != MULTILABEL;
    }

    /** The kind that the cohort calls by this word, if there is one. */
    public static Optional<Kind> of(String word) {
        for (Kind each : values()) if (each.word().equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
