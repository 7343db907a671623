package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Splits subjects into folds so that a group stays together and every class is spread evenly, the rarest first
 * (iterative stratification: Sechidis, Tsoumakas and Vlahavas 2011). The same seed gives the same folds.
 */
final class Folds {
    private final Target target;
    private final int count;
    private final double[][] wanted;
    private final double[] room;

    private Folds(Target target, int rows, int count, int[] perClass) {
        this.target = target;
        this.count = count;
        this.wanted = new double[perClass.length][count];
        for (int label = 0; label < perClass.length; label++) Arrays.fill(wanted[label], (double) perClass[label] / count);
        this.room = new double[count];
        Arrays.fill(room, (double) rows / count);
    }

    /**
     * The rows of each fold.
     *
     * @param rows  the subjects to split
     * @param count how many folds; fewer come out when there are fewer groups
     */
    static List<int[]> of(Table table, Target target, int[] rows, int count, long seed) {
        Map<String, List<Integer>> byGroup = new LinkedHashMap<>();
        for (int row : rows) byGroup.computeIfAbsent(table.subjects().get(row).group(), group -> new ArrayList<>()).add(row);
        List<List<Integer>> groups = shuffled(new ArrayList<>(byGroup.values()), new SplittableRandom(seed));
        int[] perClass = new int[target.classes().size()];
        for (int row : rows) target.truth().get(row).forEach(label -> perClass[label]++);
        int folds = Math.min(count, groups.size());
        if (folds < 2) throw new IllegalArgumentException("fewer than two groups cannot be split");
        return new Folds(target, rows.length, folds, perClass).split(groups);
    }

    private List<int[]> split(List<List<Integer>> groups) {
        List<List<Integer>> folds = new ArrayList<>();
        for (int i = 0; i < count; i++) folds.add(new ArrayList<>());
        List<List<Integer>> left = new ArrayList<>(groups);
        while (!left.isEmpty()) {
            int rarest = rarest(left);
            for (List<Integer> group : List.copyOf(left)) {
                if (rarest >= 0 && group.stream().noneMatch(row -> target.holds(row, rarest))) continue;
                int fold = neediest(rarest);
                folds.get(fold).addAll(group);
                left.remove(group);
                for (int row : group) {
                    room[fold]--;
                    target.truth().get(row).forEach(label -> wanted[label][fold]--);
                }
            }
        }
        return folds.stream().map(fold -> fold.stream().mapToInt(Integer::intValue).sorted().toArray()).filter(fold -> fold.length > 0).toList();
    }

    private int rarest(List<List<Integer>> left) {
        int[] seen = new int[target.classes().size()];
        left.forEach(group -> group.forEach(row -> target.truth().get(row).forEach(label -> seen[label]++)));
        return IntStream.range(0, seen.length).filter(label -> seen[label] > 0).boxed().min((a, b) -> Integer.compare(seen[a], seen[b])).orElse(-1);
    }

    private int neediest(int label) {
        int best = 0;
        for (int fold = 1; fold < count; fold++) {
            double gain = label < 0 ? 0 : wanted[label][fold] - wanted[label][best];
            if (gain > 0 || gain == 0 && room[fold] > room[best]) best = fold;
        }
        return best;
    }

    private static List<List<Integer>> shuffled(List<List<Integer>> all, SplittableRandom random) {
        for (int i = all.size() - 1; i > 0; i--) {
            int other = random.nextInt(i + 1);
            List<Integer> one = all.set(i, all.get(other));
            all.set(other, one);
        }
        return all;
    }
}
