package org.lingshu.discovery;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class AssociationTest {
    private static final boolean[] TRUTH = {false, false, false, true, true};
    private static final int[] ALONE = {0, 1, 2, 3, 4};

    @Test
    void theAucCountsPairsOfNumbersAndOfMarks() {
        assertEquals(4.5 / 6, Association.of(new double[] {0.1, 0.4, 0.6, 0.4, 0.9}, TRUTH, ALONE, false, true).auc(), 1e-12);
        assertEquals(0.5 + (1 - 1.0 / 3) / 2, Association.of(new double[] {0, 0, 1, 1, 1}, TRUTH, ALONE, true, true).auc(), 1e-12);
    }

    @Test
    void patientsOfOnePlaceWhoAreAlikeCountForLess() {
        SplittableRandom random = new SplittableRandom(5);
        int size = 200;
        int[] alone = IntStream.range(0, size).toArray();
        int[] places = IntStream.range(0, size).map(i -> i / 10).toArray();
        double[] place = random.doubles(20).toArray();
        double[] values = IntStream.range(0, size).mapToDouble(i -> place[places[i]] + 0.01 * random.nextDouble()).toArray();
        boolean[] truth = new boolean[size];
        for (int i = 0; i < size; i++) truth[i] = random.nextDouble() < place[places[i]];
        Association one = Association.of(values, truth, alone, false, true);
        Association other = Association.of(values, truth, places, false, false);
        assertTrue(other.both() > 10 * one.both(), other.both() + " and " + one.both());
    }

    @Test
    void nothingIsSaidWhereThereIsNothingToCompare() {
        assertEquals(Association.NONE, Association.of(new double[] {1, 2, 3, 4, 5}, new boolean[5], ALONE, false, true));
        assertEquals(1, Association.of(new double[] {2, 2, 2, 2, 2}, TRUTH, ALONE, false, true).both(), 1e-12);
    }

    @Test
    void correctionsAreTheOnesOfTheirAuthors() {
        double harmonic = 1 + 1 / 2.0 + 1 / 3.0;
        assertArrayEquals(new double[] {0.03 * harmonic, 0.04 * harmonic, 0.03 * harmonic}, Correction.falseDiscovery(new double[] {0.01, 0.04, 0.02}), 1e-12);
        assertEquals(0.01 * 3 * harmonic, Correction.falseDiscovery(new double[] {0.01, 0.9, 0.8})[0], 1e-12);
        assertArrayEquals(new double[] {0.03, 0.06, 0.06}, Correction.family(new double[] {0.01, 0.04, 0.03}), 1e-12);
    }

    @Test
    void oddsAreFiniteAlsoWhereAFeatureTellsTheLabelWithoutError() {
        double[][] rows = {{0, 1}, {0, 1}, {0, 1}, {1, 1}, {1, 1}};
        Logistic fit = Logistic.of(rows, TRUTH, ALONE, true);
        assertEquals(Math.log(2.5 / 0.5) - Math.log(0.5 / 3.5), fit.weights()[0], 1e-5);
        assertTrue(Double.isFinite(fit.errors()[0]));
    }

    @Test
    void aProductIsFoundAndASumIsNotTakenForOne() {
        SplittableRandom random = new SplittableRandom(8);
        int size = 1500;
        int[] alone = IntStream.range(0, size).toArray();
        double[] one = random.doubles(size).map(each -> 3.4 * (each - 0.5)).toArray();
        double[] other = random.doubles(size).map(each -> 3.4 * (each - 0.5)).toArray();
        boolean[] product = new boolean[size];
        boolean[] sum = new boolean[size];
        for (int i = 0; i < size; i++) {
            product[i] = random.nextDouble() < 1 / (1 + Math.exp(-0.6 * one[i] * other[i]));
            sum[i] = random.nextDouble() < 1 / (1 + Math.exp(-one[i] - other[i]));
        }
        assertTrue(Interplay.score(one, other, product, alone, true) > 4);
        assertTrue(Math.abs(Interplay.score(one, other, sum, alone, true)) < 2.6);
    }
}
