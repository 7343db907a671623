package org.lingshu.model;

import java.util.Objects;

/**
 * One number that is known of every patient, or known to be missing.
 *
 * @param block    the block it belongs to
 * @param feature  the name that its rule or its table gives it: {@code 证素/血瘀}
 * @param modality the kind of information it is: {@code tcm}, {@code vital}, …
 * @param silence  what it means that it is not there
 * @param rule     the rule that derives it, as the training data showed; empty for a column of a table and in a model that was read
 */
public record Column(String block, String feature, String modality, Silence silence, String rule) {
    public Column {
        if (block.isBlank() || feature.isBlank() || modality.isBlank()) throw new IllegalArgumentException("column without block, feature or modality");
        Objects.requireNonNull(silence, "silence");
        Objects.requireNonNull(rule, "rule");
    }

    /** A column of which no rule is known. */
    public Column(String block, String feature, String modality, Silence silence) {
        this(block, feature, modality, silence, "");
    }

    /** The family that rule-derived names begin with ({@code 证素}, {@code 所见}); the block for any other name. */
    public String family() {
        int slash = feature.indexOf('/');
        return slash > 0 ? feature.substring(0, slash) : block;
    }
}
