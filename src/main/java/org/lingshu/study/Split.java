package org.lingshu.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.model.Table;

/**
 * Who is learned from and who is held out, once.
 *
 * @param round which repeat of the cross-validation; all folds of a round have the same number
 * @param train rows that are learned from, ascending
 * @param test  rows that are held out, ascending
 */
record Split(int round, int[] train, int[] test) {
    /** The cohort's own split where it has one, else repeated cross-validation in which a group stays together and labels are spread evenly. */
    static List<Split> of(Table table, Material material, int folds, Study.Effort effort) {
        List<String> parts = table.subjects().stream().map(subject -> subject.part()).filter(part -> !part.isEmpty()).distinct().sorted().toList();
        if (parts.equals(List.of("test", "train"))) return List.of(new Split(0, rows(table, "train"::equals), rows(table, "test"::equals)));
        if (parts.size() > 1) return parts.stream().map(part -> new Split(0, rows(table, other -> !other.isEmpty() && !other.equals(part)), rows(table, part::equals))).toList();
        List<Split> splits = new ArrayList<>();
        for (int round = 0; round < effort.repeats(); round++) {
            int[] fold = dealt(material, folds, new SplittableRandom(effort.seed() + round));
            for (int f = 0; f < folds; f++) {
                int held = f;
                splits.add(new Split(round, IntStream.range(0, fold.length).filter(row -> fold[row] != held).toArray(), IntStream.range(0, fold.length).filter(row -> fold[row] == held).toArray()));
            }
        }
        return splits;
    }

    private static int[] rows(Table table, Predicate<String> part) {
        return IntStream.range(0, table.size()).filter(row -> part.test(table.subjects().get(row).part())).toArray();
    }

    /** The fold of every row: groups in random order, those with the same labels together, are dealt out to the folds in turn. */
    private static int[] dealt(Material material, int folds, SplittableRandom random) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < material.size(); row++) groups.computeIfAbsent(material.groups()[row], group -> new ArrayList<>()).add(row);
        List<List<Integer>> order = new ArrayList<>(groups.values());
        for (int i = order.size() - 1; i > 0; i--) Collections.swap(order, i, random.nextInt(i + 1));
        order.sort(Comparator.comparing(group -> labels(material, group)));
        int[] fold = new int[material.size()];
        for (int g = 0; g < order.size(); g++) for (int row : order.get(g)) fold[row] = g % folds;
        return fold;
    }

    /** How often each label holds in a group: {@code 1 0 0}. */
    private static String labels(Material material, List<Integer> group) {
        return Arrays.stream(material.truth()).map(label -> Long.toString(group.stream().filter(row -> label[row]).count())).collect(Collectors.joining(" "));
    }
}
