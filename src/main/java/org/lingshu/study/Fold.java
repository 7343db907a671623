package org.lingshu.study;

import java.util.List;
import java.util.stream.IntStream;
import org.lingshu.model.Split;

/**
 * One split, and every modality reduced by what its training rows teach.
 *
 * @param split who is learned from, who is held out
 * @param parts the reduced modalities, by row of the cohort and component
 */
record Fold(Split split, List<double[][]> parts) {
    Fold {
        parts = List.copyOf(parts);
    }

    /** The folds of a cohort. */
    static List<Fold> of(Material material, List<Split> splits, int components) {
        return splits.parallelStream().map(split -> new Fold(split, material.blocks().stream().map(block -> Reduction.of(block, split.train(), components)).toList())).toList();
    }

    /** The same with another matrix in the place of one modality. */
    Fold with(int part, double[][] other) {
        return new Fold(split, IntStream.range(0, parts.size()).mapToObj(p -> p == part ? other : parts.get(p)).toList());
    }

    /** What a model of these modalities reads, by row. */
    Design design(int... chosen) {
        double[][] rows = new double[parts.getFirst().length][0];
        for (int part : chosen) for (int i = 0; i < rows.length; i++) rows[i] = Design.joined(rows[i], parts.get(part)[i]);
        return new Design(rows, chosen.length > 1 && chosen[0] == 0 ? parts.getFirst()[0].length : 0, rows[0].length);
    }
}
