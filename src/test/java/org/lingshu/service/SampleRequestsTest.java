package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.IParser;
import ca.uhn.fhir.parser.StrictErrorHandler;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.OperationOutcome;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What Synthea, HL7 and CDS Hooks publish as samples, sent as it is: each is answered, or refused by the right status and in the right form. */
class SampleRequestsTest {
    private static final Path SAMPLES = Path.of("../shared/data");
    private static final String FHIR = "application/fhir+json";
    private static final String VIEW = "/cds-services/lingshu-patient-view";
    private static final String SIGN = "/cds-services/lingshu-order-sign";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningFacade facade;

    @BeforeAll
    static void start() {
        facade = new RunningFacade();
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    @Test
    void everyPatientOfSyntheaIsAssessed() throws IOException {
        for (Path file : samples("fhir/synthea")) {
            HttpResponse<String> response = fhir(file);
            assertEquals(201, response.statusCode(), file + ": " + response.body());
            Bundle bundle = (Bundle) parser().parseResource(response.body());
            assertFalse(bundle.getEntry().isEmpty(), file.toString());
        }
    }

    @Test
    void everyExampleOfHl7IsAssessedOrRefusedByAnOperationOutcome() throws IOException {
        int assessed = 0;
        for (Path file : samples("fhir/hl7-examples")) {
            // Sent in three ways: by who speaks FHIR, by who only sends it, and by who says nothing at all.
            HttpResponse<String> spoken = fhir(file);
            HttpResponse<String> sent = facade.send(facade.authorised(RunningFacade.ASSESSMENTS).header("Content-Type", FHIR).POST(BodyPublishers.ofFile(file)));
            HttpResponse<String> silent = facade.send(facade.authorised(RunningFacade.ASSESSMENTS).POST(BodyPublishers.ofFile(file)));
            assertEquals(List.of(spoken.statusCode(), spoken.statusCode()), List.of(sent.statusCode(), silent.statusCode()), file.toString());
            if (spoken.statusCode() == 201) {
                assessed++;
                parser().parseResource(Bundle.class, spoken.body());
                assertTrue(type(sent).startsWith("application/json"), "who does not ask for FHIR gets Lingshu's own JSON");
            } else {
                for (HttpResponse<String> refused : List.of(spoken, sent, silent)) outcome(file, refused);
            }
        }
        assertTrue(assessed >= 15, "assessed: " + assessed);
    }

    private static void outcome(Path file, HttpResponse<String> refused) {
        assertEquals(422, refused.statusCode(), file + ": " + refused.body());
        assertTrue(type(refused).startsWith(FHIR), file + ": " + type(refused));
        OperationOutcome outcome = parser().parseResource(OperationOutcome.class, refused.body());
        assertEquals(OperationOutcome.IssueSeverity.ERROR, outcome.getIssueFirstRep().getSeverity());
        assertFalse(outcome.getIssueFirstRep().getDetails().getText().isBlank());
    }

    @Test
    void everySampleOfCdsHooksIsAnsweredOrRefused() throws IOException {
        Map<String, Integer> seen = new TreeMap<>();
        for (Path file : samples("cds-hooks")) {
            JsonNode sample = JSON.readTree(file.toFile());
            for (String door : List.of(VIEW, SIGN)) {
                HttpResponse<String> response = facade.post(door, Files.readAllBytes(file));
                assertEquals(expected(sample, door), response.statusCode(), file + " at " + door + ": " + response.body());
                seen.merge("call " + response.statusCode(), 1, Integer::sum);
                if (response.statusCode() != 200) assertTrue(JSON.readTree(response.body()).path("problems").size() > 0, response.body());
            }
            HttpResponse<String> feedback = facade.post(VIEW + "/feedback", Files.readAllBytes(file));
            // A sample's cards were never given here; what is no feedback is refused for that.
            assertTrue(feedback.statusCode() == 404 && sample.has("feedback") || feedback.statusCode() == 400, file + ": " + feedback.statusCode());
            seen.merge("feedback " + feedback.statusCode(), 1, Integer::sum);
            HttpResponse<String> record = facade.post(RunningFacade.ASSESSMENTS, Files.readAllBytes(file));
            assertTrue(List.of(201, 400, 422).contains(record.statusCode()), file + ": " + record.statusCode() + " " + record.body());
        }
        assertTrue(seen.getOrDefault("call 412", 0) >= 2 && seen.getOrDefault("call 400", 0) >= 20, "calls of these hooks lack our prefetch, everything else is no call: " + seen);
    }

    /** 412 for a well-formed call of this hook without the prefetch that is needed, 400 for everything that is none. */
    private static int expected(JsonNode sample, String door) {
        String hook = door.equals(VIEW) ? "patient-view" : "order-sign";
        JsonNode context = sample.path("context");
        boolean call = hook.equals(sample.path("hook").asText()) && !sample.path("hookInstance").asText().isEmpty() && context.hasNonNull("userId") && context.hasNonNull("patientId")
                && (door.equals(VIEW) || "Bundle".equals(context.path("draftOrders").path("resourceType").asText()));
        boolean enough = sample.path("prefetch").path("patient").isObject() && (door.equals(VIEW) || sample.path("prefetch").has("medications"));
        return !call ? 400 : enough ? 200 : 412;
    }

    private static List<Path> samples(String folder) throws IOException {
        Path at = SAMPLES.resolve(folder);
        assumeTrue(Files.isDirectory(at), "skipped: the samples are not beside the repository: " + at);
        try (Stream<Path> all = Files.list(at)) {
            return all.filter(file -> file.toString().endsWith(".json")).sorted().toList();
        }
    }

    private static HttpResponse<String> fhir(Path file) throws IOException {
        return facade.send(facade.authorised(RunningFacade.ASSESSMENTS).header("Content-Type", FHIR).header("Accept", FHIR).POST(BodyPublishers.ofFile(file)));
    }

    private static String type(HttpResponse<String> response) {
        return response.headers().firstValue("Content-Type").orElse("");
    }

    private static IParser parser() {
        return FhirContext.forR4Cached().newJsonParser().setParserErrorHandler(new StrictErrorHandler());
    }
}
