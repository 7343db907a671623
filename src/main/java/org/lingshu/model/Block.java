package org.lingshu.model;

import java.util.Set;

/**
 * A modality of a cohort as a model was trained on it.
 *
 * @param name   its name in the cohort
 * @param fields text fields (and {@code findings}, {@code measurements}) whose reading gives the features; empty for a table of numbers
 */
public record Block(String name, Set<String> fields) {
    public Block {
        if (name.isBlank()) throw new IllegalArgumentException("block without a name");
        fields = Set.copyOf(fields);
    }

    /** Whether its features are derived by rules from the text of cases, and not given as numbers. */
    public boolean fromCases() {
        return !fields.isEmpty();
    }
}
