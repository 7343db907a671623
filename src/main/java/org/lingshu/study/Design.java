package org.lingshu.study;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.lingshu.model.Split;

/**
 * What a model reads of every row of a cohort.
 *
 * @param rows  by row and column
 * @param own   how many columns, the first, are the studied modality's beside others; they are penalised as the others, or more, as the training rows want it
 * @param plain how many columns stand for modalities by themselves; those after them stand for modalities together, and are penalised in the same way
 */
record Design(double[][] rows, int own, int plain) {
    private static final double[] SHARES = {1, 5, 25};

    static double[] joined(double[] one, double... other) {
        double[] both = Arrays.copyOf(one, one.length + other.length);
        System.arraycopy(other, 0, both, one.length, other.length);
        return both;
    }

    /** The same with more columns, standardised by the training rows, that stand for modalities together. */
    Design with(double[][] more, int[] train) {
        double[][] wide = new double[rows.length][];
        for (int i = 0; i < rows.length; i++) wide[i] = joined(rows[i], new double[more[i].length]);
        int from = rows[0].length;
        for (int j = 0; j < more[0].length; j++) {
            int place = j;
            double mean = IntStream.of(train).mapToDouble(row -> more[row][place]).average().orElse(0);
            double deviation = Math.sqrt(IntStream.of(train).mapToDouble(row -> Math.pow(more[row][place] - mean, 2)).average().orElse(0));
            for (int i = 0; i < rows.length; i++) wide[i][from + j] = deviation < 1e-9 ? 0 : (more[i][j] - mean) / deviation;
        }
        return new Design(wide, own, plain);
    }

    /** Learns every label from the training rows and gives the probabilities of the held-out rows, in their order; of exclusive labels they sum to one. */
    double[][] heldOut(Split split, Material material) {
        List<Regression> learned = learn(split, material);
        return IntStream.of(split.test()).mapToObj(at -> {
            double[] each = learned.stream().mapToDouble(one -> one.probability(joined(rows[at], 1))).toArray();
            double sum = material.exclude() && each.length > 1 ? Arrays.stream(each).sum() : 1;
            return Arrays.stream(each).map(p -> Math.clamp(p / sum, 1e-6, 1 - 1e-6)).toArray();
        }).toArray(double[][]::new);
    }

    /** What this leaves unexplained of each label in the training rows, in their order. */
    double[][] unexplained(Split split, Material material) {
        List<Regression> learned = learn(split, material);
        return IntStream.range(0, learned.size()).mapToObj(label -> IntStream.of(split.train()).mapToDouble(row -> (material.truth()[label][row] ? 1 : 0)
                - learned.get(label).probability(joined(rows[row], 1))).toArray()).toArray(double[][]::new);
    }

    private List<Regression> learn(Split split, Material material) {
        double[][] train = IntStream.of(split.train()).mapToObj(row -> joined(rows[row], 1)).toArray(double[][]::new);
        List<Regression> learned = new ArrayList<>();
        for (boolean[] label : material.truth()) {
            boolean[] truth = new boolean[train.length];
            for (int i = 0; i < truth.length; i++) truth[i] = label[split.train()[i]];
            learned.add(Regression.learn(train, truth, relative()));
        }
        return learned;
    }

    private List<double[]> relative() {
        int width = rows[0].length;
        List<double[]> ways = new ArrayList<>();
        for (double first : own == 0 ? new double[] {1} : SHARES) {
            for (double together : width == plain ? new double[] {first} : SHARES) {
                if (together < first) continue;
                double[] factors = new double[width];
                Arrays.fill(factors, 1);
                Arrays.fill(factors, 0, own, first);
                Arrays.fill(factors, plain, width, together);
                ways.add(factors);
            }
        }
        return ways;
    }
}
