package org.lingshu.model;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.clinical.Feature;

/**
 * What is known of one patient for one block: numbers by feature name, and which kinds of information they are.
 *
 * @param numbers    value by feature name
 * @param modalities the kinds of information that are there at all
 */
public record Values(Map<String, Double> numbers, Set<String> modalities) {
    public Values {
        numbers = Map.copyOf(numbers);
        modalities = Set.copyOf(modalities);
    }

    /** Nothing is known. */
    public static Values none() {
        return new Values(Map.of(), Set.of());
    }

    /** The features that rules derived. */
    public static Values of(List<Feature> features) {
        Map<String, Double> numbers = new HashMap<>();
        Set<String> modalities = new HashSet<>();
        for (Feature feature : features) {
            numbers.put(feature.name(), feature.value());
            modalities.add(feature.modality().name());
        }
        return new Values(numbers, modalities);
    }

    /** A row of a table that is one modality. */
    public static Values of(String modality, Map<String, Double> numbers) {
        return new Values(numbers, numbers.isEmpty() ? Set.of() : Set.of(modality));
    }
}
