package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;

/**
 * Who is learned from and who is held out, once.
 *
 * @param round  which repeat of the cross-validation; all folds of a round have the same number
 * @param train  rows that are learned from, ascending
 * @param test   rows that are held out, ascending
 */
public record Split(int round, int[] train, int[] test) {
    /**
     * The cohort's own split where it has one, else repeated cross-validation in which a group stays together and classes are spread evenly.
     *
     * @throws IllegalArgumentException when there are fewer than two groups
     */
    public static List<Split> of(Table table, Target target, int folds, int repeats, long seed) {
        List<String> parts = table.subjects().stream().map(Subject::part).filter(part -> !part.isEmpty()).distinct().sorted().toList();
        if (parts.equals(List.of("test", "train"))) return List.of(new Split(0, rows(table, "train"::equals), rows(table, "test"::equals)));
        if (parts.size() > 1) return parts.stream().map(part -> new Split(0, rows(table, other -> !other.isEmpty() && !other.equals(part)), rows(table, part::equals))).toList();
        List<Split> splits = new ArrayList<>();
        int[] all = rows(table, part -> true);
        for (int round = 0; round < repeats; round++) {
            List<int[]> held = Folds.of(table, target, all, folds, seed + round);
            for (int[] test : held) splits.add(new Split(round, held.stream().filter(fold -> fold != test).flatMapToInt(Arrays::stream).sorted().toArray(), test));
        }
        return splits;
    }

    private static int[] rows(Table table, Predicate<String> part) {
        return IntStream.range(0, table.size()).filter(row -> part.test(table.subjects().get(row).part())).toArray();
    }
}
