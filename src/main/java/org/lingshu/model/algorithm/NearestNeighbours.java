package org.lingshu.model.algorithm;

import java.util.List;
import java.util.stream.IntStream;

/** The rows that are nearest, by Euclidean distance of scaled columns. Of very many rows, evenly many are remembered. */
public final class NearestNeighbours implements Algorithm {
    private static final List<Integer> COUNTS = List.of(7, 15, 31);
    private static final int MOST_ROWS = 2_000;

    @Override
    public String word() {
        return "nearest-neighbours";
    }

    @Override
    public List<String> settings() {
        return COUNTS.stream().map(count -> count + " neighbours").toList();
    }

    @Override
    public List<Integer> screens() {
        return List.of(25, 100);
    }

    @Override
    public List<Scorer> all(double[][] rows, Labels labels, long seed) {
        return IntStream.range(0, COUNTS.size()).mapToObj(setting -> one(rows, labels, setting, seed)).toList();
    }

    @Override
    public Scorer one(double[][] rows, Labels labels, int setting, long seed) {
        int step = (rows.length + MOST_ROWS - 1) / MOST_ROWS;
        int[] some = IntStream.range(0, rows.length).filter(row -> row % step == 0).toArray();
        double[][] filled = IntStream.of(some).mapToObj(row -> Scorer.filled(rows[row])).toArray(double[][]::new);
        int[][] truth = IntStream.of(some).mapToObj(row -> labels.truth().get(row).stream().mapToInt(Integer::intValue).sorted().toArray()).toArray(int[][]::new);
        return new Neighbours(labels.exclusive(), COUNTS.get(setting), labels.classes(), filled, truth);
    }
}
