package org.lingshu.model.algorithm;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class AlgorithmTest {
    private static final Labels TWO = new Labels(true, 2, IntStream.range(0, 120).mapToObj(i -> Set.of(i % 2)).toList());
    private static final Labels THREE = new Labels(true, 3, IntStream.range(0, 120).mapToObj(i -> Set.of(i % 3)).toList());
    private static final Labels ANY = new Labels(false, 2, IntStream.range(0, 120).mapToObj(i -> i % 4 == 0 ? Set.<Integer>of() : i % 4 == 1 ? Set.of(0) : i % 4 == 2 ? Set.of(1) : Set.of(0, 1)).toList());

    static Stream<Algorithm> algorithms() {
        return Algorithm.ALL.stream();
    }

    /** The first columns know the classes, each one of them; the rest is noise; a tenth is not known. */
    private static double[][] rows(Labels labels) {
        SplittableRandom random = new SplittableRandom(4);
        return IntStream.range(0, labels.size()).mapToObj(i -> IntStream.range(0, 8)
                .mapToDouble(j -> random.nextInt(10) == 0 ? Double.NaN : (j < labels.classes() && labels.holds(i, j) ? 2.5 : 0) + random.nextGaussian()).toArray()).toArray(double[][]::new);
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void whatPointsToAClassRaisesItsScore(Algorithm algorithm) {
        for (Labels labels : List.of(TWO, THREE, ANY)) {
            for (Scorer scorer : algorithm.all(rows(labels), labels, 1)) {
                for (int label = 0; label < labels.classes(); label++) {
                    double[] row = new double[8];
                    for (int j = 0; j < labels.classes(); j++) row[j] = j == label ? 2.5 : -0.2;
                    double[] scores = scorer.scores(row);
                    double other = Arrays.stream(scorer.scores(new double[] {-0.2, -0.2, -0.2, 0, 0, 0, 0, 0})).toArray()[label];
                    assertTrue(scores[label] > other, algorithm.word() + " " + Arrays.toString(scores) + " " + other);
                }
            }
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void aSettingByItselfGivesWhatItGivesAmongAll(Algorithm algorithm) {
        double[][] rows = rows(THREE);
        List<Scorer> all = algorithm.all(rows, THREE, 1);
        assertEquals(algorithm.settings().size(), all.size());
        for (int setting = 0; setting < all.size(); setting++) {
            assertArrayEquals(all.get(setting).scores(rows[5]), algorithm.one(rows, THREE, setting, 1).scores(rows[5]), algorithm.word());
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void effectsSumToTheDifferenceFromAPatientOfWhomNothingIsKnown(Algorithm algorithm) {
        for (Labels labels : List.of(TWO, THREE, ANY)) {
            double[][] rows = rows(labels);
            double[] weights = labels.classes() == 3 ? new double[] {1, -0.5, -0.5} : new double[] {1, -1};
            for (Scorer scorer : algorithm.all(rows, labels, 1)) {
                for (int i = 0; i < 10; i++) {
                    double now = sum(weights, scorer.scores(rows[i]));
                    assertEquals(now - sum(weights, scorer.base()), Arrays.stream(scorer.effects(rows[i], weights)).sum(), 1e-9, algorithm.word());
                }
                double[] unknown = new double[8];
                Arrays.fill(unknown, Double.NaN);
                assertArrayEquals(scorer.base(), scorer.scores(unknown), 1e-9, algorithm.word());
                assertEquals(0, Arrays.stream(scorer.effects(unknown, weights)).map(Math::abs).sum(), 1e-12, algorithm.word());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void scoresOfClassesThatExcludeEachOtherSumToZero(Algorithm algorithm) {
        for (Scorer scorer : algorithm.all(rows(THREE), THREE, 1)) assertEquals(0, Arrays.stream(scorer.scores(rows(THREE)[3])).sum(), 1e-9, algorithm.word());
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void aClassThatNoRowHasAndRowsWithoutColumnsAreBorne(Algorithm algorithm) {
        Labels labels = new Labels(true, 3, IntStream.range(0, 40).mapToObj(i -> Set.of(i % 2)).toList());
        double[][] rows = Arrays.copyOf(rows(TWO), 40);
        for (Scorer scorer : algorithm.all(rows, labels, 1)) {
            double[] scores = scorer.scores(rows[0]);
            assertTrue(scores[2] < Math.max(scores[0], scores[1]) && Arrays.stream(scores).allMatch(Double::isFinite), algorithm.word() + Arrays.toString(scores));
        }
        for (Scorer scorer : algorithm.all(new double[40][0], labels, 1)) assertTrue(Arrays.stream(scorer.scores(new double[0])).allMatch(Double::isFinite), algorithm.word());
    }

    @ParameterizedTest
    @MethodSource("algorithms")
    void theSameSeedGivesTheSameBits(Algorithm algorithm) throws Exception {
        double[][] rows = rows(TWO);
        double[] one = in(1, algorithm, rows);
        assertArrayEquals(one, in(1, algorithm, rows), algorithm.word());
    }

    private static double[] in(int threads, Algorithm algorithm, double[][] rows) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> algorithm.all(rows, TWO, 9).getLast().scores(rows[1])).get();
        }
    }

    private static double sum(double[] weights, double[] scores) {
        return IntStream.range(0, scores.length).mapToDouble(k -> weights[k] * scores[k]).sum();
    }
}
