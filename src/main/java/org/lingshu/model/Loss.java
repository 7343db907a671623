package org.lingshu.model;

import java.util.List;

/**
 * What it costs on held-out patients when kinds of information are missing together.
 *
 * @param missing which, sorted
 * @param measure of which figure the loss is given
 * @param loss    how much lower the figure is without them
 */
public record Loss(List<String> missing, String measure, double loss) {
    /** Between the names of modalities that are missing together. */
    static final String AND = " + ";

    public Loss {
        missing = missing.stream().sorted().toList();
        if (missing.isEmpty()) throw new IllegalArgumentException("nothing is missing");
    }

    /** Their names in one: {@code laboratory + vital}. */
    public String modality() {
        return String.join(AND, missing);
    }
}
