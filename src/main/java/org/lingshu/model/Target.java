package org.lingshu.model;

import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * What is to be predicted, with the truth for every subject of a cohort.
 *
 * @param name    its name in the cohort
 * @param kind    what it asks
 * @param classes the labels, at least two (one for a multilabel target)
 * @param truth   for every subject, in order, which of the classes are true: exactly one unless the kind is multilabel
 */
public record Target(String name, Kind kind, List<String> classes, List<Set<Integer>> truth) {
    public Target {
        if (name.isBlank()) throw new IllegalArgumentException("target without a name");
        Objects.requireNonNull(kind, "kind");
        classes = List.copyOf(classes);
        truth = truth.stream().map(Set::copyOf).toList();
        if (classes.size() < (kind.exclusive() ? 2 : 1)) throw new IllegalArgumentException(name + " has too few classes");
        for (Set<Integer> each : truth) {
            if (kind.exclusive() && each.size() != 1) throw new IllegalArgumentException(name + " needs exactly one class for every subject");
            for (int one : each) Objects.checkIndex(one, classes.size());
        }
    }

    /** Whether the class is true of the subject. */
    public boolean holds(int subject, int label) {
        return truth.get(subject).contains(label);
    }

    /** How many subjects the class is true of. */
    public int count(int label) {
        return (int) truth.stream().filter(each -> each.contains(label)).count();
    }

    /** The class of the subject, where there is exactly one. */
    int only(int subject) {
        return truth.get(subject).iterator().next();
    }
}
