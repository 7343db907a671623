package org.lingshu.leak;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TwinsTest {
    private static final List<String> COPIED = List.of("patients-copied");

    @ParameterizedTest
    @CsvSource({"3, 0", "5, 0.01", "8, 0.05", "12, 0.1", "30, 0.15"})
    void finds186PatientsCopiedFiveTimes(int columns, double jitter) {
        Leaks leaks = Made.leaks(Made.copied(Made.normal(186, columns, 1), jitter, 2));
        assertEquals(COPIED, Made.checks(leaks.refused()));
        assertTrue(leaks.refused().getFirst().message().contains("of 930 rows"));
    }

    @ParameterizedTest
    @ValueSource(ints = {2, 3, 5, 12, 60})
    void isSilentWhere930PatientsAreDifferent(int columns) {
        assertEquals(List.of(), Made.leaks(Made.normal(930, columns, 3)).refused());
    }

    @Test
    void namesThePatientsAndHowFarTheyAreApart() {
        double[][] rows = Arrays.copyOf(Made.normal(300, 20, 4), 301);
        rows[300] = Arrays.stream(rows[17]).map(value -> value + 0.05).toArray();
        String message = Made.leaks(rows).refused().getFirst().message();
        assertTrue(message.contains("2 of 301 rows are 1 patient written") && message.contains("`p" + 17 * 7919 % 10_007 + "`=`p" + 300 * 7919 % 10_007 + "`"), message);
    }

    @Test
    void copiesThatTheGroupKeepsTogetherAreNoLeak() {
        double[][] rows = Made.copied(Made.normal(186, 30, 1), 0.05, 2);
        assertEquals(COPIED, Made.checks(Made.leaks(rows).refused()));
        assertEquals(List.of(), Made.leaks(Made.table(rows, i -> "p" + i, i -> "g" + i % 186), Made.everySecond(930)).refused());
    }

    @ParameterizedTest
    @ValueSource(doubles = {0.13, 0.5})
    void findsCopiesThatLackTheSameOrOtherCells(double missing) {
        double[][] patients = Made.normal(400, 40, 5);
        Random random = new Random(6);
        for (double[] row : patients) for (int j = 0; j < row.length; j++) if (random.nextDouble() < missing) row[j] = Double.NaN;
        assertEquals(List.of(), Made.leaks(patients).refused());
        double[][] copies = Made.copied(patients, 0.05, 7);
        for (double[] row : copies) row[random.nextInt(row.length)] = Double.NaN;
        assertEquals(COPIED, Made.checks(Made.leaks(copies).refused()));
    }

    @Test
    void patientsWithTheSameFewMarksAreNotCopies() {
        Random random = new Random(8);
        double[][] marks = IntStream.range(0, 800).mapToObj(i -> random.doubles(150).map(u -> u * u > 0.97 ? 1 : 0).toArray()).toArray(double[][]::new);
        double[][] derived = Arrays.stream(marks).map(row -> IntStream.range(0, 200).mapToDouble(j -> j < 150 ? row[j] : row[j - 150] * 0.3 + row[j - 100] * 0.7).toArray()).toArray(double[][]::new);
        assertEquals(List.of(), Made.leaks(derived).refused());
        assertEquals(COPIED, Made.checks(Made.leaks(Made.copied(Arrays.copyOf(derived, 160), 0, 9)).refused()));
    }

    @Test
    void patientsOfTheSameFewAnswersAreNotCopies() {
        Random random = new Random(10);
        assertEquals(List.of(), Made.leaks(IntStream.range(0, 900).mapToObj(i -> random.doubles(8).map(u -> Math.floor(u * 3)).toArray()).toArray(double[][]::new)).refused());
    }

    @Test
    void patientsOfTightKindsAreNotCopies() {
        double[][] kinds = Made.normal(10, 40, 11);
        double[][] noise = Made.normal(900, 40, 12);
        double[][] rows = IntStream.range(0, 900).mapToObj(i -> IntStream.range(0, 40).mapToDouble(j -> 5 * kinds[i % 10][j] + noise[i][j]).toArray()).toArray(double[][]::new);
        assertEquals(List.of(), Made.leaks(Made.table(rows), Made.target(900, i -> i / 7 % 2)).refused());
    }

    @Test
    void valuesOfLongTailsAreNotCopies() {
        double[][] rows = Made.normal(700, 40, 13);
        for (double[] row : rows) for (int j = 0; j < row.length; j++) row[j] = Math.exp(2 * row[j]);
        assertEquals(List.of(), Made.leaks(rows).refused());
        assertEquals(COPIED, Made.checks(Made.leaks(Made.copied(Arrays.copyOf(rows, 186), 0.02, 14)).refused()));
    }

    @Test
    void theSameTableGivesTheSameWords() {
        double[][] rows = Made.copied(Made.normal(100, 30, 15), 0.1, 16);
        assertEquals(Made.leaks(rows).toString(), Made.leaks(rows).toString());
    }
}
