package org.lingshu.fhir.record;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.intake.Outcome;

/** Bundles of Synthea and the examples of HL7: each is read, or refused with a reason that points at an element. */
class RealFhirTest {
    private static final Path FHIR = Path.of("../shared/data/fhir");

    @Test
    void readsEveryPatientOfSynthea() throws IOException {
        for (Path file : files("synthea")) {
            if (!(outcome(file) instanceof Outcome.Read(var one))) throw new AssertionError(file + " was refused: " + outcome(file));
            assertTrue(one.measurements().size() > 8, file + ": " + one.measurements());
            assertTrue(one.patient().ageKnown(), file.toString());
            assertTrue(one.unread().stream().anyMatch(each -> each.startsWith("Claim")), "claims are not named: " + one.unread());
            assertFalse(Repository.assessor().assess(one).measurements().isEmpty(), file.toString());
        }
    }

    @Test
    void readsOrRefusesEveryExampleOfHl7() throws IOException {
        int read = 0;
        for (Path file : files("hl7-examples")) {
            switch (outcome(file)) {
                case Outcome.Read(var one) -> {
                    read++;
                    Repository.assessor().assess(one);
                }
                case Outcome.Refused refused -> assertEquals(List.of("fhir-nothing-read"), refused.problems().stream().map(each -> each.check()).toList(), file.toString());
            }
        }
        assertTrue(read >= 15, "examples read: " + read);
    }

    private static Outcome outcome(Path file) throws IOException {
        List<Outcome> all = FhirReader.cases(Repository.knowledge()).read(file.getFileName().toString(), Files.readAllBytes(file));
        assertEquals(1, all.size(), file.toString());
        return all.getFirst();
    }

    private static List<Path> files(String folder) throws IOException {
        assumeTrue(Files.isDirectory(FHIR.resolve(folder)), "the samples are not beside the repository: " + FHIR.resolve(folder));
        try (Stream<Path> walk = Files.list(FHIR.resolve(folder))) {
            return walk.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }
}
