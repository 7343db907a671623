package org.lingshu.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class OrderingTest {
    @Test
    void aFileSortedByTheLabelIsRemarkedOn() {
        Leaks leaks = Made.leaks(Made.table(Made.normal(200, 6, 1)), Made.target(200, i -> i / 100));
        assertEquals(List.of(), leaks.refused());
        assertEquals(List.of("sorted-by-label"), Made.checks(leaks.remarks()));
    }

    @Test
    void idsSortedByTheLabelAreRemarkedOn() {
        Leaks leaks = Made.leaks(Made.table(Made.normal(200, 6, 2), i -> "p" + (i % 2 * 500 + i), i -> "g" + i), Made.everySecond(200));
        assertEquals(List.of("sorted-by-label"), Made.checks(leaks.remarks()));
        assertEquals(List.of(), leaks.refused());
    }

    @Test
    void aColumnThatCountsTheRowsOfASortedFileIsRefused() {
        double[][] rows = Made.with(Made.normal(200, 6, 3), i -> 3 * i + 1000);
        assertEquals(List.of("index-column"), Made.checks(Made.leaks(Made.table(rows), Made.target(200, i -> i < 80 || i % 5 == 0 ? 1 : 0)).refused()));
    }

    @Test
    void aColumnThatRepeatsTheIdsIsRefusedWhereTheyAreSorted() {
        double[][] rows = Made.with(Made.normal(200, 6, 4), i -> i * 37 % 200);
        assertEquals(List.of("index-column"), Made.checks(Made.leaks(Made.table(rows, i -> "x" + i * 37 % 200, i -> "g" + i), Made.target(200, i -> i * 37 % 200 < 60 || i % 4 == 0 ? 1 : 0)).refused()));
    }

    @Test
    void aColumnThatCountsTheRowsAndTellsNothingIsRemarkedOn() {
        Leaks leaks = Made.leaks(Made.with(Made.normal(200, 6, 5), i -> i));
        assertEquals(List.of(), leaks.refused());
        assertEquals(List.of("index-column"), Made.checks(leaks.remarks()));
    }

    @Test
    void aTableInNoOrderIsPassedOver() {
        assertEquals(List.of(), Made.leaks(Made.normal(200, 6, 6)).remarks());
    }
}
