package org.lingshu.service.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.service.RunningFacade;

class ReadingRoutesTest {
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

    private static JsonNode got(String path) {
        HttpResponse<String> response = facade.get(path);
        assertEquals(200, response.statusCode(), path + " " + response.body());
        return tree(response.body());
    }

    private static JsonNode tree(String body) {
        try {
            return JSON.readTree(body);
        } catch (IOException e) {
            throw new AssertionError(body, e);
        }
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static List<String> texts(JsonNode list) {
        List<String> all = new ArrayList<>();
        list.forEach(each -> all.add(each.asText()));
        return all;
    }

    @Test
    void aTermIsFoundByPinyinAndSaysByWhichName() {
        JsonNode first = got("/v1/terms?q=xinhuang").path("items").path(0);
        assertEquals("心悸", first.path("term").asText());
        assertEquals("心慌", first.path("matched").asText());
        assertEquals("xīn jì", first.path("pinyin").asText());
        assertEquals("问", first.path("examination").asText());
        assertEquals("palpitations", first.path("english").asText());
        assertTrue(texts(first.path("synonyms")).contains("心慌"), first.toString());
    }

    @ParameterizedTest
    @CsvSource({"/v1/terms,term,200", "/v1/indicators,name,150", "/v1/medicines,name,200", "/v1/syndromes,name,200", "/v1/rules,name,200", "/v1/elements,name,7"})
    void everyPageBeginsBehindTheOneBefore(String path, String key, int limit) {
        List<String> all = new ArrayList<>();
        String query = "?limit=" + limit;
        int total;
        do {
            HttpResponse<String> page = facade.get(path + query);
            JsonNode node = tree(page.body());
            node.path("items").forEach(item -> all.add(item.path(key).asText()));
            total = node.path("total").asInt();
            String link = page.headers().firstValue("Link").orElse("");
            assertEquals(node.has("next"), !link.isEmpty(), link);
            query = link.isEmpty() ? "" : link.substring(1, link.indexOf('>'));
            if (node.has("next")) assertTrue(query.endsWith("after=" + encoded(node.path("next").asText())), query);
        } while (!query.isEmpty());
        assertEquals(total, all.size());
        assertEquals(all.size(), new HashSet<>(all).size(), "an item stands on two pages");
    }

    @Test
    void listsHoldAllThatTheEditionKnows() {
        JsonNode counts = got("/v1/versions").path("counts");
        assertEquals(RunningFacade.KNOWLEDGE.terms().size(), got("/v1/terms?limit=1").path("total").asInt());
        assertEquals(counts.path("indicators").asInt(), got("/v1/indicators?limit=1").path("total").asInt());
        assertEquals(RunningFacade.KNOWLEDGE.syndromes().size(), got("/v1/syndromes?limit=1").path("total").asInt());
        assertEquals(RunningFacade.ASSESSOR.rules().size(), got("/v1/rules?limit=1").path("total").asInt());
        assertEquals(RunningFacade.KNOWLEDGE.elements().size(), got("/v1/elements?limit=1").path("total").asInt());
    }

    @Test
    void whoHasTheAnswerIsToldThatItIsTheSame() {
        for (String path : List.of("/v1/terms?q=xh", "/v1/rules?stage=2-elements", "/v1/syndromes/" + encoded("气虚血瘀证"), "/v1/versions")) {
            HttpResponse<String> first = facade.get(path);
            String tag = first.headers().firstValue("ETag").orElseThrow();
            HttpResponse<String> again = facade.send(facade.authorised(path).header("If-None-Match", "\"other\", W/" + tag).GET());
            assertEquals(304, again.statusCode(), path);
            assertEquals("", again.body());
            assertEquals(tag, again.headers().firstValue("ETag").orElse(""));
            assertEquals(200, facade.send(facade.authorised(path).header("If-None-Match", "\"other\"").GET()).statusCode());
        }
        assertNotEquals(facade.get("/v1/terms?q=xh").headers().firstValue("ETag"), facade.get("/v1/terms?q=xz").headers().firstValue("ETag"));
        assertEquals(facade.get("/v1/terms?q=xh&limit=5").headers().firstValue("ETag"), facade.get("/v1/terms?limit=5&q=%20xh").headers().firstValue("ETag"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"/v1/terms?limit=0|limit", "/v1/terms?limit=201|limit", "/v1/terms?limit=many|limit", "/v1/terms?query=x|unknown-parameter",
            "/v1/terms?q=a&q=b|stands-twice", "/v1/terms?examination=%E5%97%85|unknown-examination",
        "/v1/terms?after=nothing|after", "/v1/indicators?modality=x|unknown-modality", "/v1/medicines?kind=x|unknown-kind", "/v1/syndromes?element=x|unknown-element",
                "/v1/rules?stage=9|unknown-stage", "/v1/rules?term=x|unknown-term",
        "/v1/rules?element=x|unknown-element"})
    void sayInBothLanguagesWhatCannotBeAsked(String path, String check) {
        HttpResponse<String> response = facade.get(path);
        assertEquals(400, response.statusCode(), response.body());
        assertEquals("application/problem+json; charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
        assertTrue(response.headers().firstValue("ETag").isEmpty(), "a refusal is not kept");
        JsonNode problem = tree(response.body()).path("problems").path(0);
        assertEquals(check, problem.path("check").asText());
        assertFalse(problem.path("message").asText().isBlank());
        assertTrue(problem.path("chinese").asText().codePoints().anyMatch(Character::isIdeographic), problem.toString());
    }

    @Test
    void everythingThatIsWrongIsSaidAtOnce() {
        assertEquals(3, tree(facade.get("/v1/terms?limit=0&examinatoin=x&q=" + "x".repeat(101)).body()).path("problems").size());
    }

    @Test
    void anIndicatorTellsItsUnitsAndLimits() {
        JsonNode platelets = got("/v1/indicators?q=xxb").path("items").path(0);
        Analyte analyte = RunningFacade.KNOWLEDGE.analyte("血小板").orElseThrow();
        assertEquals("血小板", platelets.path("name").asText());
        assertEquals(analyte.loinc(), platelets.path("analyte").asText());
        assertEquals(analyte.unit(), platelets.path("unit").asText());
        assertTrue(platelets.path("criticalLow").asDouble() < platelets.path("low").asDouble() && platelets.path("low").asDouble() < platelets.path("high").asDouble()
                && platelets.path("high").asDouble() < platelets.path("criticalHigh").asDouble(), platelets.toString());
        assertEquals("血小板", got("/v1/indicators?q=" + analyte.loinc()).path("items").path(0).path("name").asText());
    }

    @Test
    void referenceLimitsAgreeWithTheGradesThatMeasurementsGet() {
        for (JsonNode item : got("/v1/indicators?limit=200").path("items")) {
            Analyte analyte = RunningFacade.KNOWLEDGE.analyte(item.path("name").asText()).orElseThrow();
            if (item.has("low") && item.has("high")) {
                double middle = (item.path("low").asDouble() + item.path("high").asDouble()) / 2;
                assertEquals("normal", grade(analyte, middle), item.path("name").asText());
                assertFalse("normal".equals(grade(analyte, item.path("high").asDouble())), item.path("name").asText());
            }
            if (item.has("criticalHigh")) assertEquals("critical-high", grade(analyte, item.path("criticalHigh").asDouble()), item.path("name").asText());
        }
    }

    private static String grade(Analyte analyte, double value) {
        return analyte.measure(value, org.lingshu.clinical.Patient.unknown(), "", new org.lingshu.clinical.Span("x", 0, 1, "x")).grade().word();
    }

    @Test
    void aMedicineSaysWhatItIsAndWhatIsInIt() {
        JsonNode herb = got("/v1/medicines?q=baizhu").path("items").path(0);
        assertEquals("白术 herb bái zhú", herb.path("name").asText() + " " + herb.path("kind").asText() + " " + herb.path("pinyin").asText());
        JsonNode formula = got("/v1/medicines?kind=formula&q=byhwt").path("items").path(0);
        assertEquals("补阳还五汤", formula.path("name").asText());
        assertTrue(texts(formula.path("contains")).contains("黄芪"), formula.toString());
        assertEquals("华法林", got("/v1/medicines?q=warfarin").path("items").path(0).path("name").asText());
        JsonNode brand = got("/v1/medicines?kind=brand&q=" + encoded("倍博特")).path("items").path(0);
        assertEquals(List.of("缬沙坦", "氨氯地平"), texts(brand.path("contains")));
    }

    @Test
    void aSyndromeIsFoundByASynonymToo() {
        SyndromeName name = RunningFacade.KNOWLEDGE.syndrome("气虚血瘀证").orElseThrow();
        JsonNode syndrome = got("/v1/syndromes/" + encoded(name.synonyms().getFirst()));
        assertEquals("气虚血瘀证", syndrome.path("name").asText());
        assertEquals(name.gbt().orElseThrow(), syndrome.path("gbt").asText());
        assertEquals(name.elements(), texts(syndrome.path("elements")));
        assertTrue(syndrome.path("pictures").size() > 0 && syndrome.path("formulas").size() > 0 && syndrome.path("differs").size() > 0, syndrome.toString());
        assertEquals("气虚血瘀证", syndrome.path("rules").path(0).path("name").asText());
    }

    @Test
    void aSyndromeWithoutARuleOfItsOwnSaysHowItIsComposed() {
        String composed = RunningFacade.KNOWLEDGE.compositions().all().getFirst().syndrome();
        JsonNode syndrome = got("/v1/syndromes/" + encoded(composed));
        assertEquals(RunningFacade.KNOWLEDGE.compositions().all().getFirst().elements(), texts(syndrome.path("composition").path("elements")));
        assertEquals(0, syndrome.path("rules").size());
        assertTrue(syndrome.path("composition").path("rules").size() > 0);
    }

    @Test
    void theNearestNamesAreOfferedForOneThatIsNotThere() {
        HttpResponse<String> response = facade.get("/v1/syndromes/" + encoded("气虚血淤证"));
        assertEquals(404, response.statusCode());
        assertTrue(tree(response.body()).path("problems").path(0).path("hint").asText().contains("气虚血瘀证"), response.body());
    }

    @Test
    void withoutATreeOfRulesARuleHasNoCases() {
        assertEquals(0, got("/v1/rules/" + encoded("气虚血瘀证")).path("cases").size());
    }

    @Test
    void rulesAreFoundByWhatTheyName() {
        JsonNode byTerm = got("/v1/rules?limit=200&term=" + encoded("心慌"));
        assertTrue(byTerm.path("total").asInt() > 3);
        for (JsonNode item : byTerm.path("items")) assertTrue(got("/v1/rules/" + encoded(item.path("name").asText())).path("words").toString().contains("\"心悸\""),
                item.toString());
        for (JsonNode item : got("/v1/rules?limit=200&stage=3-syndromes").path("items")) assertTrue(item.path("stage").asText().startsWith("3-syndromes"));
        assertTrue(got("/v1/rules?q=" + encoded("a bladder full of damp heat")).path("total").asInt() >= 1);
        assertTrue(got("/v1/rules?element=" + encoded("血瘀") + "&source=" + encoded("zhu-2008")).path("total").asInt() >= 1);
    }
}
