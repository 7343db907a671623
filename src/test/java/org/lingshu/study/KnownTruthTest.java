package org.lingshu.study;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How often studies of cohorts with known truth are right: a few in the gate with loose limits, two hundred each with {@code -Plong}. */
class KnownTruthTest {
    private static final int FEW = 6;
    private static final int MANY = 200;

    private static List<Study> studies(Simulated truth, int runs) {
        return LongStream.range(0, runs).mapToObj(run -> truth.study(5000 + run)).toList();
    }

    private static double share(List<Study> studies, Predicate<Study> holds) {
        return (double) studies.stream().filter(holds).count() / studies.size();
    }

    private static boolean is(Study study, Verdict verdict) {
        return study.verdict() == verdict;
    }

    @Test
    void aFewAreRight() {
        assertTrue(share(studies(Simulated.NOISE, FEW), study -> is(study, Verdict.IRREPLACEABLE)) <= 0.34);
        assertTrue(share(studies(Simulated.REDUNDANT, FEW), study -> is(study, Verdict.REPLACEABLE)) >= 0.5);
        assertTrue(share(studies(Simulated.ADDING, FEW), study -> is(study, Verdict.IRREPLACEABLE)) >= 0.6);
        assertTrue(share(studies(Simulated.INTERACTING, FEW), study -> study.findings().orElseThrow().interaction().supported()) >= 0.6);
    }

    @Test
    @Tag("long")
    void noiseIsHardlyEverCredited() {
        List<Study> studies = studies(Simulated.NOISE, MANY);
        assertTrue(share(studies, study -> is(study, Verdict.IRREPLACEABLE)) <= 0.05);
        assertTrue(share(studies, study -> study.findings().orElseThrow().interaction().supported()) <= 0.05);
    }

    @Test
    @Tag("long")
    void whatIsRedundantIsCalledReplaceable() {
        List<Study> studies = studies(Simulated.REDUNDANT, MANY);
        assertTrue(share(studies, study -> is(study, Verdict.IRREPLACEABLE)) <= 0.05);
        assertTrue(share(studies, study -> is(study, Verdict.REPLACEABLE)) >= 0.7);
    }

    @Test
    @Tag("long")
    void aGainIsFoundAndItsIntervalHoldsTheMeanOfAll() {
        List<Study> studies = studies(Simulated.ADDING, MANY);
        assertTrue(share(studies, study -> is(study, Verdict.IRREPLACEABLE)) >= 0.8);
        double mean = studies.stream().mapToDouble(study -> study.findings().orElseThrow().auc().gain().value()).average().orElseThrow();
        double covered = share(studies, study -> study.findings().orElseThrow().auc().gain().low() <= mean && mean <= study.findings().orElseThrow().auc().gain().high());
        assertTrue(covered >= 0.92 && covered <= 0.97, "covered " + covered);
    }

    @Test
    @Tag("long")
    void anInteractionIsFound() {
        assertTrue(share(studies(Simulated.INTERACTING, MANY), study -> study.findings().orElseThrow().interaction().supported()) >= 0.8);
    }
}
