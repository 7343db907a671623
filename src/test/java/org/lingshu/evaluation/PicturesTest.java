package org.lingshu.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lingshu.model.Candidate;
import org.lingshu.model.ClassFigures;
import org.lingshu.model.Evaluation;
import org.lingshu.model.Figure;
import org.lingshu.model.HeldOut;
import org.lingshu.model.Judged;
import org.lingshu.model.Kind;
import org.lingshu.report.Reliability;

class PicturesTest {
    private static HeldOut said(String id, int round, int truth, double probability, Set<Integer> set) {
        return new HeldOut(id, id, round, Set.of(truth), List.of(1 - probability, probability), set);
    }

    /** Four patients, two rounds: b is missed in the second. */
    private static Pictures pictures() {
        List<HeldOut> heldOut = List.of(said("a", 0, 1, .85, Set.of(1)), said("b", 0, 1, .65, Set.of(0, 1)), said("c", 0, 0, .15, Set.of(0)), said("d", 0, 0, .62, Set.of(1)),
                said("a", 1, 1, .87, Set.of(1)), said("b", 1, 1, .45, Set.of(0)), said("c", 1, 0, .17, Set.of(0)), said("d", 1, 0, .25, Set.of(0)));
        Figure any = new Figure("accuracy", "准确率", .75, .5, 1);
        Judged chosen = new Judged(new Candidate("chosen", "all"), List.of(any), any, any, any, List.of(new ClassFigures("no", 2, .75, 1, .75), new ClassFigures("yes", 2, .75, 1, .75)), heldOut);
        return Pictures.of(new Evaluation("by hand", "t", Kind.BINARY, List.of("no", "yes"), List.of("m"), List.of(), List.of(), chosen, Map.of(), List.of(), List.of()), 1);
    }

    @Test
    void areaIsTheMeanOverTheRoundsAndItsIntervalHoldsIt() {
        ClassCurve roc = pictures().roc().getFirst();
        assertEquals("yes", roc.label());
        assertEquals(1, roc.area().value(), 1e-12, "in both rounds a and b are above c and d");
        assertEquals(51, roc.points().size());
        roc.points().forEach(point -> assertTrue(point.low() <= point.y() && point.y() <= point.high() && point.low() >= 0 && point.high() <= 1, point.toString()));
    }

    @Test
    void binsHoldMeanProbabilityAndObservedShare() {
        List<Reliability.Bin> bins = pictures().reliability();
        assertEquals(List.of(.1, .2, .4, .6, .8), bins.stream().map(Reliability.Bin::from).toList());
        Reliability.Bin mixed = bins.get(3);
        assertEquals(2, mixed.count());
        assertEquals((.65 + .62) / 2, mixed.given(), 1e-12);
        assertEquals(.5, mixed.observed().value(), 1e-12);
        assertTrue(mixed.observed().low() < .2 && mixed.observed().high() > .8, "two patients say little: " + mixed);
    }

    @Test
    void confusionCountsPatientsOfARound() {
        List<Confused> rows = pictures().confusion();
        assertEquals(List.of(1.5, .5), rows.get(0).said(), "d is taken for yes in one of two rounds");
        assertEquals(List.of(.5, 1.5), rows.get(1).said());
        assertEquals(.75, rows.get(1).sensitivity().value(), 1e-12);
    }

    @Test
    void coverageIsByClass() {
        List<Covered> rows = pictures().coverage();
        assertEquals(.75, rows.get(0).covered().value(), 1e-12, "d is not covered in the first round");
        assertEquals(.75, rows.get(1).covered().value(), 1e-12, "b not in the second");
        assertEquals(2, rows.get(1).patients());
    }

    @Test
    void wilsonIntervalsAreThoseOfTheTextbook() {
        // Newcombe 1998, table I: 81 of 263 gives 0.2553 to 0.3662; 0 of 20 gives 0 to 0.1611.
        assertEquals(.2553, Share.of(81 / 263.0, 263).low(), 5e-5);
        assertEquals(.3662, Share.of(81 / 263.0, 263).high(), 5e-5);
        assertEquals(.1611, Share.of(0, 20).high(), 5e-5);
    }
}
