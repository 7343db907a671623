package org.lingshu.study;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * The studied modality dealt out anew among the groups of each fold, and every model learned again: what its gain would be if it told nothing. Dealing inside
 * folds leaves the reduction of every training part, which no label takes part in, as it was.
 */
final class Shuffle {
    private Shuffle() {
    }

    /**
     * The gains in AUC of a shuffled modality.
     *
     * @param folds   of one round
     * @param without what the others alone give in these folds
     */
    static List<Double> gains(Material material, List<Fold> folds, Held without, int times, long seed) {
        double before = without.auc().value();
        int[] all = IntStream.range(0, material.names().size()).toArray();
        return IntStream.range(0, times).parallel().mapToObj(t -> {
            int[] from = dealt(material, folds, new SplittableRandom(seed + 7919L * (t + 1)));
            List<Fold> shuffled = folds.stream().map(fold -> fold.with(0, IntStream.of(from).mapToObj(row -> fold.parts().getFirst()[row]).toArray(double[][]::new))).toList();
            return Held.of(material, shuffled, fold -> fold.design(all)).auc().value() - before;
        }).toList();
    }

    /** For every row, the row whose numbers it takes; groups with fewer rows give theirs more than once. */
    private static int[] dealt(Material material, List<Fold> folds, SplittableRandom random) {
        int[] from = IntStream.range(0, material.size()).toArray();
        List<int[]> parts = new ArrayList<>(folds.stream().map(fold -> fold.split().test()).toList());
        if (folds.size() == 1) parts.add(folds.getFirst().split().train());
        for (int[] part : parts) {
            Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
            for (int row : part) groups.computeIfAbsent(material.groups()[row], group -> new ArrayList<>()).add(row);
            List<List<Integer>> takers = List.copyOf(groups.values());
            List<List<Integer>> givers = new ArrayList<>(takers);
            for (int i = givers.size() - 1; i > 0; i--) java.util.Collections.swap(givers, i, random.nextInt(i + 1));
            for (int g = 0; g < takers.size(); g++) {
                List<Integer> giver = givers.get(g);
                for (int i = 0; i < takers.get(g).size(); i++) from[takers.get(g).get(i)] = giver.get(i % giver.size());
            }
        }
        return from;
    }
}
