package org.lingshu.service.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lingshu.service.Records;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.StoredFacade;
import org.lingshu.store.Selection;

/** A client that never saw its answer sends again under the same key: it gets the first answer, and nothing is kept twice. */
class IdempotencyTest {
    @TempDir
    private Path home;
    private StoredFacade facade;

    @BeforeEach
    void start() {
        facade = new StoredFacade(home);
    }

    @AfterEach
    void stop() {
        facade.close();
    }

    @Test
    void theSameUnderTheSameKeyGetsTheFirstAnswerAndIsKeptOnce() {
        HttpResponse<String> first = post("\"8e03978e\"", "", Records.TEXT);
        assertEquals(201, first.statusCode(), first.body());
        HttpResponse<String> second = post("8e03978e", "", Records.TEXT);
        assertEquals(201, second.statusCode());
        assertEquals(first.body(), second.body());
        assertEquals(first.headers().firstValue("Location"), second.headers().firstValue("Location"));
        assertEquals(1, entries());

        assertEquals(201, post("another", "", Records.TEXT).statusCode());
        assertEquals(201, facade.post(RunningFacade.ASSESSMENTS, Records.TEXT).statusCode());
        assertEquals(3, entries());
    }

    @Test
    void aFirstAnswerInFhirIsTheSameToTheSecond() {
        List<HttpResponse<String>> both = List.of(fhir(), fhir());
        assertEquals(201, both.getFirst().statusCode(), both.getFirst().body());
        assertEquals(both.getFirst().body(), both.getLast().body());
    }

    private HttpResponse<String> fhir() {
        return facade.send(facade.to(RunningFacade.ASSESSMENTS).header("Idempotency-Key", "f").header("Accept", "application/fhir+json").POST(BodyPublishers.ofString(Records.TEXT)));
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        post("k", "", Records.TEXT);
        for (HttpResponse<String> other : List.of(post("k", "", Records.CASE), post("k", "?explain=true", Records.TEXT))) {
            assertEquals(422, other.statusCode());
            assertTrue(other.body().contains("urn:lingshu:problem:key-reused"), other.body());
        }
        assertEquals(1, entries());
    }

    @Test
    void whatWasErasedIsNotGivenAgain() {
        post("k", "", Records.TEXT);
        facade.store().erase(facade.store().records().find(Selection.ALL), "test", false);
        assertEquals(410, post("k", "", Records.TEXT).statusCode());
        assertEquals(201, post("k", "", Records.TEXT).statusCode());
    }

    @Test
    void whatWasRefusedLeavesTheKeyFree() {
        assertEquals(422, post("k", "", "{\"id\":").statusCode());
        assertEquals(201, post("k", "", Records.TEXT).statusCode());
    }

    static List<String> aKeyIsAStringOfPlainCharacters() {
        return List.of("\"", "\"\"", "a b", "\"a", "a,b\"", "x".repeat(201));
    }

    @ParameterizedTest
    @MethodSource
    void aKeyIsAStringOfPlainCharacters(String key) {
        HttpResponse<String> refused = post(key, "", Records.TEXT);
        assertEquals(400, refused.statusCode(), key);
        assertTrue(refused.body().contains("urn:lingshu:problem:unusable-key"), refused.body());
        assertEquals(0, entries());
    }

    @Test
    void ofManyAtOnceOneIsDone() throws Exception {
        List<Future<HttpResponse<String>>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 12; i++) all.add(threads.submit(() -> post("together", "?explain=true", Records.TEXT)));
        }
        List<String> answers = new ArrayList<>();
        for (Future<HttpResponse<String>> each : all) {
            HttpResponse<String> response = each.get();
            if (response.statusCode() == 201) answers.add(response.body());
            else assertEquals(409, response.statusCode(), response.body());
        }
        assertEquals(1, answers.stream().distinct().count());
        assertEquals(1, entries());
    }

    private HttpResponse<String> post(String key, String query, String body) {
        return facade.send(facade.to(RunningFacade.ASSESSMENTS + query).header("Idempotency-Key", key).POST(BodyPublishers.ofString(body)));
    }

    private int entries() {
        return facade.store().records().find(Selection.ALL).size();
    }
}
