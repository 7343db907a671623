package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CalibrationTest {
    private static final int[] ROWS = IntStream.range(0, 400).toArray();
    private static final int[] FOLDS = IntStream.range(0, 400).map(i -> i % 5).toArray();

    /** Two classes; the truth is drawn by this probability of the second at each score. */
    private static Target drawn(double[] scores, java.util.function.DoubleUnaryOperator probability) {
        SplittableRandom random = new SplittableRandom(2);
        return new Target("t", Kind.BINARY, List.of("no", "yes"), Arrays.stream(scores).mapToObj(score -> Set.of(random.nextDouble() < probability.applyAsDouble(score) ? 1 : 0)).toList());
    }

    private static double[] spread() {
        SplittableRandom random = new SplittableRandom(5);
        return IntStream.range(0, 400).mapToDouble(i -> 6 * random.nextDouble() - 3).toArray();
    }

    private static double[][] both(double[] scores) {
        return Arrays.stream(scores).mapToObj(score -> new double[] {-score, score}).toArray(double[][]::new);
    }

    @Test
    void probabilitiesOfClassesThatExcludeEachOtherSumToOne() {
        assertEquals(1, Arrays.stream(new Temperature(Kind.MULTICLASS, 0.7).probabilities(new double[] {800, -3, 2})).sum(), 1e-12);
        Isotonic.Line line = new Isotonic.Line(new double[] {-1, 1}, new double[] {0.2, 0.7});
        assertEquals(1, Arrays.stream(new Isotonic(Kind.MULTICLASS, List.of(line, line, line)).probabilities(new double[] {3, -3, 2})).sum(), 1e-12);
    }

    @Test
    void labelsHaveTheirProbabilitiesEachByItself() {
        assertEquals(0.5, new Temperature(Kind.MULTILABEL, 2).probabilities(new double[] {0, 9})[0]);
        assertEquals(0.5, new Sigmoid(Kind.MULTILABEL, 2, new double[] {-4, 0}).probabilities(new double[] {2, 9})[0]);
    }

    @Test
    void scoresThatPromiseTooMuchAreShrunk() {
        Target target = Made.binary(400);
        SplittableRandom random = new SplittableRandom(2);
        double[][] bold = IntStream.range(0, 400).mapToObj(i -> {
            double right = target.holds(i, 1) == random.nextDouble() < 0.75 ? 4 : -4;
            return new double[] {-right, right};
        }).toArray(double[][]::new);
        Temperature calibration = Temperature.of(target, ROWS, bold);
        assertTrue(calibration.value() > 3);
        assertEquals(0.75, calibration.probabilities(new double[] {-4, 4})[1], 0.06);
    }

    @Test
    void plattFindsTheShiftThatATemperatureCannot() {
        double[] scores = spread();
        Target target = drawn(scores, score -> 1 / (1 + Math.exp(-(score - 1))));
        Calibration.Fitted best = Calibration.best(target, ROWS, both(scores), FOLDS);
        assertEquals("platt", best.calibration().word());
        assertEquals(0.5, best.calibration().probabilities(new double[] {-1, 1})[1], 0.08);
    }

    @Test
    void isotonicFindsTheStepThatASigmoidCannot() {
        double[] scores = spread();
        Target target = drawn(scores, score -> score < -1.5 ? 0.02 : score < 1.5 ? 0.5 : 0.98);
        Calibration.Fitted best = Calibration.best(target, ROWS, both(scores), FOLDS);
        assertEquals("isotonic", best.calibration().word());
        assertEquals(0.5, best.calibration().probabilities(new double[] {-0.8, 0.8})[1], 0.12);
    }

    @Test
    void anIsotonicLineNeverFalls() {
        SplittableRandom random = new SplittableRandom(11);
        for (int trial = 0; trial < 50; trial++) {
            double[] scores = random.doubles(60).map(value -> Math.round(20 * value)).toArray();
            boolean[] marks = new boolean[60];
            for (int i = 0; i < 60; i++) marks[i] = random.nextDouble() * 20 < scores[i];
            Isotonic.Line line = Isotonic.Line.of(scores, marks);
            double before = 0;
            for (double score = -2; score < 23; score += 0.25) {
                double now = line.at(score);
                assertTrue(now >= before && now > 0 && now < 1);
                before = now;
            }
        }
    }

    @Test
    void aLineThatFallsIsRefused() {
        assertThrows(IllegalArgumentException.class, () -> new Isotonic.Line(new double[] {0, 1}, new double[] {0.6, 0.4}));
    }
}
