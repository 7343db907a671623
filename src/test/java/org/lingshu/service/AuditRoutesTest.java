package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.cli.Call;
import org.lingshu.proof.ExportCheck;

/** What an auditor asks of a running service: the timeline, an entry, the state of the log, a verification, an export. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditRoutesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "家住桂花弄七号";
    private static final String ENTRIES = "/v1/audit/entries";
    private static final List<String> IDS = new ArrayList<>();
    private static final List<String> LOGGED = java.util.Collections.synchronizedList(new ArrayList<>());
    private static final Handler LISTENER = new Handler() {
        @Override
        public void publish(LogRecord record) {
            LOGGED.add(record.getMessage() + java.util.Arrays.toString(record.getParameters()));
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            // Nothing is open.
        }
    };

    @TempDir
    private static Path home;
    private static StoredFacade facade;

    @BeforeAll
    static void start() throws IOException {
        Logger.getLogger("").addHandler(LISTENER);
        facade = new StoredFacade(home);
        List<String> records = Records.many(6);
        for (int i = 0; i < records.size(); i++) {
            ObjectNode record = JSON.createObjectNode().put("id", "病案" + i % 4);
            record.putObject("text").put("presentIllness", records.get(i) + SECRET).put("fourExaminations", "舌质紫暗，脉细涩。");
            HttpResponse<String> made = facade.post("/v1/assessments", record.toString());
            assertEquals(201, made.statusCode(), made.body());
            IDS.add(JSON.readTree(made.body()).path("trail").asText());
        }
        assertEquals(201, facade.post("/v1/assessments/" + IDS.get(1) + "/feedback", "{\"reaction\":\"overridden\",\"reason\":\"rule-wrong\",\"statement\":\"血瘀\",\"clinician\":\"王医师\"}").statusCode());
        assertEquals(201, facade.post("/v1/assessments/" + IDS.get(2) + "/feedback", "{\"reaction\":\"accepted\"}").statusCode());
    }

    @AfterAll
    static void stop() {
        facade.close();
        Logger.getLogger("").removeHandler(LISTENER);
    }

    private static JsonNode get(String path) throws IOException {
        HttpResponse<String> answer = facade.get(path);
        assertEquals(200, answer.statusCode(), answer.body());
        return JSON.readTree(answer.body());
    }

    private static String encoded(String words) {
        return URLEncoder.encode(words, StandardCharsets.UTF_8);
    }

    private static List<Long> entries(String query) throws IOException {
        List<Long> all = new ArrayList<>();
        get(ENTRIES + "?limit=200&" + query).path("items").forEach(each -> all.add(each.path("entry").asLong()));
        return all;
    }

    private static List<Long> queried(String... flags) {
        List<String> call = new ArrayList<>(List.of("audit", "query", "--home", home.toString()));
        call.addAll(List.of(flags));
        return Call.of(call.toArray(String[]::new)).lines().map(line -> Long.valueOf(line.split("\t")[0])).toList().reversed();
    }

    @Test
    @Order(1)
    void theTimelineIsCompleteAndStableWhileEntriesAreAdded() throws IOException {
        Set<Long> seen = new HashSet<>();
        String after = "";
        long last = Long.MAX_VALUE;
        int size = get(ENTRIES + "?limit=1").path("size").asInt();
        for (String next = "first"; !next.isEmpty(); ) {
            JsonNode page = get(ENTRIES + "?limit=100" + after);
            for (JsonNode each : page.path("items")) {
                assertTrue(each.path("entry").asLong() < last && each.path("fits").asBoolean(), each.toString());
                last = each.path("entry").asLong();
                seen.add(last);
            }
            next = page.path("next").asText();
            after = "&after=" + next;
            if (seen.size() < 300) facade.post("/v1/assessments", Records.many(1).getFirst());
        }
        for (long i = 0; i < size; i++) assertTrue(seen.contains(i), "entry " + i + " was not shown");
    }

    @Test
    @Order(2)
    void filtersFindWhatTheCommandFinds() throws IOException {
        assertEquals(queried(), entries("kind=assessment"));
        String rule = get("/v1/audit/words?group=rule&q=" + encoded("血瘀/")).path("items").path(0).asText();
        assertTrue(rule.startsWith("血瘀/"), rule);
        assertEquals(queried("--rule", rule), entries("kind=assessment&rule=" + encoded(rule)));
        assertFalse(entries("kind=assessment&rule=" + encoded(rule)).isEmpty());
        assertEquals(queried("--statement", "血瘀"), entries("kind=assessment&statement=" + encoded("血瘀")));
        assertEquals(queried("--reaction", "overridden", "--reason", "rule-wrong"), entries("kind=assessment&reaction=overridden&reason=rule-wrong"));
        assertEquals(List.of(), entries("kind=assessment&to=2020-01-01"));
        assertEquals(queried(), entries("kind=assessment&from=2020-01-01T00:00Z"));
        assertEquals(1, entries("kind=feedback&clinician=" + encoded("王医师")).size());
        assertEquals(queried(), entries("kind=assessment&model=ward-records-disease"));
        assertEquals(List.of(), entries("kind=assessment&model=unknown"));
        JsonNode alerted = get(ENTRIES + "?kind=assessment&alert=any&limit=200").path("items");
        alerted.forEach(each -> assertTrue(each.path("alerts").asInt() > 0, each.toString()));
        long with = 0;
        for (JsonNode each : get(ENTRIES + "?kind=assessment&limit=200").path("items")) if (each.path("alerts").asInt() > 0) with++;
        assertEquals(with, alerted.size());
    }

    @Test
    @Order(3)
    void whatCannotBeUnderstoodIsRefusedWithEveryProblem() throws IOException {
        HttpResponse<String> refused = facade.get(ENTRIES + "?rulle=x&from=gestern&kind=letter&limit=0&patient=" + encoded("病案1") + "&reaction=maybe&reason=mood&alert=red&after=-1");
        assertEquals(422, refused.statusCode());
        assertEquals(9, JSON.readTree(refused.body()).path("problems").size(), refused.body());
        assertFalse(refused.body().contains("病案1"), refused.body());
        assertEquals(404, facade.get(ENTRIES + "/99999999").statusCode());
        assertEquals(404, facade.get(ENTRIES + "/x").statusCode());
        assertEquals(422, facade.get("/v1/audit/words?group=patients").statusCode());
        assertEquals(422, facade.post("/v1/audit/verifications", "{\"thorough\":\"yes\"}").statusCode());
        assertEquals(422, facade.get("/v1/audit/export?kind=word").statusCode());
        assertEquals(422, facade.get("/v1/assessments/" + IDS.getFirst() + "/replay?with=yesterday").statusCode());
    }

    @Test
    @Order(4)
    void anEntryHoldsItsWordsVersionsReactionsAndProofAndNoWordOfTheRecord() throws IOException {
        long entry = facade.store().records().find(IDS.get(1)).orElseThrow().seq();
        JsonNode one = get(ENTRIES + "/" + entry);
        assertEquals("assessment", one.path("kind").asText());
        assertTrue(one.path("statements").toString().contains("血瘀") && one.path("rules").toString().contains("血瘀/") && one.path("files").has("configuration.json"), one.toString());
        assertEquals("overridden", one.path("feedback").path(0).path("reaction").asText());
        assertTrue(one.path("proof").path("proven").asBoolean());
        assertEquals(1, one.path("others").size(), "the fourth after it is of the same patient");
        assertFalse(one.toString().contains(SECRET) || one.toString().contains("病案"), one.toString());
        long word = get(ENTRIES + "?kind=word&limit=1").path("items").path(0).path("entry").asLong();
        assertTrue(get(ENTRIES + "/" + word).path("proof").path("proven").asBoolean());
        JsonNode graph = get("/v1/assessments/" + entry + "/graph");
        assertTrue(graph.path("nodes").size() > 20 && graph.path("firings").size() > 10, graph.toString());
        assertEquals(404, facade.get("/v1/assessments/" + entry + "/graph?statement=" + encoded("没有")).statusCode());
    }

    @Test
    @Order(5)
    void anAssessmentIsDoneAgainWithTodaysRulesAndComparedWithTheNext() throws IOException {
        JsonNode today = get("/v1/assessments/" + IDS.get(1) + "/replay?with=rules:current");
        assertEquals("equal", today.path("outcome").asText());
        assertEquals(0, today.path("moves").size());
        long one = facade.store().records().find(IDS.get(1)).orElseThrow().seq();
        long other = facade.store().records().find(IDS.get(5)).orElseThrow().seq();
        assertTrue(get("/v1/audit/comparisons?one=" + one + "&other=" + other).path("moves").size() > 0);
        assertEquals(422, facade.get("/v1/audit/comparisons?one=" + one + "&other=" + facade.store().records().find(IDS.get(2)).orElseThrow().seq()).statusCode());
        assertEquals(404, facade.get("/v1/audit/comparisons?one=" + one).statusCode());
    }

    @Test
    @Order(6)
    void anExportIsThatOfTheCommandAndCanBeVerifiedWithoutTheService() throws IOException {
        List<String> whole = facade.get("/v1/audit/export").body().lines().toList();
        assertEquals(whole.subList(1, whole.size()), Call.of("audit", "export", "--home", home.toString()).lines().skip(1).limit(whole.size() - 1).toList());
        HttpResponse<String> chosen = facade.get("/v1/audit/export?statement=" + encoded("血瘀"));
        assertTrue(chosen.headers().firstValue("Content-Disposition").orElse("").matches("attachment; filename=\"lingshu-log-[0-9TZ-]+\\.ndjson\""));
        assertEquals(withoutProofs(Call.of("audit", "export", "--statement", "血瘀", "--home", home.toString())), withoutProofs(chosen.body()));
        Path file = Files.writeString(home.resolve("chosen.ndjson"), chosen.body());
        ExportCheck.Result checked = ExportCheck.of(file, Optional.of(home.resolve("checkpoints")), facade.store().home().verifier());
        assertEquals(List.of(), checked.faults());
        assertTrue(checked.entries() > 1);
        assertFalse(String.join("", whole).contains(SECRET));
        assertTrue(facade.get("/v1/audit/export?format=fhir&statement=" + encoded("血瘀")).body().contains("\"resourceType\":\"Provenance\""));
    }

    private static List<JsonNode> withoutProofs(String lines) {
        return lines.lines().skip(1).map(line -> {
            try {
                ObjectNode node = (ObjectNode) JSON.readTree(line);
                node.remove("proof");
                return (JsonNode) node;
            } catch (IOException e) {
                throw new AssertionError(line, e);
            }
        }).toList();
    }

    @Test
    @Order(7)
    void patientsWordsAreExportedOfOnePatientOnly() throws IOException {
        HttpResponse<String> refused = facade.get("/v1/audit/export?with-patients=true");
        assertEquals(403, refused.statusCode());
        assertTrue(refused.body().contains("one-patient-only"), refused.body());
        String pseudonym = get(ENTRIES + "/" + facade.store().records().find(IDS.get(1)).orElseThrow().seq()).path("pseudonym").asText();
        String own = facade.get("/v1/audit/export?with-patients=true&patient=" + pseudonym).body();
        assertEquals(3, own.lines().count());
        assertTrue(own.contains(SECRET) && own.contains("病案1") && !own.contains("病案2"));
    }

    @Test
    @Order(8)
    void verificationsRunOneAtATimeAndFindNothingWrong() throws Exception {
        List<String> places = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            HttpResponse<String> begun = facade.post("/v1/audit/verifications", i % 2 == 0 ? "" : "{\"thorough\":true}");
            if (begun.statusCode() == 409) assertTrue(begun.body().contains("verification-runs"), begun.body());
            else places.add(begun.headers().firstValue("Location").orElseThrow());
        }
        assertTrue(!places.isEmpty());
        JsonNode done = finished(places.getLast());
        assertTrue(done.path("intact").asBoolean() && done.path("looked").asLong() > 100, done.toString());
        JsonNode all = get("/v1/audit/verifications").path("items");
        for (int i = 1; i < all.size(); i++) assertTrue(all.path(i).path("ended").asText().compareTo(all.path(i - 1).path("started").asText()) <= 0, "two ran at once");
        JsonNode status = get("/v1/audit/status");
        assertTrue(status.path("verification").path("intact").asBoolean() && status.path("key").asText().equals(facade.store().home().verifier().toString()), status.toString());
        assertEquals(404, facade.get("/v1/audit/verifications/99").statusCode());
    }

    private static JsonNode finished(String place) throws Exception {
        for (int i = 0; i < 600; i++) {
            JsonNode run = get(place);
            if (!run.path("state").asText().equals("running")) return run;
            Thread.sleep(100);
        }
        throw new AssertionError("it does not end");
    }

    @Test
    @Order(9)
    void nothingOfARecordIsLoggedOrStandsInAnAddressOfThePage() throws IOException {
        assertTrue(LOGGED.stream().noneMatch(line -> line.contains(SECRET) || line.contains("病案")), LOGGED.toString());
        for (JsonNode each : get("/v1/access/log?limit=200").path("items")) assertFalse(each.toString().contains(SECRET) || each.toString().contains("病案"), each.toString());
    }

    @Test
    @Order(10)
    void everyChangedAndRemovedEntryIsNamedAndTheOthersStayInSight() throws Exception {
        long changed = facade.store().records().find(IDS.get(2)).orElseThrow().seq();
        long removed = facade.store().records().find(IDS.get(4)).orElseThrow().seq();
        long feedback = get(ENTRIES + "?kind=feedback&reaction=overridden").path("items").path(0).path("entry").asLong();
        tamper("UPDATE assessment SET at = '2026-01-01T00:00:00.000Z' WHERE seq = " + changed, "DELETE FROM assessment WHERE seq = " + removed, "UPDATE feedback SET reaction = 'doubted' WHERE seq = " + feedback);
        JsonNode found = finished(facade.post("/v1/audit/verifications", "").headers().firstValue("Location").orElseThrow());
        assertFalse(found.path("intact").asBoolean());
        Set<Long> named = new HashSet<>();
        found.path("faults").forEach(each -> named.add(each.path("entry").asLong(-1)));
        assertEquals(Set.of(changed, removed, feedback), named);
        assertTrue(found.path("faults").toString().contains("被改动") && found.path("faults").toString().contains("lost its content"), found.toString());
        JsonNode page = get(ENTRIES + "?limit=200");
        assertEquals(200, page.path("items").size());
        for (long each : List.of(changed, feedback)) assertFalse(get(ENTRIES + "/" + each).path("fits").asBoolean());
        assertFalse(get(ENTRIES + "/" + changed).path("proof").path("proven").asBoolean());
        assertTrue(get(ENTRIES + "/" + removed).path("fits").isBoolean());
    }

    private static void tamper(String... statements) throws SQLException {
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("lingshu.db")); var statement = connection.createStatement()) {
            for (String each : statements) assertEquals(1, statement.executeUpdate(each), each);
        }
    }

    @Test
    @Order(11)
    void whereNothingIsKeptEveryDoorSaysSoAndTheGraphIsStillDrawn() throws IOException {
        try (RunningFacade empty = new RunningFacade()) {
            for (String path : List.of(ENTRIES, ENTRIES + "/1", "/v1/audit/status", "/v1/audit/verifications", "/v1/audit/export", "/v1/audit/words")) {
                HttpResponse<String> answer = empty.get(path);
                assertEquals(404, answer.statusCode(), path);
                assertTrue(answer.body().contains("not-kept") && answer.body().contains("--home"), answer.body());
            }
            JsonNode made = JSON.readTree(empty.post(RunningFacade.ASSESSMENTS, Records.TEXT).body());
            assertTrue(JSON.readTree(empty.get(RunningFacade.ASSESSMENTS + "/" + made.path("trail").asText() + "/graph").body()).path("nodes").size() > 20);
        }
    }
}
