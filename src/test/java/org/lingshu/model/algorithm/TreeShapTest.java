package org.lingshu.model.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TreeShapTest {
    private static final int COLUMNS = 5;

    @Test
    void givesTheShapleyValuesThatEverySubsetGives() {
        SplittableRandom random = new SplittableRandom(1);
        boolean deep = false;
        for (int trial = 0; trial < 60; trial++) {
            Labels labels = new Labels(true, 2, IntStream.range(0, 60).mapToObj(i -> Set.of(random.nextInt(2))).toList());
            double[][] rows = IntStream.range(0, 60).mapToObj(i -> random.doubles(COLUMNS).toArray()).toArray(double[][]::new);
            Trees forest = (Trees) new Forest().all(rows, labels, trial).getFirst();
            Tree tree = forest.trees().getFirst();
            double[] leaves = Arrays.stream(tree.values()).mapToDouble(values -> values.length == 0 ? 0 : values[1]).toArray();
            double[] row = random.doubles(COLUMNS).toArray();
            if (trial % 3 == 0) row[random.nextInt(COLUMNS)] = Double.NaN;
            double[] effects = new double[COLUMNS];
            new TreeShap(row, tree.depth(), effects).add(tree, leaves);
            assertArrayEquals(bySubsets(tree, row, leaves), effects, 1e-9);
            deep |= tree.column().length > 15;
        }
        assertTrue(deep);
    }

    private static double[] bySubsets(Tree tree, double[] row, double[] leaves) {
        double[] effects = new double[COLUMNS];
        for (int column = 0; column < COLUMNS; column++) {
            for (int known = 0; known < 1 << COLUMNS; known++) {
                if ((known >> column & 1) == 1) continue;
                int size = Integer.bitCount(known);
                double weight = factorial(size) * factorial(COLUMNS - size - 1) / factorial(COLUMNS);
                effects[column] += weight * (expected(tree, 0, row, leaves, known | 1 << column) - expected(tree, 0, row, leaves, known));
            }
        }
        return effects;
    }

    /** What the tree says when only these columns are known, the others averaged over the ways of its rows. */
    private static double expected(Tree tree, int node, double[] row, double[] leaves, int known) {
        if (tree.leaf(node)) return leaves[node];
        int left = tree.left()[node];
        int right = tree.right()[node];
        int side = (known >> tree.column()[node] & 1) == 1 ? tree.side(node, row[tree.column()[node]]) : 0;
        if (side != 0) return expected(tree, side < 0 ? left : right, row, leaves, known);
        return tree.share(node, left) * expected(tree, left, row, leaves, known) + tree.share(node, right) * expected(tree, right, row, leaves, known);
    }

    private static double factorial(int number) {
        return IntStream.rangeClosed(1, number).asDoubleStream().reduce(1, (a, b) -> a * b);
    }

    @Test
    void aTreeThatTurnsInACircleIsRefused() {
        assertTrue(List.of(0, 1).stream().allMatch(to -> refused(to)));
    }

    private static boolean refused(int to) {
        try {
            new Tree(new int[] {0, 0, -1}, new double[3], new int[] {1, to, 0}, new int[] {2, 2, 0}, new double[] {2, 1, 1}, new double[][] {{}, {}, {1}});
            return false;
        } catch (IllegalArgumentException e) {
            return true;
        }
    }
}
