package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SetsTest {
    @Test
    void coversThePromisedShareOfNewPatients() {
        SplittableRandom random = new SplittableRandom(4);
        double covered = 0;
        for (int trial = 0; trial < 200; trial++) {
            Target target = drawn(random, 60);
            Sets sets = Sets.of(target, IntStream.range(0, 50).toArray(), IntStream.range(0, 50).mapToObj(i -> probabilities(target, i)).toArray(double[][]::new));
            for (int i = 50; i < 60; i++) covered += sets.holds(probabilities(target, i)[target.only(i)]) ? 1 : 0;
        }
        assertTrue(covered / 2000 > 0.88 && covered / 2000 < 0.95, "covered " + covered / 2000);
    }

    @Test
    void tooFewPatientsPromiseNothingSoEveryClassIsIn() {
        Target target = Made.binary(8);
        assertEquals(0, Sets.of(target, IntStream.range(0, 8).toArray(), IntStream.range(0, 8).mapToObj(i -> new double[] {0.5, 0.5}).toArray(double[][]::new)).threshold());
    }

    private static Target drawn(SplittableRandom random, int size) {
        return new Target("t", Kind.MULTICLASS, List.of("a", "b", "c"), IntStream.range(0, size).mapToObj(i -> {
            double drawn = random.nextDouble();
            return Set.of(drawn < shape(i)[0] ? 0 : drawn < shape(i)[0] + shape(i)[1] ? 1 : 2);
        }).toList());
    }

    private static double[] probabilities(Target target, int row) {
        return shape(row);
    }

    private static double[] shape(int row) {
        double first = 0.3 + 0.6 * new SplittableRandom(row).nextDouble();
        return new double[] {first, (1 - first) * 0.7, (1 - first) * 0.3};
    }
}
