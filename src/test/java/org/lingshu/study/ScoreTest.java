package org.lingshu.study;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingshu.model.Split;
import org.lingshu.report.Estimate;

/** Figures and their errors against numbers worked out by hand. */
class ScoreTest {
    private static final boolean[] TRUTH = {false, false, false, true, true};
    private static final double[] SAID = {0.1, 0.4, 0.6, 0.4, 0.9};

    private static Held held(int... groups) {
        Material material = new Material(List.of("a"), List.<double[][]>of(new double[5][1]), List.of(), List.of(), List.of("died"), List.of(), 2, 2, new boolean[][] {TRUTH}, false, groups);
        double[][] said = java.util.Arrays.stream(SAID).mapToObj(p -> new double[] {p}).toArray(double[][]::new);
        return new Held(material, List.of(new Fold(new Split(0, new int[0], new int[] {0, 1, 2, 3, 4}), List.<double[][]>of(new double[5][1]))), List.<double[][]>of(said));
    }

    @Test
    void theAucCountsPairsAndItsVarianceIsDeLongs() {
        Score auc = held(0, 1, 2, 3, 4).auc();
        assertEquals(4.5 / 6, auc.value(), 1e-12);
        double[] with = {0.5, 1};
        double[] without = {1, 0.75, 0.5};
        double deLong = (sq(with[0] - 0.75) + sq(with[1] - 0.75)) / 4 + (sq(without[0] - 0.75) + sq(without[1] - 0.75) + sq(without[2] - 0.75)) / 9;
        assertEquals(deLong, java.util.Arrays.stream(auc.influence()).map(ScoreTest::sq).sum(), 1e-12);
    }

    @Test
    void rowsOfOneGroupCountAsOne() {
        assertTrue(held(0, 1, 2, 2, 0).auc().error(new int[] {0, 1, 2, 2, 0}) != held(0, 1, 2, 3, 4).auc().error(new int[] {0, 1, 2, 3, 4}));
        Score same = new Score(0, new double[1], new double[] {1, 1, -1, -1});
        assertEquals(Math.sqrt(8 * 2.0), same.error(new int[] {0, 0, 1, 1}), 1e-12);
    }

    @Test
    void netBenefitWeighsFalseAlarmsByTheOddsOfTheThreshold() {
        assertEquals((1 - 0.5 / 0.5) / 5, held(0, 1, 2, 3, 4).benefit(0.5).value(), 1e-12);
        assertEquals((2 - 2 * 0.25 / 0.75) / 5, held(0, 1, 2, 3, 4).benefit(0.25).value(), 1e-12);
    }

    @Test
    void macroF1IsTheMeanOfBothAnswers() {
        assertEquals((0.5 + 4.0 / 6) / 2, held(0, 1, 2, 3, 4).f1().value(), 1e-12);
    }

    @Test
    void theCorrectedIntervalIsWiderThanTheFoldsAloneWouldMakeIt() {
        Score score = new Score(0.5, new double[] {0.4, 0.5, 0.6, 0.45, 0.55}, new double[1]);
        assertEquals(Normal.student(4) * Math.sqrt(0.00625 * (0.2 + 0.25)), score.corrected(0.25), 1e-12);
        assertEquals(2.776, Normal.student(4), 0.03);
        assertEquals(2.064, Normal.student(24), 0.001);
    }

    @Test
    void theErrorOfModelsLearnedAgainIsThatOfTheJackknife() {
        List<Held> without = java.util.stream.IntStream.range(0, 4).mapToObj(block -> held(0, 1, 2, 3, 4)).toList();
        Jackknife same = new Jackknife(without, without);
        assertEquals(0, same.error(Held::auc), 1e-12);
        Held better = told(0.9);
        Jackknife once = new Jackknife(without, List.of(better, without.get(0), without.get(0), without.get(0)));
        double gain = better.auc().value() - 0.75;
        assertEquals(Math.sqrt(3.0 / 4 * (sq(0.75 * gain) + 3 * sq(0.25 * gain))), once.error(Held::auc), 1e-12);
    }

    private static Held told(double fourth) {
        Held before = held(0, 1, 2, 3, 4);
        List<double[][]> said = List.<double[][]>of(new double[][] {{0.1}, {0.4}, {0.6}, {fourth}, {0.9}});
        return new Held(before.material(), before.folds(), said);
    }

    @Test
    void powerGrowsWithTheGainAndShrinksWithTheNumberOfTargets() {
        Estimate others = new Estimate(0.688, 0.688 - 1.96 * 0.0212, 0.688 + 1.96 * 0.0212);
        Power one = Power.of(others, 1, 1);
        assertTrue(one.little() < one.clear());
        assertTrue(one.detectable() > Ruling.MARGIN && one.detectable() < Power.CLEAR);
        assertEquals(0.94, one.clear(), 0.03);
        assertTrue(Power.of(others, 1.5, 1).clear() < one.clear());
        assertTrue(Power.of(others, 1, 5).clear() < one.clear());
        assertTrue(Double.isNaN(Power.of(new Estimate(0.99, 0.93, 1.05), 1, 1).detectable()));
    }

    @Test
    void placesOfTheNormalDistributionAreThoseOfTables() {
        assertEquals(1.959964, Normal.quantile(0.05), 1e-4);
        assertEquals(-0.524401, Normal.place(0.3), 1e-4);
        assertEquals(0.841345, Normal.below(1), 1e-5);
    }

    @Test
    void holmStepsDown() {
        assertEquals(List.of(0.03, 0.06, 0.06), Holm.corrected(List.of(0.01, 0.04, 0.03)));
    }

    private static double sq(double number) {
        return number * number;
    }
}
