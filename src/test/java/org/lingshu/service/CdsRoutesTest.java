package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The doors of CDS Hooks 2.0 as a hospital system uses them. */
class CdsRoutesTest {
    private static final String VIEW = "/cds-services/lingshu-patient-view";
    private static final String SIGN = "/cds-services/lingshu-order-sign";
    private static final String PATIENT = "{'resourceType':'Patient','id':'1','gender':'female','birthDate':'1990-01-01'}";
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
    void discoveryNamesTwoServicesWithTheirPrefetch() {
        JsonNode services = json(facade.get("/cds-services"), 200).path("services");
        assertEquals(List.of("patient-view", "order-sign"), List.of(services.get(0).path("hook").asText(), services.get(1).path("hook").asText()));
        assertEquals("Patient/{{context.patientId}}", services.get(0).path("prefetch").path("patient").asText());
        assertEquals(401, facade.send(facade.to("/cds-services").GET()).statusCode());
    }

    @Test
    void aChartThatIsOpenedGivesCards() {
        JsonNode cards = json(post(VIEW, view("'conditions':{'resourceType':'Bundle','type':'searchset','entry':[{'resource':{'resourceType':'Condition','clinicalStatus':{'coding':[{'code':'active'}]},'code':{'text':'胸部刺痛'}}}]},"
                + "'observations':{'resourceType':'Observation','status':'final','code':{'text':'舌象'},'valueString':'舌暗有瘀斑，脉涩'}")), 200).path("cards");
        assertFalse(cards.isEmpty());
        for (JsonNode card : cards) wellFormed(card);
        assertTrue(cards.toString().contains("血瘀"), cards.toString());
    }

    @Test
    void aChartWithNothingToSayGivesNoCard() {
        assertTrue(json(post(VIEW, view("'observations':null")), 200).path("cards").isEmpty());
    }

    @Test
    void anOrderThatFightsWithWhatIsTakenIsFlagged() {
        JsonNode cards = json(post(SIGN, sign("半夏", medication("附子", "active"))), 200).path("cards");
        JsonNode card = cards.get(0);
        wellFormed(card);
        assertTrue(card.path("detail").asText().contains("半夏") && card.path("detail").asText().contains("附子"), cards.toString());
        assertEquals("MedicationRequest/d", card.path("suggestions").path(0).path("actions").path(0).path("resourceId").asText(), card.toString());
        assertEquals("delete", card.path("suggestions").path(0).path("actions").path(0).path("type").asText());
        assertTrue(card.has("selectionBehavior"), "CDS Hooks requires it beside suggestions");
    }

    @Test
    void whatIsKnownAlreadyIsNotToldAgainWhenAnOrderIsSigned() {
        String taken = medication("附子", "active") + "},{'resource':" + medication("半夏", "active");
        assertTrue(json(post(SIGN, sign("华法林", taken)), 200).path("cards").findValuesAsText("summary").stream().noneMatch(each -> each.contains("十八反")));
    }

    @Test
    void aSecondOrderOfTheSameAndAnUnknownMedicineAreSaid() {
        assertTrue(json(post(SIGN, sign("华法林片 3mg", medication("warfarin", "active"))), 200).toString().contains("Drafted although already taken"));
        assertTrue(json(post(SIGN, sign("某某新药", medication("warfarin", "active"))), 200).toString().contains("Not checked"));
    }

    @Test
    void withoutWhatItNeedsItSays412() {
        String body = sign("半夏", medication("附子", "active")).replace("'medications'", "'meds'");
        HttpResponse<String> response = post(SIGN, body);
        assertEquals(412, response.statusCode(), response.body());
        assertTrue(response.body().contains("prefetch.medications"), response.body());
        assertEquals(412, post(VIEW, view("'observations':null").replace("'patient':" + PATIENT + ",", "")).statusCode());
    }

    @Test
    void malformedRequestsAreRefusedWithEveryMistake() {
        assertEquals(400, post(VIEW, "{'hook':").statusCode());
        HttpResponse<String> response = post(VIEW, "{'hook':'order-sign','hookInstance':'x','context':{}}");
        assertEquals(400, response.statusCode());
        for (String word : List.of("hookInstance", "context.userId", "context.patientId", "wrong-hook")) assertTrue(response.body().contains(word), response.body());
        assertEquals(400, post(VIEW, view("'observations':null").replace("'patientId':'1'", "'patientId':'2'")).statusCode());
        assertEquals(422, post(VIEW, view("'observations':{'resourceType':'Observation','code':{'text':'x'}}")).statusCode());
        assertEquals(404, post("/cds-services/other", "{}").statusCode());
        assertEquals(405, facade.get(VIEW).statusCode());
    }

    @Test
    void feedbackIsTakenForCardsThatWereGiven() {
        JsonNode card = json(post(SIGN, sign("半夏", medication("附子", "active"))), 200).path("cards").get(0);
        String accepted = "{'feedback':[{'card':'" + card.path("uuid").asText() + "','outcome':'accepted','acceptedSuggestions':[{'id':'" + card.path("suggestions").path(0).path("uuid").asText() + "'}],'outcomeTimestamp':'2026-11-23T00:00:00Z'}]}";
        assertEquals(1, json(post(SIGN + "/feedback", accepted), 200).path("received").asInt());
        assertEquals(404, post(SIGN + "/feedback", accepted.replace(card.path("uuid").asText(), "gone")).statusCode());
        assertEquals(400, post(SIGN + "/feedback", accepted.replace("accepted'", "ignored'")).statusCode());
    }

    @Test
    void theReasonsForOverridingArePublished() {
        JsonNode list = json(facade.get("/cds-services/override-reasons"), 200);
        assertEquals("CodeSystem", list.path("resourceType").asText());
        assertEquals(list.path("count").asInt(), list.path("concept").size());
    }

    private static void wellFormed(JsonNode card) {
        assertTrue(card.path("summary").asText().length() < 140 && !card.path("summary").asText().isBlank(), card.toString());
        assertTrue(List.of("info", "warning", "critical").contains(card.path("indicator").asText()), card.toString());
        assertFalse(card.path("source").path("label").asText().isBlank());
        assertFalse(card.path("uuid").asText().isBlank());
        assertTrue(card.path("overrideReasons").size() > 5 && card.path("overrideReasons").get(0).has("display"), card.toString());
        assertTrue(card.path("suggestions").findValuesAsText("type").stream().allMatch("delete"::equals), "a card never orders");
    }

    private static String medication(String name, String status) {
        return "{'resourceType':'MedicationRequest','status':'" + status + "','intent':'order','subject':{'reference':'Patient/1'},'medicationCodeableConcept':{'text':'" + name + "'}}";
    }

    private static String view(String more) {
        return "{'hook':'patient-view','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2ea','context':{'userId':'Practitioner/a','patientId':'1'},'prefetch':{'patient':" + PATIENT + "," + more + "}}";
    }

    private static String sign(String drafted, String taken) {
        String draft = medication(drafted, "draft").replace("{'resourceType':'MedicationRequest'", "{'resourceType':'MedicationRequest','id':'d'");
        return "{'hook':'order-sign','hookInstance':'d1577c69-dfbe-44ad-ba6d-3e05e953b2eb','context':{'userId':'Practitioner/a','patientId':'1','draftOrders':{'resourceType':'Bundle','type':'collection','entry':[{'resource':" + draft
                + "}]}},'prefetch':{'patient':" + PATIENT + ",'medications':{'resourceType':'Bundle','type':'searchset','entry':[{'resource':" + taken + "}]}}}";
    }

    private static HttpResponse<String> post(String path, String body) {
        return facade.post(path, body.replace('\'', '"'));
    }

    private static JsonNode json(HttpResponse<String> response, int status) {
        assertEquals(status, response.statusCode(), response.body());
        try {
            return new ObjectMapper().readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
