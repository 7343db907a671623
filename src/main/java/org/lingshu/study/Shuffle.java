package org.lingshu.study;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.lingshu.model.Split;

/**
 * The studied modality dealt out anew among the groups, reduced and learned again in every fold of every repeat: what its gain would be if it told nothing. A cohort
 * with parts of its own is dealt within each, so that parts that differ go on to differ.
 */
final class Shuffle {
    private Shuffle() {
    }

    /**
     * The gains in AUC of a shuffled modality.
     *
     * @param components how many of each modality are kept
     * @param without    what the others alone give
     */
    static List<Double> gains(Material material, List<Fold> folds, int components, Held without, int times, long seed) {
        double before = without.auc().value();
        int[] all = IntStream.range(0, material.names().size()).toArray();
        double[][] own = material.blocks().getFirst();
        List<int[]> parts = parts(material, folds.stream().map(Fold::split).toList());
        return IntStream.range(0, times).parallel().mapToObj(t -> {
            double[][] dealt = IntStream.of(dealt(material, parts, new SplittableRandom(seed + 7919L * (t + 1)))).mapToObj(row -> own[row]).toArray(double[][]::new);
            List<Fold> shuffled = folds.stream().map(fold -> fold.with(0, Reduction.of(dealt, fold.split().train(), components))).toList();
            return Held.of(material, shuffled, fold -> fold.design(all)).auc().value() - before;
        }).toList();
    }

    /** Whom the modality may be dealt among: everybody in repeated cross-validation; else those of one part. */
    private static List<int[]> parts(Material material, List<Split> splits) {
        if (splits.getLast().round() > 0) return List.of(IntStream.range(0, material.size()).toArray());
        List<int[]> parts = new ArrayList<>(splits.stream().map(Split::test).toList());
        if (splits.size() == 1) parts.add(splits.getFirst().train());
        return parts;
    }

    /** For every row, the row whose numbers it takes; groups with fewer rows give theirs more than once. */
    private static int[] dealt(Material material, List<int[]> parts, SplittableRandom random) {
        int[] from = IntStream.range(0, material.size()).toArray();
        for (int[] part : parts) {
            Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
            for (int row : part) groups.computeIfAbsent(material.groups()[row], group -> new ArrayList<>()).add(row);
            List<List<Integer>> takers = List.copyOf(groups.values());
            List<List<Integer>> givers = new ArrayList<>(takers);
            for (int i = givers.size() - 1; i > 0; i--) Collections.swap(givers, i, random.nextInt(i + 1));
            for (int g = 0; g < takers.size(); g++) {
                List<Integer> giver = givers.get(g);
                for (int i = 0; i < takers.get(g).size(); i++) from[takers.get(g).get(i)] = giver.get(i % giver.size());
            }
        }
        return from;
    }
}
