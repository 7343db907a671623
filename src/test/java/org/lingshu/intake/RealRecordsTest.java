package org.lingshu.intake;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class RealRecordsTest {
    private static final Path COHORT = Path.of("../shared/data/cohorts/msdd/cases.jsonl");

    @Test
    void findsTongueAndPulseInNearlyEveryRecordOfAHospital() throws IOException {
        Assumptions.assumeTrue(Files.exists(COHORT), "../shared/data is absent");
        List<Reading> readings = Cases.of(Sentences.KNOWLEDGE).read("cases.jsonl", Files.readAllBytes(COHORT)).stream()
                .map(outcome -> Sentences.INTAKE.read(((Outcome.Read) outcome).record())).toList();
        assertTrue(share(readings, "舌", "苔") >= 0.95);
        assertTrue(share(readings, "脉", "寸脉") >= 0.95);
        assertTrue(readings.stream().mapToInt(each -> each.findings().size()).average().orElse(0) >= 12);
        assertTrue(readings.stream().mapToInt(each -> each.unread().size()).average().orElse(9) <= 1.5);
    }

    private static double share(List<Reading> readings, String one, String other) {
        return readings.stream().filter(reading -> reading.findings().stream().anyMatch(each -> each.term().startsWith(one) || each.term().startsWith(other))).count()
                / (double) readings.size();
    }
}
