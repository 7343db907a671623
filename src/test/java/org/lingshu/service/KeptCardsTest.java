package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.store.Feedback;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;
import org.lingshu.store.Store;

/** With a store, what a physician makes of a card is noted beside the assessment that gave it. */
class KeptCardsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Token token = Token.random();

    @TempDir
    private Path home;

    @Test
    void anOverrideIsNotedUnderTheReasonOfTheLogAndWithoutTheComment() throws Exception {
        try (Store store = Store.open(home, Optional.empty())) {
            Archive archive = new Archive(store, Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.of(Path.of("knowledge-base/model"))), Repository.rulebook().rules());
            try (Facade facade = Facade.start(Repository.assessor(), Repository.knowledge(), Optional.of(archive), 0, token)) {
                JsonNode card = post(facade, "", "{'hook':'patient-view','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea','context':{'userId':'Practitioner/a','patientId':'1'},'prefetch':{"
                        + "'patient':{'resourceType':'Patient','id':'1'},'observations':{'resourceType':'Observation','status':'final','code':{'text':'舌象'},'valueString':'舌暗有瘀斑，脉涩'}}}").path("cards").get(0);
                JsonNode taken = post(facade, "/feedback", "{'feedback':[{'card':'" + card.path("uuid").asText() + "','outcome':'overridden','outcomeTimestamp':'2026-11-23T00:00:00Z','overrideReason':{'reason':"
                        + "{'system':'urn:lingshu:override-reasons','code':'pulse-over-symptoms'},'userComment':'王某某'}}]}");
                assertEquals(1, taken.path("kept").asInt());
            }
            List<Feedback> noted = store.records().feedback(store.records().find("1").map(each -> each.seq()).orElseGet(() -> 1L));
            for (long seq = 1; noted.isEmpty() && seq < 5_000; seq++) noted = store.records().feedback(seq);
            assertEquals(Reaction.OVERRIDDEN, noted.getFirst().reaction());
            assertEquals(Reason.NOT_APPLICABLE, noted.getFirst().reason());
            assertEquals("", noted.getFirst().clinician());
            assertEquals(-1, noted.getFirst().statement().indexOf("王某某"));
        }
    }

    private JsonNode post(Facade facade, String path, String body) throws Exception {
        URI address = URI.create("http://127.0.0.1:" + facade.port() + "/cds-services/lingshu-patient-view" + path);
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(HttpRequest.newBuilder(address).version(HttpClient.Version.HTTP_1_1).header("Authorization", "Bearer " + token.value())
                    .POST(BodyPublishers.ofString(body.replace('\'', '"'))).build(), BodyHandlers.ofString());
            assertEquals(200, response.statusCode(), response.body());
            return JSON.readTree(response.body());
        }
    }
}
