package org.lingshu.discovery;

/**
 * A feature that may go with a label.
 *
 * @param name     what the report calls it
 * @param feature  what its table or its rule calls it
 * @param block    the modality of the cohort that it stands in
 * @param presence whether it is there or not, and no number
 */
public record Trait(String name, String feature, String block, boolean presence) {
}
