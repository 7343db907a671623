package org.lingshu.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.model.Split;

/**
 * The models with and without a modality, learned again without one block of groups after the other: how much other patients would have changed them. The error that
 * follows is too large where what is learned jumps (Efron and Stein 1981), while that of the held-out patients alone is too small; a gain's interval takes the mean of both variances.
 *
 * @param without by block
 * @param with    by block
 */
record Jackknife(List<Held> without, List<Held> with) {
    private static final int BLOCKS = 20;

    Jackknife {
        without = List.copyOf(without);
        with = List.copyOf(with);
    }

    /** Learns again without each block; the reduction, which no label takes part in, stays. */
    static Jackknife of(Material material, List<Fold> folds, int[] others, int[] all, long seed) {
        int[] block = dealt(material, new SplittableRandom(seed));
        List<List<Fold>> less = IntStream.rangeClosed(0, Arrays.stream(block).max().orElse(0)).mapToObj(b -> folds.stream().map(fold -> new Fold(less(fold.split(), block, b), fold.parts())).toList()).toList();
        return new Jackknife(less.stream().map(each -> Held.of(material, each, fold -> fold.design(others))).toList(), less.stream().map(each -> Held.of(material, each, fold -> fold.design(all))).toList());
    }

    /** The standard error of how much a figure differs. */
    double error(Function<Held, Score> figure) {
        double[] gains = IntStream.range(0, with.size()).mapToDouble(b -> figure.apply(with.get(b)).value() - figure.apply(without.get(b)).value()).toArray();
        double mean = Arrays.stream(gains).average().orElse(0);
        return Math.sqrt(Arrays.stream(gains).map(each -> Math.pow(each - mean, 2)).sum() * (gains.length - 1) / gains.length);
    }

    /** How many values the error rests on, less one. */
    int freedom() {
        return with.size() - 1;
    }

    private static Split less(Split split, int[] block, int left) {
        return new Split(split.round(), Arrays.stream(split.train()).filter(row -> block[row] != left).toArray(), Arrays.stream(split.test()).filter(row -> block[row] != left).toArray());
    }

    /** The block of every row: groups in random order, those with the same labels together, dealt out in turn. */
    private static int[] dealt(Material material, SplittableRandom random) {
        Map<Integer, List<Integer>> groups = new LinkedHashMap<>();
        for (int row = 0; row < material.size(); row++) groups.computeIfAbsent(material.groups()[row], group -> new ArrayList<>()).add(row);
        List<List<Integer>> order = new ArrayList<>(groups.values());
        for (int i = order.size() - 1; i > 0; i--) Collections.swap(order, i, random.nextInt(i + 1));
        order.sort(Comparator.comparing(group -> labels(material, group)));
        int[] block = new int[material.size()];
        for (int g = 0; g < order.size(); g++) for (int row : order.get(g)) block[row] = g % BLOCKS;
        return block;
    }

    /** How often each label holds in a group: {@code 1 0 0}. */
    private static String labels(Material material, List<Integer> group) {
        return Arrays.stream(material.truth()).map(label -> Long.toString(group.stream().filter(row -> label[row]).count())).collect(Collectors.joining(" "));
    }
}
