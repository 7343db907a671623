package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticTest {
    private static double[][] scaled(Target target) {
        SplittableRandom random = new SplittableRandom(9);
        return IntStream.range(0, target.truth().size()).mapToObj(i -> new double[] {(target.holds(i, 0) ? 1 : -1) + random.nextGaussian(), random.nextGaussian()}).toArray(double[][]::new);
    }

    @Test
    void whatPointsToAClassRaisesItsScore() {
        for (Target target : List.of(Made.binary(200), Made.multiclass(200), Made.multilabel(200))) {
            Linear linear = new Logistic(scaled(target), target, IntStream.range(0, 200).toArray()).fit(0.01);
            assertTrue(linear.weight(0, 0) > 0.3, target.name());
            assertTrue(Math.abs(linear.weight(0, 1)) < 0.3, target.name());
        }
    }

    @Test
    void scoresOfClassesThatExcludeEachOtherSumToZero() {
        Target target = Made.multiclass(90);
        double[] scores = new Logistic(scaled(target), target, IntStream.range(0, 90).toArray()).fit(0.1).scores(new double[] {0.7, -0.2});
        assertEquals(0, scores[0] + scores[1] + scores[2], 1e-9);
    }

    @Test
    void theOrderOfTheClassesDoesNotMatter() {
        Target target = Made.multiclass(90);
        Target turned = new Target("disease", Kind.MULTICLASS, List.of("眩晕病", "心悸病", "心衰病"), target.truth().stream().map(each -> Set.of((each.iterator().next() + 1) % 3)).toList());
        int[] rows = IntStream.range(0, 89).toArray();
        double[] one = new Logistic(java.util.Arrays.copyOf(scaled(target), 89), target, rows).fit(0.1).scores(new double[] {0.7, -0.2});
        double[] other = new Logistic(java.util.Arrays.copyOf(scaled(target), 89), turned, rows).fit(0.1).scores(new double[] {0.7, -0.2});
        for (int label = 0; label < 3; label++) assertEquals(one[label], other[(label + 1) % 3], 0.02);
    }

    @Test
    void aClassThatNoTrainingRowHasIsUnlikelyButNotImpossible() {
        Target target = Made.multiclass(90);
        int[] rows = IntStream.range(0, 90).filter(row -> !target.holds(row, 1)).toArray();
        double[][] all = scaled(target);
        double[][] some = IntStream.of(rows).mapToObj(row -> all[row]).toArray(double[][]::new);
        double[] probabilities = new Calibration(Kind.MULTICLASS, 1).probabilities(new Logistic(some, target, rows).fit(0.1).scores(all[0]));
        assertTrue(probabilities[1] > 0 && probabilities[1] < 0.05);
    }

    @Test
    void withoutAColumnItLearnsHowCommonTheClassesAre() {
        Target target = new Target("t", Kind.BINARY, List.of("no", "yes"), IntStream.range(0, 40).mapToObj(i -> Set.of(i % 4 == 0 ? 1 : 0)).toList());
        double[] scores = new Logistic(new double[40][0], target, IntStream.range(0, 40).toArray()).fit(1).scores(new double[0]);
        assertEquals(0.25, new Calibration(Kind.BINARY, 1).probabilities(scores)[1], 1e-3);
    }

    @Test
    void manyColumnsAreLearnedLikeFew() {
        Target target = Made.multiclass(30);
        SplittableRandom random = new SplittableRandom(6);
        double[][] wide = IntStream.range(0, 30).mapToObj(i -> IntStream.range(0, 25).mapToDouble(j -> random.nextGaussian()).toArray()).toArray(double[][]::new);
        double[][] twice = IntStream.range(0, 30).mapToObj(i -> IntStream.range(0, 50).mapToDouble(j -> wide[i][j / 2] / Math.sqrt(2)).toArray()).toArray(double[][]::new);
        int[] rows = IntStream.range(0, 30).toArray();
        Linear few = new Logistic(wide, target, rows).fit(0.05);
        Linear many = new Logistic(twice, target, rows).fit(0.05);
        for (int i = 0; i < 30; i++) assertEquals(few.scores(wide[i])[0], many.scores(twice[i])[0], 1e-3);
    }

    @Test
    void theSameBitsComeOutOfOneThreadAndOfMany() throws Exception {
        Target target = Made.binary(3000);
        double[][] scaled = scaled(target);
        int[] rows = IntStream.range(0, 3000).toArray();
        double[] one = alone(1, scaled, target, rows);
        double[] many = alone(4, scaled, target, rows);
        assertEquals(one[0], many[0]);
        assertEquals(one[1], many[1]);
    }

    private static double[] alone(int threads, double[][] scaled, Target target, int[] rows) throws Exception {
        try (ForkJoinPool pool = new ForkJoinPool(threads)) {
            return pool.submit(() -> Validation.alone(() -> new Logistic(scaled, target, rows).fit(0.001).scores(new double[] {1, 1}))).get();
        }
    }
}
