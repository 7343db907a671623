package org.lingshu.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.function.ToDoubleFunction;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lingshu.discovery.Simulated.Run;

/** How often discoveries in cohorts of known truth are right: a few in the gate, two hundred each with {@code -Plong}. */
class KnownTruthTest {
    private static final int FEW = 3;
    private static final int MANY = 200;

    private static List<Run> runs(Simulated truth, int count) {
        return LongStream.range(0, count).mapToObj(run -> truth.run(5000 + run)).toList();
    }

    private static double mean(List<Run> runs, ToDoubleFunction<Run> figure) {
        return runs.stream().mapToDouble(figure).average().orElseThrow();
    }

    @Test
    void aFewAreRight() {
        List<Run> planted = runs(Simulated.PLANTED, FEW);
        assertTrue(mean(planted, Run::falseShare) <= 0.1, planted.toString());
        assertTrue(mean(planted, Run::strong) >= 0.6 * Simulated.PLANTED.strong(), planted.toString());
        assertEquals(0, mean(runs(Simulated.NOTHING, FEW), Run::claimed));
    }

    @Test
    @Tag("long")
    void whatIsClaimedIsHardlyEverChanceAndStrongEffectsAreFound() {
        List<Run> runs = runs(Simulated.PLANTED, MANY);
        assertTrue(mean(runs, Run::falseLeads) <= Search.RATE, "before replication " + mean(runs, Run::falseLeads));
        assertTrue(mean(runs, Run::falseShare) <= Search.RATE, "after " + mean(runs, Run::falseShare));
        assertTrue(mean(runs, Run::strong) >= 0.6 * Simulated.PLANTED.strong(), "strong found " + mean(runs, Run::strong));
    }

    @Test
    @Tag("long")
    void whereNothingIsPlantedAlmostNothingIsClaimed() {
        List<Run> runs = runs(Simulated.NOTHING, MANY);
        assertTrue(mean(runs, run -> run.claimed() > 0 ? 1 : 0) <= Hypothesis.LEVEL);
        assertTrue(mean(runs, run -> run.leads() > 0 ? 1 : 0) <= Search.RATE);
    }
}
