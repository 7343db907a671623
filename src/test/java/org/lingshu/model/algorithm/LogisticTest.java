package org.lingshu.model.algorithm;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogisticTest {
    private static Labels labels(int size) {
        return new Labels(true, 3, IntStream.range(0, size).mapToObj(i -> Set.of(i / 2 % 3)).toList());
    }

    private static double[][] rows(Labels labels) {
        SplittableRandom random = new SplittableRandom(9);
        return IntStream.range(0, labels.size()).mapToObj(i -> new double[] {(labels.holds(i, 0) ? 1 : -1) + random.nextGaussian(), random.nextGaussian()}).toArray(double[][]::new);
    }

    private static Linear fit(double[][] rows, Labels labels, double lambda) {
        return Logistic.fit(Space.of(rows), labels, lambda);
    }

    @Test
    void theOrderOfTheClassesDoesNotMatter() {
        Labels labels = labels(89);
        Labels turned = new Labels(true, 3, labels.truth().stream().map(each -> Set.of((each.iterator().next() + 1) % 3)).toList());
        double[] one = fit(rows(labels), labels, 0.1).scores(new double[] {0.7, -0.2});
        double[] other = fit(rows(labels), turned, 0.1).scores(new double[] {0.7, -0.2});
        for (int label = 0; label < 3; label++) assertEquals(one[label], other[(label + 1) % 3], 0.02);
    }

    @Test
    void withoutAColumnItLearnsHowCommonTheClassesAre() {
        Labels labels = new Labels(true, 2, IntStream.range(0, 40).mapToObj(i -> Set.of(i % 4 == 0 ? 1 : 0)).toList());
        double[] scores = fit(new double[40][0], labels, 1).scores(new double[0]);
        assertEquals(Math.log(0.25 / 0.75), scores[1] - scores[0], 1e-2);
    }

    @Test
    void manyColumnsAreLearnedLikeFew() {
        Labels labels = labels(30);
        SplittableRandom random = new SplittableRandom(6);
        double[][] wide = IntStream.range(0, 30).mapToObj(i -> IntStream.range(0, 25).mapToDouble(j -> random.nextGaussian()).toArray()).toArray(double[][]::new);
        double[][] twice = Arrays.stream(wide).map(row -> IntStream.range(0, 50).mapToDouble(j -> row[j / 2] / Math.sqrt(2)).toArray()).toArray(double[][]::new);
        Linear few = fit(wide, labels, 0.05);
        Linear many = fit(twice, labels, 0.05);
        for (int i = 0; i < 30; i++) assertEquals(few.scores(wide[i])[0], many.scores(twice[i])[0], 1e-3);
    }
}
