package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    @Test
    void probabilitiesOfClassesThatExcludeEachOtherSumToOne() {
        assertEquals(1, Arrays.stream(new Calibration(Kind.MULTICLASS, 0.7).probabilities(new double[] {800, -3, 2})).sum(), 1e-12);
    }

    @Test
    void labelsHaveTheirProbabilitiesEachByItself() {
        assertEquals(0.5, new Calibration(Kind.MULTILABEL, 2).probabilities(new double[] {0, 9})[0]);
    }

    @Test
    void scoresThatPromiseTooMuchAreShrunk() {
        Target target = Made.binary(400);
        SplittableRandom random = new SplittableRandom(2);
        double[][] bold = IntStream.range(0, 400).mapToObj(i -> {
            double right = target.holds(i, 1) == random.nextDouble() < 0.75 ? 4 : -4;
            return new double[] {-right, right};
        }).toArray(double[][]::new);
        Calibration calibration = Calibration.of(target, IntStream.range(0, 400).toArray(), bold);
        assertTrue(calibration.temperature() > 3);
        assertEquals(0.75, calibration.probabilities(new double[] {-4, 4})[1], 0.06);
    }
}
