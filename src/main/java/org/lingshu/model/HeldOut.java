package org.lingshu.model;

import java.util.List;
import java.util.Set;

/**
 * What was predicted of one patient by a model that had not seen any of that patient's group.
 *
 * @param id            of the subject
 * @param group         of the subject
 * @param round         of the repeated validation, from zero
 * @param truth         the true classes, as places in the list of classes
 * @param probabilities calibrated, by class
 * @param set           the classes of the prediction set; may be empty, which abstains
 */
public record HeldOut(String id, String group, int round, Set<Integer> truth, List<Double> probabilities, Set<Integer> set) {
    public HeldOut {
        truth = Set.copyOf(truth);
        probabilities = List.copyOf(probabilities);
        set = Set.copyOf(set);
    }
}
