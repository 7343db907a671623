package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MeasureTest {
    private static final Target TARGET = new Target("t", Kind.BINARY, List.of("no", "yes"), List.of(Set.of(0), Set.of(0), Set.of(1), Set.of(1)));
    private static final double[][] SAID = {{0.9, 0.1}, {0.4, 0.6}, {0.35, 0.65}, {0.2, 0.8}};
    private static final int[] ALL = {1, 1, 1, 1};

    @Test
    void countsWhatIsRight() {
        assertEquals(0.75, Measure.ACCURACY.of(TARGET, SAID, ALL));
        assertEquals((2.0 / 3 + 0.8) / 2, Measure.MACRO_F1.of(TARGET, SAID, ALL), 1e-12);
    }

    @Test
    void areaUnderTheCurveIsTheShareOfPairsInOrder() {
        assertEquals(1, Measure.AUC.of(TARGET, SAID, ALL));
        assertEquals(0.5, Auc.of(TARGET, 1, new double[][] {{1, 0}, {1, 0}, {1, 0}, {1, 0}}, ALL));
    }

    @Test
    void logLossIsTheMeanOfTheSurprises() {
        assertEquals(-(Math.log(0.9) + Math.log(0.4) + Math.log(0.65) + Math.log(0.8)) / 4, Measure.LOG_LOSS.of(TARGET, SAID, ALL), 1e-12);
    }

    @Test
    void aSubjectDrawnTwiceCountsTwice() {
        assertEquals(0.6, Measure.ACCURACY.of(TARGET, SAID, new int[] {1, 2, 1, 1}));
    }

    @Test
    void calibrationErrorIsTheMeanGapOfTheBins() {
        assertEquals((0.1 + Math.abs(0.6 + 0.65 - 1) + 0.2) / 4, Measure.CALIBRATION_ERROR.of(TARGET, SAID, ALL), 1e-12);
    }

    @Test
    void firstHitIsAskedOfLabelsOnly() {
        Target labels = new Target("t", Kind.MULTILABEL, List.of("a", "b"), List.of(Set.of(0, 1), Set.of(1)));
        assertEquals(0.5, Measure.FIRST_HIT.of(labels, new double[][] {{0.9, 0.2}, {0.6, 0.4}}, new int[] {1, 1}));
        assertTrue(Measure.of(Kind.MULTILABEL).contains(Measure.FIRST_HIT));
        assertEquals(Measure.ACCURACY, Measure.of(Kind.BINARY).getFirst());
    }
}
