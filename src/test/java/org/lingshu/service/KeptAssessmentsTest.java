package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.proof.ExportCheck;
import org.lingshu.store.Store;

/** A service with a store gives the same answer after it was started again, and none that it could not keep. */
class KeptAssessmentsTest {
    private static final String RECORD = "{\"id\":\"p1\",\"text\":{\"presentIllness\":\"心慌，气短，乏力。\",\"fourExaminations\":\"舌淡苔薄白，脉细弱。\"}}";
    private static final String RECORDED = "乏力";
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Token token = Token.random();

    @TempDir
    private Path home;

    private Facade start(Store store) {
        Archive archive = new Archive(store, Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.of(Path.of("knowledge-base/model"))), Repository.rulebook().rules());
        return Facade.start(Repository.assessor(), Repository.knowledge(), Optional.of(archive), 0, token);
    }

    @Test
    void anAnswerIsThereAfterTheServiceWasStartedAgain() throws Exception {
        String id;
        String answer;
        String trail;
        try (Store store = Store.open(home, Optional.empty()); Facade facade = start(store)) {
            HttpResponse<String> made = send(facade, "", Optional.of(RECORD));
            assertEquals(201, made.statusCode(), made.body());
            answer = made.body();
            id = JSON.readTree(answer).path("trail").asText();
            trail = send(facade, "/" + id + "/trail", Optional.empty()).body();
        }
        try (Store store = Store.open(home, Optional.empty()); Facade facade = start(store)) {
            assertEquals(normal(answer), normal(send(facade, "/" + id, Optional.empty()).body()));
            assertEquals(normal(trail), normal(send(facade, "/" + id + "/trail", Optional.empty()).body()));
            assertEquals(404, send(facade, "/" + "0".repeat(32), Optional.empty()).statusCode());
            long entry = store.records().find(id).orElseThrow().seq();
            store.erase(List.of(entry), "test", false);
            assertEquals(404, send(facade, "/" + id, Optional.empty()).statusCode());
            assertEquals(410, send(facade, "/" + entry, Optional.empty()).statusCode());
        }
    }

    @Test
    void afterAStartAssessmentsAreWalkedReplayedProvenAndAnswered() throws Exception {
        String id;
        String why;
        try (Store store = Store.open(home, Optional.empty()); Facade facade = start(store)) {
            JsonNode made = JSON.readTree(send(facade, "", Optional.of(RECORD)).body());
            id = made.path("trail").asText();
            why = send(facade, "/" + id + "/why?statement=" + encoded("气虚"), Optional.empty()).body();
        }
        try (Store store = Store.open(home, Optional.empty()); Facade facade = start(store)) {
            String statement = JSON.readTree(why).path("why").path(0).path("statement").asText();
            HttpResponse<String> again = send(facade, "/" + id + "/why?statement=" + encoded(statement), Optional.empty());
            assertEquals(200, again.statusCode(), again.body());
            assertTrue(again.body().contains(RECORDED) && JSON.readTree(why).path("why").path(0).equals(JSON.readTree(again.body()).path("why").path(0)), again.body());
            assertEquals("equal", JSON.readTree(send(facade, "/" + id + "/replay", Optional.empty()).body()).path("outcome").asText());

            Path proof = Files.writeString(home.resolve("proof.ndjson"), send(facade, "/" + id + "/proof", Optional.empty()).body());
            ExportCheck.Result proven = ExportCheck.of(proof, Optional.of(home.resolve("checkpoints")), store.home().verifier());
            assertEquals(List.of(), proven.faults());
            assertEquals(1, proven.entries());

            assertEquals(201, send(facade, "/" + id + "/feedback", Optional.of("{\"reaction\":\"overridden\",\"reason\":\"rule-wrong\",\"statement\":\"气虚\"}")).statusCode());
            long entry = store.records().find(id).orElseThrow().seq();
            assertEquals(List.of("气虚"), store.records().feedback(entry).stream().map(each -> each.statement()).toList());
            HttpResponse<String> refused = send(facade, "/" + id + "/feedback", Optional.of("{\"reaction\":\"maybe\",\"reason\":\"mood\",\"statement\":\"家住某街\",\"note\":1}"));
            assertEquals(422, refused.statusCode());
            assertEquals(4, JSON.readTree(refused.body()).path("problems").size(), refused.body());
            assertEquals(422, send(facade, "/" + id + "/feedback", Optional.of("overridden")).statusCode());
            assertEquals(1, store.records().feedback(entry).size());

            store.erase(List.of(entry), "test", false);
            assertEquals("erased", JSON.readTree(send(facade, "/" + entry + "/replay", Optional.empty()).body()).path("outcome").asText());
            assertEquals(410, send(facade, "/" + entry + "/why?statement=x", Optional.empty()).statusCode());
            assertEquals(200, send(facade, "/" + entry + "/proof", Optional.empty()).statusCode());
        }
    }

    @Test
    void whatCannotBeKeptIsNotGiven() throws Exception {
        Store store = Store.open(home, Optional.empty());
        try (Facade facade = start(store)) {
            store.close();
            HttpResponse<String> refused = send(facade, "", Optional.of(RECORD));
            assertEquals(503, refused.statusCode(), refused.body());
            assertTrue(refused.body().contains("store-unavailable") && !refused.body().contains("心慌"), refused.body());
        }
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static JsonNode normal(String json) throws IOException {
        return JSON.readTree(org.lingshu.proof.CanonicalJson.of(JSON.readTree(json)));
    }

    private HttpResponse<String> send(Facade facade, String path, Optional<String> body) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + facade.port() + "/v1/assessments" + path)).header("Authorization", "Bearer " + token.value());
        body.ifPresentOrElse(text -> request.POST(BodyPublishers.ofString(text)), request::GET);
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
