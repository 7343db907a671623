package org.lingshu.intake;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What a cohort holds to be true of a record: for training and evaluation only, never for an assessment.
 *
 * @param disease   the disease; empty when none is named
 * @param syndromes the syndromes, in the order of the cohort
 * @param others    any other label by name, several joined by {@code |}
 */
public record Labels(String disease, List<String> syndromes, Map<String, String> others) {
    public Labels {
        syndromes = List.copyOf(syndromes);
        others = Collections.unmodifiableMap(new TreeMap<>(others));
    }

    /** No label at all. */
    public static Labels none() {
        return new Labels("", List.of(), Map.of());
    }

    /** The label of this name as text, several joined by {@code |}; empty when there is none. */
    public String text(String name) {
        return switch (name) {
            case "disease" -> disease;
            case "syndromes" -> String.join("|", syndromes);
            default -> others.getOrDefault(name, "");
        };
    }
}
