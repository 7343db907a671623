package org.lingshu.model;

/**
 * Columns of a table that are learned from together.
 *
 * @param name     of a fusion or a modality
 * @param columns  of the table
 * @param measured whether it is learned from too whether a value was measured
 */
record Input(String name, int[] columns, boolean measured) {
    String words() {
        return name + (measured ? " with what was measured" : "");
    }
}
