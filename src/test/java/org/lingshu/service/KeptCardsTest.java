package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.store.Feedback;
import org.lingshu.store.Reaction;
import org.lingshu.store.Reason;
import org.lingshu.store.Selection;

/** With a store, what a physician makes of a card is noted beside the assessment that gave it, however long ago that was. */
class KeptCardsTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String VIEW = "/cds-services/lingshu-patient-view";
    private static final String SIGN = "/cds-services/lingshu-order-sign";
    private static final String CHART = "{'hook':'patient-view','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea','context':{'userId':'Practitioner/a','patientId':'1'},'prefetch':{"
            + "'patient':{'resourceType':'Patient','id':'1'},'observations':{'resourceType':'Observation','status':'final','code':{'text':'舌象'},'valueString':'舌暗有瘀斑，脉涩'}}}";
    private static final String ORDERS = "{'hook':'order-sign','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2eb','context':{'userId':'Practitioner/a','patientId':'1','draftOrders':{'resourceType':'Bundle','type':'collection','entry':["
            + medication("半夏") + "," + medication("附子") + "," + medication("某某新药") + "]}},'prefetch':{'patient':{'resourceType':'Patient','id':'1','gender':'female','birthDate':'1990-01-01'},"
            + "'medications':{'resourceType':'Bundle','type':'searchset','entry':[" + medication("附子") + "]}}}";

    @TempDir
    private Path home;

    @Test
    void anOverrideIsNotedUnderTheReasonOfTheLogAndWithoutTheComment() {
        try (StoredFacade facade = new StoredFacade(home)) {
            JsonNode card = json(post(facade, VIEW, CHART)).path("cards").get(0);
            assertEquals(1, json(post(facade, VIEW + "/feedback", overridden(card.path("uuid").asText()))).path("kept").asInt());
            Feedback noted = noted(facade).getFirst();
            assertEquals(Reaction.OVERRIDDEN, noted.reaction());
            assertEquals(Reason.NOT_APPLICABLE, noted.reason());
            assertEquals("", noted.clinician());
            assertTrue(noted.statement().startsWith("证候："), noted.statement());
        }
    }

    @Test
    void everyCardIsKnownAfterTheServiceWasStartedAgain() {
        Set<String> given = new HashSet<>();
        try (StoredFacade facade = new StoredFacade(home)) {
            for (int i = 0; i < 2; i++) {
                json(post(facade, VIEW, CHART)).path("cards").forEach(card -> given.add(VIEW + " " + card.path("uuid").asText()));
                json(post(facade, SIGN, ORDERS)).path("cards").forEach(card -> given.add(SIGN + " " + card.path("uuid").asText()));
            }
        }
        assertTrue(given.size() >= 8, "every call has cards of its own: " + given);
        try (StoredFacade facade = new StoredFacade(home)) {
            for (String each : given) {
                String[] card = each.split(" ");
                assertEquals(1, json(post(facade, card[0] + "/feedback", overridden(card[1]))).path("kept").asInt(), each);
                String other = card[0].equals(VIEW) ? SIGN : VIEW;
                assertEquals(404, post(facade, other + "/feedback", overridden(card[1])).statusCode(), "the card of another service");
                assertEquals(404, post(facade, card[0] + "/feedback", overridden(card[1].substring(0, 35) + (card[1].endsWith("0") ? "1" : "0"))).statusCode(), "a card that was never given");
            }
            Set<String> statements = noted(facade).stream().map(Feedback::statement).collect(Collectors.toSet());
            assertTrue(statements.contains("重复用药") && statements.contains("未能核对"), statements.toString());
            for (String statement : statements) assertFalse(statement.contains("某某新药"), "words of the record in the log: " + statement);
        }
    }

    @Test
    void aCardWhoseAssessmentWasErasedIsNotKnown() {
        try (StoredFacade facade = new StoredFacade(home)) {
            JsonNode card = json(post(facade, VIEW, CHART)).path("cards").get(0);
            facade.store().erase(facade.store().records().find(Selection.ALL), "test", false);
            assertEquals(404, post(facade, VIEW + "/feedback", overridden(card.path("uuid").asText())).statusCode());
        }
    }

    private static List<Feedback> noted(StoredFacade facade) {
        return facade.store().records().find(Selection.ALL).stream().flatMap(entry -> facade.store().records().feedback(entry).stream()).toList();
    }

    private static String medication(String name) {
        return "{'resource':{'resourceType':'MedicationRequest','status':'active','intent':'order','subject':{'reference':'Patient/1'},'medicationCodeableConcept':{'text':'" + name + "'}}}";
    }

    private static String overridden(String card) {
        return "{'feedback':[{'card':'" + card + "','outcome':'overridden','outcomeTimestamp':'2026-11-23T00:00:00Z','overrideReason':{'reason':"
                + "{'system':'urn:lingshu:override-reasons','code':'pulse-over-symptoms'},'userComment':'王某某'}}]}";
    }

    private static HttpResponse<String> post(StoredFacade facade, String path, String body) {
        return facade.post(path, body.replace('\'', '"'));
    }

    private static JsonNode json(HttpResponse<String> response) {
        assertEquals(200, response.statusCode(), response.body());
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
