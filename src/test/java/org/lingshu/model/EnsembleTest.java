package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class EnsembleTest {
    private static final Target TARGET = Made.binary(200);
    private static final int[] ROWS = IntStream.range(0, 200).toArray();

    /** Scores that know the truth, with noise of their own. */
    private static double[][] scores(double noise, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.of(ROWS).mapToObj(i -> (TARGET.holds(i, 1) ? 0.6 : -0.6) + noise * random.nextGaussian()).map(score -> new double[] {-score, score}).toArray(double[][]::new);
    }

    @Test
    void theBestSoManyCountAlike() {
        Ensemble ensemble = new Ensemble(TARGET, ROWS, List.of(scores(3, 1), scores(0.5, 2), scores(0.6, 3), scores(4, 4)));
        assertArrayEquals(new double[] {0, 1, 0, 0}, ensemble.weights(ROWS, 1));
        assertArrayEquals(new double[] {1.0 / 3, 1.0 / 3, 1.0 / 3, 0}, ensemble.weights(ROWS, 3), 1e-12);
    }

    @Test
    void aMeanOfModelsThatErrDifferentlyIsFoundToBeBetter() {
        Ensemble ensemble = new Ensemble(TARGET, ROWS, List.of(scores(0.8, 1), scores(0.8, 2), scores(9, 3)));
        double[] weights = ensemble.weights(ROWS, Ensemble.GREEDY);
        assertEquals(1, Arrays.stream(weights).sum(), 1e-12);
        assertTrue(weights[0] > 0.2 && weights[1] > 0.2 && weights[2] < 0.2, Arrays.toString(weights));
    }

    @Test
    void stackedWeightsNeverFallBelowZeroAndPreferWhatKnows() {
        Stacking stacking = new Stacking(TARGET, ROWS, List.of(scores(0.5, 1), scores(6, 2)));
        double[] weights = stacking.weights(new int[] {0, 1}, ROWS);
        assertTrue(weights[0] > 0.5 && weights[1] >= 0 && weights[1] < 0.2, Arrays.toString(weights));
        assertEquals(0, stacking.weights(new int[] {0}, ROWS)[1]);
    }
}
