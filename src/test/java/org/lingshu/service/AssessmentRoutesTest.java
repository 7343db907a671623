package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingshu.answer.TrailJson;
import org.lingshu.clinical.Fact;
import org.lingshu.trail.Trail;

class AssessmentRoutesTest {
    static final String[] RECORDS = {Records.TEXT, Records.CASE};
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

    @ParameterizedTest
    @FieldSource("RECORDS")
    void givesExactlyTheAnswerOfTheCommandLine(String record) {
        HttpResponse<String> response = facade.post(RunningFacade.ASSESSMENTS, record);
        assertEquals(201, response.statusCode());
        assertEquals("application/json; charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
        assertEquals(RunningFacade.answer(record, false), response.body());
    }

    @ParameterizedTest
    @FieldSource("RECORDS")
    void givesTheWholeTrailWhenAskedToExplain(String record) {
        assertEquals(RunningFacade.answer(record, true), facade.post(RunningFacade.ASSESSMENTS + "?explain=true", record).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/plain", "application/json", "application/octet-stream", "text/html; charset=GBK"})
    void looksAtTheContentAndNotAtItsType(String type) {
        HttpResponse<String> response = facade.send(facade.authorised(RunningFacade.ASSESSMENTS).header("Content-Type", type).POST(BodyPublishers.ofString(Records.CASE)));
        assertEquals(RunningFacade.answer(Records.CASE, false), response.body());
    }

    @ParameterizedTest
    @FieldSource("RECORDS")
    void keepsTheAnswerAtItsLocation(String record) {
        HttpResponse<String> made = facade.post(RunningFacade.ASSESSMENTS, record);
        String location = made.headers().firstValue("Location").orElse("");
        assertEquals(RunningFacade.ASSESSMENTS + "/" + json(made).path("trail").asText(), location);

        assertEquals(made.body(), facade.get(location).body());
        assertEquals(RunningFacade.answer(record, true), facade.get(location + "?explain=true").body());
    }

    @ParameterizedTest
    @FieldSource("RECORDS")
    void showsTheTrail(String record) {
        HttpResponse<String> response = facade.get(assessed(record) + "/trail");
        assertEquals(200, response.statusCode());
        assertEquals(TrailJson.of(RunningFacade.assessment(record).trail()) + "\n", response.body());
    }

    @ParameterizedTest
    @FieldSource("RECORDS")
    void saysWhyForEveryStatementOfTheTrail(String record) {
        Trail trail = RunningFacade.assessment(record).trail();
        String location = assessed(record);
        for (Fact fact : trail.facts()) {
            HttpResponse<String> response = why(location, fact.sentence());
            assertEquals(200, response.statusCode(), fact.sentence());
            JsonNode first = json(response).path("why").path(0);
            assertTrue(first.path("text").asText().startsWith("why "), fact.sentence());
            assertEquals(first.path("statement"), first.path("walk").path(0).path("fact"));
        }
    }

    @Test
    void walksFromAnElementBackToTheWordsOfTheRecord() {
        JsonNode walk = json(why(assessed(Records.TEXT), "血瘀")).path("why").path(0).path("walk").path(0);
        assertTrue(walk.path("fact").asText().startsWith("Element 血瘀 "));
        assertFalse(walk.path("rule").asText().isEmpty());
        assertFalse(walk.path("source").asText().isEmpty());
        assertFalse(walk.path("because").isEmpty());
        assertTrue(grounded(walk));
    }

    private static boolean grounded(JsonNode step) {
        if (step.path("because").isEmpty()) return !step.path("spans").path(0).path("text").asText().isEmpty();
        for (JsonNode each : step.path("because")) if (!grounded(each)) return false;
        return true;
    }

    @ParameterizedTest
    @ValueSource(strings = {"?statement=no+such+words", "?statement=", "", "?statement=%00", "?other=x"})
    void saysThatNothingInTheAssessmentSaysSo(String query) {
        problem(404, "no-statement", facade.get(assessed(Records.TEXT) + "/why" + query));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/assessments/x", "/v1/assessments/x/trail", "/v1/assessments/x/why?statement=y", "/v1/assessments/%E7%81%B5", "/v1/assessments/a%00b"})
    void saysThatNoAssessmentOfThisIdIsHeld(String path) {
        problem(404, "no-assessment", facade.get(path));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/v1", "/v1/assessments/x/y", "/v1/assessments/../../etc/passwd", "/web/index.html", "/index.html"})
    void saysThatThereIsNothingAtAnAddress(String path) {
        problem(404, "no-such-page", facade.get(path));
    }

    @ParameterizedTest
    @CsvSource(value = {"GET;/v1/assessments;POST", "DELETE;/v1/assessments;POST", "PUT;/v1/assessments;POST", "OPTIONS;/v1/assessments;POST", "POST;/v1/assessments/x;GET, HEAD",
            "PATCH;/v1/assessments/x/trail;GET, HEAD", "DELETE;/v1/assessments/x/why;GET, HEAD, POST", "GET;/v1/assessments/x/why-not;POST", "POST;/;GET, HEAD", "POST;/health;GET, HEAD", "PUT;/frame.js;GET, HEAD"}, delimiter = ';')
    void saysWhichMethodsAnAddressKnows(String method, String path, String allowed) {
        HttpResponse<String> response = facade.send(facade.authorised(path).method(method, BodyPublishers.noBody()));
        problem(405, "wrong-method", response);
        assertEquals(allowed, response.headers().firstValue("Allow").orElse(""));
    }

    private static void problem(int status, String type, HttpResponse<String> response) {
        assertEquals(status, response.statusCode(), response.body());
        JsonNode node = json(response);
        assertEquals("urn:lingshu:problem:" + type, node.path("type").asText());
        assertEquals(status, node.path("status").asInt());
        assertFalse(node.path("title").asText().isEmpty());
        assertFalse(node.path("detail").asText().isEmpty());
    }

    private static String assessed(String record) {
        return facade.post(RunningFacade.ASSESSMENTS, record).headers().firstValue("Location").orElseThrow();
    }

    private static HttpResponse<String> why(String location, String statement) {
        return facade.get(location + "/why?statement=" + URLEncoder.encode(statement, StandardCharsets.UTF_8));
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
