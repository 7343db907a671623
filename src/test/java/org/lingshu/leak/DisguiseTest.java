package org.lingshu.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DisguiseTest {
    private static final List<String> DISGUISED = List.of("label-in-disguise");

    @Test
    void findsTheLabelUnderAnotherCode() {
        Leaks leaks = Made.leaks(Made.with(Made.normal(200, 6, 1), i -> i == 8 ? 1 : i % 2 == 0 ? 1 : 7));
        assertEquals(DISGUISED, Made.checks(leaks.refused()));
        assertTrue(leaks.refused().getFirst().message().contains("`labs:c0`"));
    }

    @Test
    void findsTheLabelUnderSeveralCodesOfAClass() {
        assertEquals(DISGUISED, Made.checks(Made.leaks(Made.with(Made.normal(200, 6, 2), i -> i % 2 == 0 ? i % 4 : 1 + 10 * (i % 3))).refused()));
    }

    @Test
    void aCodeThatIsRightForNineInTenIsAMarker() {
        assertEquals(List.of(), Made.leaks(Made.with(Made.normal(200, 6, 3), i -> i % 20 == 0 ? 1 : i % 2)).refused());
    }

    @Test
    void findsANumberThatAloneSeparatesTheClasses() {
        double[][] noise = Made.normal(300, 1, 4);
        Leaks leaks = Made.leaks(Made.with(Made.normal(300, 6, 5), i -> 6 * (i % 2) + noise[i][0]));
        assertEquals(DISGUISED, Made.checks(leaks.refused()));
        assertTrue(leaks.refused().getFirst().message().contains("the next column reaches"));
    }

    @Test
    void aStrongMarkerAmongStrongMarkersIsNone() {
        double[][] rows = Made.normal(300, 6, 6);
        for (int i = 0; i < rows.length; i++) for (int j = 0; j < 3; j++) rows[i][j] += 3.4 * (i % 2);
        assertEquals(List.of(), Made.leaks(rows).refused());
    }

    @Test
    void aMarkerWithAnAreaOfNinetyFiveIsNone() {
        double[][] noise = Made.normal(300, 1, 7);
        assertEquals(List.of(), Made.leaks(Made.with(Made.normal(300, 6, 8), i -> 2.3 * (i % 2) + noise[i][0])).refused());
    }

    @Test
    void findsWhatWasMeasuredForOneClassOnly() {
        Leaks leaks = Made.leaks(Made.with(Made.normal(200, 6, 9), i -> i % 2 == 1 ? i * 37 % 101 : Double.NaN));
        assertEquals(DISGUISED, Made.checks(leaks.refused()));
        assertTrue(leaks.refused().getFirst().message().contains("whether it was measured"));
    }

    @Test
    void aNameLikeTheTargetIsRefusedWhereItGoesWithIt() {
        double[][] noise = Made.normal(300, 1, 10);
        double[][] rows = Made.with(Made.normal(300, 6, 11), i -> 1.6 * (i % 2) + noise[i][0]);
        assertEquals(List.of(), Made.leaks(rows, "BNP").refused());
        assertEquals(DISGUISED, Made.checks(Made.leaks(rows, "death_30d").refused()));
        assertEquals(DISGUISED, Made.checks(Made.leaks(rows, "Outcomes").refused()));
    }

    @Test
    void aNameLikeTheTargetAloneIsRemarkedOn() {
        Leaks leaks = Made.leaks(Made.normal(300, 6, 12), "family history of death");
        assertEquals(List.of(), leaks.refused());
        assertEquals(List.of("named-like-target"), Made.checks(leaks.remarks()));
    }

    @Test
    void aClassOfFewIsNotSpokenOf() {
        double[][] rows = Made.normal(200, 6, 13);
        IntStream.range(0, 200).forEach(i -> rows[i][0] = i < 6 ? 50 + i : i * 31 % 47);
        assertEquals(List.of(), Made.leaks(Made.table(rows), Made.target(200, i -> i < 6 ? 1 : 0)).refused());
    }
}
