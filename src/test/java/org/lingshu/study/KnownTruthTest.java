package org.lingshu.study;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often studies of cohorts with known truth are right: a few in the gate with loose limits, two hundred of each with {@code -Plong}, of wide ones one hundred. */
class KnownTruthTest {
    private static final int FEW = 6;
    private static final int MANY = 200;
    private static final int WIDE = 100;

    private static List<Study> studies(Simulated truth, int runs) {
        return LongStream.range(0, runs).mapToObj(run -> truth.study(5000 + run)).toList();
    }

    private static double share(List<Study> studies, Predicate<Study> holds) {
        return (double) studies.stream().filter(holds).count() / studies.size();
    }

    private static boolean is(Study study, Verdict verdict) {
        return study.verdict() == verdict;
    }

    private static boolean interacts(Study study) {
        return study.findings().orElseThrow().interaction().supported();
    }

    private static Gain gain(Study study) {
        return study.findings().orElseThrow().auc();
    }

    /** How often the interval of the gain in AUC holds the mean of all runs: what models learned from samples of this size gain. */
    private static double covered(List<Study> studies) {
        double mean = studies.stream().mapToDouble(study -> gain(study).gain().value()).average().orElseThrow();
        return share(studies, study -> gain(study).gain().low() <= mean && mean <= gain(study).gain().high());
    }

    private static void holds(double share, double least, double most) {
        assertTrue(share >= least && share <= most, share + " is not between " + least + " and " + most);
    }

    @Test
    void aFewAreRight() {
        holds(share(studies(Simulated.NOISE, FEW), study -> is(study, Verdict.IRREPLACEABLE)), 0, 0.34);
        holds(share(studies(Simulated.REDUNDANT, FEW), study -> is(study, Verdict.REPLACEABLE)), 0.5, 1);
        holds(share(studies(Simulated.ADDING, FEW), study -> is(study, Verdict.IRREPLACEABLE)), 0.6, 1);
        holds(share(studies(Simulated.INTERACTING, FEW), KnownTruthTest::interacts), 0.6, 1);
    }

    @Test
    void oneOfAWideCohortIsRightAndItsIntervalKnowsThatModelsVary() {
        Study study = Simulated.WIDE_ADDING_MUCH.study(5000);
        assertTrue(is(study, Verdict.IRREPLACEABLE), Sentences.of(study).toString());
        assertTrue(gain(study).spread() > gain(study).error());
    }

    @Test
    @Tag("long")
    void noiseIsHardlyEverCredited() {
        List<Study> studies = studies(Simulated.NOISE, MANY);
        holds(share(studies, study -> is(study, Verdict.IRREPLACEABLE)), 0, 0.05);
        holds(share(studies, KnownTruthTest::interacts), 0, 0.05);
        holds(covered(studies), 0.92, 0.97);
    }

    @Test
    @Tag("long")
    void whatIsRedundantIsCalledReplaceable() {
        List<Study> studies = studies(Simulated.REDUNDANT, MANY);
        holds(share(studies, study -> is(study, Verdict.IRREPLACEABLE)), 0, 0.05);
        holds(share(studies, study -> is(study, Verdict.REPLACEABLE)), 0.7, 1);
        holds(covered(studies), 0.92, 0.97);
    }

    @Test
    @Tag("long")
    void aGainIsFoundAsOftenAsThePowerSaysAndItsIntervalHoldsTheMeanOfAll() {
        List<Study> studies = studies(Simulated.ADDING, MANY);
        double found = share(studies, study -> is(study, Verdict.IRREPLACEABLE));
        holds(found, 0.8, 1);
        holds(found - studies.stream().mapToDouble(study -> study.power().orElseThrow().clear()).average().orElseThrow(), -0.06, 0.06);
        holds(covered(studies), 0.92, 0.97);
    }

    @Test
    @Tag("long")
    void anInteractionIsFound() {
        List<Study> studies = studies(Simulated.INTERACTING, MANY);
        holds(share(studies, KnownTruthTest::interacts), 0.8, 1);
        holds(share(studies, study -> is(study, Verdict.IRREPLACEABLE)), 0, 0.05);
    }

    @Test
    @Tag("long")
    void wideNoiseIsHardlyEverCreditedNorIsWhatIsRedundant() {
        holds(share(studies(Simulated.WIDE_NOISE, WIDE), study -> is(study, Verdict.IRREPLACEABLE)), 0, 0.05);
        holds(share(studies(Simulated.WIDE_REDUNDANT, WIDE), study -> is(study, Verdict.IRREPLACEABLE)), 0, 0.05);
    }

    @Test
    @Tag("long")
    void aGainOfAWideModalityIsHeldByItsIntervalNineTimesInTen() {
        holds(covered(studies(Simulated.WIDE_ADDING, WIDE)), 0.85, 1);
    }
}
