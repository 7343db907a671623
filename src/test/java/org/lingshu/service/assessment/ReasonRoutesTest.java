package org.lingshu.service.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingshu.answer.AskNextJson;
import org.lingshu.answer.WhyNotJson;
import org.lingshu.inquiry.AskNext;
import org.lingshu.inquiry.Inquiry;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.service.Records;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.StoredFacade;

/** What can be asked of an assessment: why, why not, and what next; of one in memory and of one that is kept alike. */
class ReasonRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SYNDROME = "阳虚水停证";
    private static RunningFacade facade;
    private static String location;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() {
        facade = new RunningFacade();
        location = facade.post(RunningFacade.ASSESSMENTS, Records.CASE).headers().firstValue("Location").orElseThrow();
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    @Test
    void whySaysTheSameWhereverTheStatementStands() {
        HttpResponse<String> posted = facade.post(location + "/why", "{\"statement\":\"刺痛\"}");
        assertEquals(200, posted.statusCode(), posted.body());
        assertEquals(facade.get(location + "/why?statement=" + URLEncoder.encode("刺痛", StandardCharsets.UTF_8)).body(), posted.body());
    }

    @Test
    void whyNotIsTheAnswerOfTheCommandLine() {
        HttpResponse<String> response = facade.post(location + "/why-not", "{\"statement\":\"" + SYNDROME + "\"}");
        assertEquals(200, response.statusCode(), response.body());
        String expected = new WhyNotJson(RunningFacade.KNOWLEDGE).of("p1", new Inquiry(RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE).whyNot(record(), SYNDROME)).toString();
        assertEquals(expected + "\n", response.body());
        assertTrue(json(response).path("rules").path(0).path("conditions").size() > 1, response.body());
    }

    @Test
    void wordsThatNothingCouldSayAreRefusedWithWordsNearThem() {
        HttpResponse<String> response = facade.post(location + "/why-not", "{\"statement\":\"阳虚水停症\"}");
        assertEquals(404, response.statusCode());
        JsonNode problem = json(response);
        assertEquals("urn:lingshu:problem:unknown-statement", problem.path("type").asText());
        assertTrue(problem.path("problems").path(0).path("hint").asText().contains("`" + SYNDROME + "`"), response.body());
    }

    @Test
    void askNextIsTheAnswerOfTheCommandLine() {
        HttpResponse<String> response = facade.get(location + "/ask-next?limit=3");
        assertEquals(200, response.statusCode(), response.body());
        JsonNode expected = new AskNextJson(RunningFacade.KNOWLEDGE).of(new AskNext(RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE).of(record(), 3));
        assertEquals(expected.toString(), json(response).path("questions").toString());
        assertEquals(3, expected.size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "51", "x", "1e1", ""})
    void aLimitIsANumberWithinBounds(String limit) {
        assertEquals(400, facade.get(location + "/ask-next?limit=" + limit).statusCode());
    }

    @ParameterizedTest
    @CsvSource(delimiter = ';', quoteCharacter = '~', value = {"{\"statement\";400", "[];400", "~~;400", "{};422", "{\"statement\":7};422", "{\"statement\":\" \"};422", "{\"statement\":\"x\",\"more\":1};422"})
    void whatIsNoQuestionIsRefused(String body, int status) {
        for (String door : List.of("/why", "/why-not")) assertEquals(status, facade.post(location + door, body).statusCode(), door);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/why", "/why-not"})
    void nothingIsSaidOfAnAssessmentThatIsNotHeld(String door) {
        assertEquals(404, facade.post(RunningFacade.ASSESSMENTS + "/0123456789abcdef" + door, "{\"statement\":\"x\"}").statusCode());
        assertEquals(404, facade.get(RunningFacade.ASSESSMENTS + "/0123456789abcdef/ask-next").statusCode());
    }

    @Test
    void afterAStartTheSameIsSaidOfWhatIsKept() {
        String at;
        List<String> before;
        try (StoredFacade first = new StoredFacade(home)) {
            at = first.post(RunningFacade.ASSESSMENTS, Records.CASE).headers().firstValue("Location").orElseThrow();
            before = reasons(first, at);
        }
        try (StoredFacade again = new StoredFacade(home)) {
            assertEquals(before, reasons(again, at));
            long entry = again.store().records().find(at.substring(at.lastIndexOf('/') + 1)).orElseThrow().seq();
            again.store().erase(List.of(entry), "test", false);
            assertEquals(410, again.post(RunningFacade.ASSESSMENTS + "/" + entry + "/why-not", "{\"statement\":\"x\"}").statusCode());
            assertEquals(410, again.get(RunningFacade.ASSESSMENTS + "/" + entry + "/ask-next").statusCode());
        }
    }

    private static List<String> reasons(StoredFacade asked, String at) {
        List<HttpResponse<String>> all = List.of(asked.post(at + "/why", "{\"statement\":\"刺痛\"}"), asked.post(at + "/why-not", "{\"statement\":\"" + SYNDROME + "\"}"), asked.get(at + "/ask-next?limit=2"));
        all.forEach(each -> assertEquals(200, each.statusCode(), each.body()));
        return all.stream().map(HttpResponse::body).toList();
    }

    @Test
    void whoAsksWhenTooManyDoIsToldWhenToComeAgainAndAssessingGoesOn() throws Exception {
        List<Future<HttpResponse<String>>> asked = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 8 * Runtime.getRuntime().availableProcessors(); i++) asked.add(threads.submit(() -> facade.get(location + "/ask-next")));
            assertEquals(201, threads.submit(() -> facade.post(RunningFacade.ASSESSMENTS, Records.TEXT)).get().statusCode());
        }
        int turnedAway = 0;
        for (Future<HttpResponse<String>> each : asked) {
            HttpResponse<String> response = each.get();
            if (response.statusCode() == 200) continue;
            assertEquals(503, response.statusCode(), response.body());
            assertTrue(response.headers().firstValue("Retry-After").isPresent());
            turnedAway++;
        }
        assertTrue(turnedAway < asked.size(), "nobody was answered");
    }

    private static Case record() {
        return ((Outcome.Read) Cases.of(RunningFacade.KNOWLEDGE).read("request", Records.CASE.getBytes(StandardCharsets.UTF_8)).getFirst()).record();
    }

    private static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError(response.body(), e);
        }
    }
}
