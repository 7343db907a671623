package org.lingshu.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class RocTest {
    /** Falling scores; four patients with the class, five without. */
    private static final Ranking RANKING = new Ranking(new double[] {.9, .8, .7, .6, .5, .4, .3, .2, .1}, new boolean[] {true, true, false, true, false, false, true, false, false},
            new int[] {0, 1, 2, 3, 4, 5, 6, 7, 8});
    private static final int[] ONCE = {1, 1, 1, 1, 1, 1, 1, 1, 1};

    @Test
    void followsTheStepsOfAHandMadeRanking() {
        double[] roc = Roc.of(RANKING, ONCE);
        assertEquals(0.5, roc[0], 1e-12, "two of four before the first false alarm");
        assertEquals(0.5, roc[9], 1e-12, "at 0.18 still two");
        assertEquals(0.75, roc[10], 1e-12, "at one of five false alarms, three");
        assertEquals(0.75, roc[29], 1e-12);
        assertEquals(1, roc[30], 1e-12, "at three of five false alarms, all");
        assertEquals(1, roc[50], 1e-12);
        // Of the 20 pairs 16 are in order: the first two beat all five, the third four, the fourth two.
        assertEquals(16 / 20.0, roc[51], 1e-12);
    }

    @Test
    void climbsSlantwiseWhereScoresTie() {
        Ranking tied = new Ranking(new double[] {.5, .5, .5, .5}, new boolean[] {true, false, true, false}, new int[] {0, 1, 2, 3});
        double[] roc = Roc.of(tied, new int[] {1, 1, 1, 1});
        for (int i = 0; i <= 50; i++) assertEquals(i / 50.0, roc[i], 1e-12);
        assertEquals(0.5, roc[51], 1e-12);
    }

    @Test
    void countsAPersonAsOftenAsDrawn() {
        Ranking doubled = new Ranking(new double[] {.9, .9, .8, .2}, new boolean[] {true, true, false, true}, new int[] {0, 1, 2, 3});
        Ranking single = new Ranking(new double[] {.9, .8, .2}, new boolean[] {true, false, true}, new int[] {0, 1, 2});
        assertEquals(Roc.of(doubled, new int[] {1, 1, 1, 1})[51], Roc.of(single, new int[] {2, 1, 1})[51], 1e-12);
    }

    @Test
    void saysNothingWhereOneSideIsMissing() {
        assertTrue(Double.isNaN(Roc.of(RANKING, new int[] {1, 1, 0, 1, 0, 0, 1, 0, 0})[51]));
    }
}
