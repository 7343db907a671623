package org.lingshu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.Repository;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Grade;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;
import org.lingshu.clinical.Span;

/** Units convert, bands hold for whom they are meant, and no range has a gap. */
class AnalyteTest {
    private static final Span SPAN = new Span("measurements", 0, 1, "");

    @ParameterizedTest
    @CsvSource({"肌酐, mg/dL, 1, 88.4, 0.2", "葡萄糖, mg/dL, 180, 9.99, 0.05", "总胆固醇, mg/dL, 200, 5.17, 0.02", "肌钙蛋白I, ng/mL, 0.18, 180, 0.01", "NT-proBNP, ng/L, 900, 900, 0.01",
        "收缩压, kPa, 16, 120, 0.2", "钾, mmol/L, 6.5, 6.5, 0"})
    void aReportsUnitIsConverted(String name, String unit, double reported, double expected, double within) {
        Analyte analyte = Repository.knowledge().analyte(name).orElseThrow();
        assertEquals(expected, reported * analyte.factor(unit).orElseThrow(), within);
    }

    @ParameterizedTest
    @CsvSource({"收缩压, 185, CRITICAL_HIGH", "收缩压, 150, HIGH", "收缩压, 120, NORMAL", "收缩压, 85, LOW", "钾, 6.6, CRITICAL_HIGH", "钾, 2.4, CRITICAL_LOW", "钾, 4.2, NORMAL", "心率, 152, CRITICAL_HIGH"})
    void aValueLiesInItsBand(String name, double value, Grade grade) {
        Patient patient = new Patient(Sex.FEMALE, OptionalInt.of(60), Answer.NO, Answer.NO);
        assertEquals(grade, Repository.knowledge().analyte(name).orElseThrow().measure(value, patient, "", SPAN).grade());
    }

    @Test
    void aRangeBySexIsNotUsedWhereSexIsUnknown() {
        Analyte haemoglobin = Repository.knowledge().analyte("血红蛋白").orElseThrow();
        Patient woman = new Patient(Sex.FEMALE, OptionalInt.of(40), Answer.NO, Answer.NO);
        Patient man = new Patient(Sex.MALE, OptionalInt.of(40), Answer.NO, Answer.NO);
        assertEquals(Grade.NORMAL, haemoglobin.measure(122, woman, "", SPAN).grade());
        assertEquals(Grade.LOW, haemoglobin.measure(122, man, "", SPAN).grade());
    }

    @Test
    void everyNormalBandLiesWithinWhatIsPlausible() {
        Set<String> wrong = new TreeSet<>();
        for (Analyte analyte : new java.util.HashSet<>(Repository.knowledge().analytes().values())) {
            if (!(analyte.lowest() < analyte.highest())) wrong.add(analyte.name() + " has no plausible range");
            for (Bands bands : analyte.reference()) {
                if (bands.bands().stream().noneMatch(band -> band.grade() == Grade.NORMAL)) wrong.add(analyte.name() + " has no normal band");
                bands.bands().stream().filter(band -> band.below() != Double.POSITIVE_INFINITY && (band.below() < analyte.lowest() || band.below() > analyte.highest()))
                        .forEach(band -> wrong.add(analyte.name() + ": band " + band.band() + " ends outside what is plausible"));
            }
        }
        assertEquals(Set.of(), wrong);
    }

    @Test
    void everyAnalyteHasACode() {
        long coded = new java.util.HashSet<>(Repository.knowledge().analytes().values()).stream().filter(analyte -> analyte.loinc().matches("\\d+-\\d")).count();
        assertTrue(coded >= 70, "analytes with a LOINC code: " + coded);
    }
}
