package org.lingshu.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tails against all ways to choose, counted one by one. */
class PermutedTest {
    private static double counted(double[] scores, int count, double sum) {
        int above = 0;
        int all = 0;
        for (int set = 0; set < 1 << scores.length; set++) {
            if (Integer.bitCount(set) != count) continue;
            int chosen = set;
            all++;
            if (IntStream.range(0, scores.length).filter(i -> (chosen >> i & 1) == 1).mapToDouble(i -> scores[i]).sum() >= sum - 1e-9) above++;
        }
        return (double) above / all;
    }

    @Test
    void aSkewedSumHasTheTailThatCountingGives() {
        SplittableRandom random = new SplittableRandom(3);
        double[] scores = IntStream.range(0, 18).mapToDouble(i -> Math.exp(1.5 * random.nextGaussian())).toArray();
        double[] sorted = IntStream.range(0, scores.length).mapToDouble(i -> scores[i]).sorted().toArray();
        double sum = sorted[17] + sorted[15] + sorted[12] + sorted[11] + sorted[9];
        double exact = counted(scores, 5, sum);
        double said = Permuted.atLeast(scores, 5, sum);
        assertTrue(said > exact / 1.35 && said < exact * 1.35, said + " for " + exact);
    }

    @Test
    void ranksFarOutHaveTheTailThatCountingGivesWhereTheNormalOneIsFarOff() {
        double[] ranks = IntStream.rangeClosed(1, 20).mapToDouble(i -> i).toArray();
        double sum = 20 + 19 + 18 + 17 + 12;
        double exact = counted(ranks, 5, sum);
        double said = Permuted.atLeast(ranks, 5, sum);
        assertTrue(said > exact / 1.35 && said < exact * 1.35, said + " for " + exact);
    }

    @Test
    void theHighestSumThatThereIsIsNoLessLikelyThanOneChoice() {
        double[] ranks = IntStream.rangeClosed(1, 12).mapToDouble(i -> i).toArray();
        assertTrue(Permuted.atLeast(ranks, 4, 12 + 11 + 10 + 9) >= 1.0 / 495 - 1e-9);
    }

    @Test
    void marksHaveFishersTail() {
        assertEquals(counted(new double[] {1, 1, 1, 1, 0, 0, 0, 0, 0, 0, 0, 0}, 5, 3), Permuted.atLeast(12, 4, 5, 3), 1e-12);
        assertEquals(1, Permuted.atLeast(12, 4, 5, 0), 1e-12);
    }

    @Test
    void normalTailsAndQuantilesAreTheTablesOnes() {
        assertEquals(0.025, Tail.above(Tail.TWO_SIDED), 1e-7);
        assertEquals(2.866516e-7, Tail.above(5), 1e-12);
        assertEquals(1.959964, Tail.quantile(0.975), 1e-5);
        assertEquals(2.0, Tail.normal(2.228139 * 2.0 / 1.959964, 10), 0.08);
        assertEquals(1.959964, Tail.normal(2.228139, 10), 0.005);
    }
}
