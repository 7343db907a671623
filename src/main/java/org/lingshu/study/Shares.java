package org.lingshu.study;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.lingshu.report.Estimate;

/**
 * The Shapley share of every modality in the AUC above chance: its mean gain over all orders in which modalities may join (Covert, Lundberg and Lee 2020; Williamson and
 * Feng 2020). Up to {@value #FEW} modalities every subset is learned; of more, random orders, each with its reverse. The interval holds the error of the patients, not that of the random orders.
 */
final class Shares {
    private static final int FEW = 5;
    private static final int ORDERS = 12;
    private final Material material;
    private final List<Fold> folds;
    private final Map<Integer, Score> worth = new HashMap<>();

    private Shares(Material material, List<Fold> folds) {
        this.material = material;
        this.folds = folds;
    }

    /** The share of each modality, in the order of the material. */
    static List<Estimate> of(Material material, List<Fold> folds, long seed) {
        Shares shares = new Shares(material, folds);
        int count = material.names().size();
        List<Map<Integer, Double>> weights = IntStream.range(0, count).<Map<Integer, Double>>mapToObj(m -> new TreeMap<>()).toList();
        List<int[]> orders = count <= FEW ? every(new ArrayList<>(IntStream.range(0, count).boxed().toList()), 0, new ArrayList<>()) : random(count, seed);
        for (int[] order : orders) {
            int joined = 0;
            for (int m : order) {
                weights.get(m).merge(joined, -1.0 / orders.size(), Double::sum);
                joined |= 1 << m;
                weights.get(m).merge(joined, 1.0 / orders.size(), Double::sum);
            }
        }
        return weights.stream().map(each -> {
            List<Integer> subsets = List.copyOf(each.keySet());
            return Redundancy.estimate(Score.sum(subsets.stream().map(shares::worth).toList(), subsets.stream().mapToDouble(each::get).toArray()), material);
        }).toList();
    }

    private Score worth(int subset) {
        return worth.computeIfAbsent(subset, bits -> {
            if (bits == 0) return new Score(0.5, new double[folds.size()], new double[material.size()]);
            int[] parts = IntStream.range(0, material.names().size()).filter(m -> (bits >> m & 1) == 1).toArray();
            return Held.of(material, folds, fold -> fold.design(parts)).auc();
        });
    }

    private static List<int[]> every(List<Integer> order, int from, List<int[]> found) {
        if (from == order.size()) found.add(order.stream().mapToInt(Integer::intValue).toArray());
        for (int i = from; i < order.size(); i++) {
            java.util.Collections.swap(order, from, i);
            every(order, from + 1, found);
            java.util.Collections.swap(order, from, i);
        }
        return found;
    }

    private static List<int[]> random(int count, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        List<int[]> orders = new ArrayList<>();
        for (int o = 0; o < ORDERS; o++) {
            int[] order = IntStream.range(0, count).toArray();
            for (int i = count - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                int one = order[i];
                order[i] = order[other];
                order[other] = one;
            }
            orders.add(order);
            orders.add(IntStream.range(0, count).map(i -> order[count - 1 - i]).toArray());
        }
        return orders;
    }
}
