package org.lingshu.model.algorithm;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * The truth of rows to learn from.
 *
 * @param exclusive whether exactly one class is true of every row
 * @param classes   how many classes there are
 * @param truth     for every row, the classes that are true
 */
public record Labels(boolean exclusive, int classes, List<Set<Integer>> truth) {
    public Labels {
        truth = List.copyOf(truth);
    }

    int size() {
        return truth.size();
    }

    boolean holds(int row, int label) {
        return truth.get(row).contains(label);
    }

    int only(int row) {
        return truth.get(row).iterator().next();
    }

    int count(int label) {
        return (int) truth.stream().filter(each -> each.contains(label)).count();
    }

    /** One for each row of which the class is true, zero for each other. */
    int[] marks(int label) {
        return IntStream.range(0, size()).map(row -> holds(row, label) ? 1 : 0).toArray();
    }

    /** How common the class is, as if half a row more had it and half a row had it not; never zero or one. */
    double share(int label) {
        return (count(label) + 0.5) / (size() + (exclusive ? 0.5 * classes : 1));
    }

    /** The score of a class that no row has, or every row: its share as log-odds. */
    double common(int label) {
        double share = (count(label) + 0.5) / (size() + 1);
        return Math.log(share / (1 - share));
    }
}
