package org.lingshu.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class PrecisionRecallTest {
    private static final Ranking RANKING = new Ranking(new double[] {.9, .8, .7, .6, .5}, new boolean[] {true, false, true, false, false}, new int[] {0, 1, 2, 3, 4});

    @Test
    void followsTheStepsOfAHandMadeRanking() {
        double[] curve = PrecisionRecall.of(RANKING, new int[] {1, 1, 1, 1, 1});
        assertEquals(1, curve[0], 1e-12, "the first is right");
        assertEquals(1, curve[24], 1e-12, "until half are found");
        assertEquals(2 / 3.0, curve[25], 1e-12, "for the other, one of three is wrong");
        assertEquals(2 / 3.0, curve[49], 1e-12);
        assertEquals(0.5 + 0.5 * 2 / 3, curve[50], 1e-12, "average precision");
    }

    @Test
    void patientsOfOneScoreAreFlaggedTogether() {
        Ranking tied = new Ranking(new double[] {.5, .5, .5, .5}, new boolean[] {true, false, false, false}, new int[] {0, 1, 2, 3});
        assertEquals(0.25, PrecisionRecall.of(tied, new int[] {1, 1, 1, 1})[0], 1e-12);
    }

    @Test
    void saysNothingWhereNobodyHasTheClass() {
        assertTrue(Double.isNaN(PrecisionRecall.of(RANKING, new int[] {0, 1, 0, 1, 1})[50]));
    }
}
