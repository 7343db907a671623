package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.InputFormat;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.service.door.Door;
import org.lingshu.workbench.proposal.Proposal;
import org.lingshu.workbench.proposal.Proposals;
import org.lingshu.workbench.release.Changelog;
import org.lingshu.workbench.release.Hold;

/** Every answer is as the document says: a walk through the whole house, in which each door is asked and what it answers is held against its schema, nothing missing and nothing unsaid. */
class DescribedAnswersTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int PATIENCE = 900;
    private static final String DEFINED = "#/$defs/";
    private static final String MEDIA = "application/json";
    private static final List<String> RECORDS = List.of("aconite-with-pinellia", "chest-pain-with-st-elevation", "blood-deficiency-woman");
    private static final String FILE = "rules/2-elements/bladder.drl";
    @TempDir
    private static Path home;
    private static WholeHouse house;
    private static ObjectNode schemas;
    private static final Map<String, Schema> BY_NAME = new HashMap<>();

    @BeforeAll
    static void start() throws IOException {
        house = new WholeHouse(home);
        schemas = closed(JSON.readTree(house.get("/openapi.json").body().replace("#/components/schemas/", DEFINED)).path("components").path("schemas"));
    }

    @AfterAll
    static void stop() {
        house.close();
    }

    /** The same schemas, in which a member that is not told of is wrong. */
    private static ObjectNode closed(JsonNode all) {
        ObjectNode copy = all.deepCopy();
        List<JsonNode> open = new ArrayList<>(List.of(copy));
        while (!open.isEmpty()) {
            JsonNode node = open.removeLast();
            if (node instanceof ObjectNode object && "object".equals(object.path("type").asText()) && object.path("properties").isObject()
                    && !object.has("additionalProperties")) object.put("additionalProperties", false);
            node.forEach(open::add);
        }
        return copy;
    }

    private static Schema schema(String name) {
        return BY_NAME.computeIfAbsent(name, each -> {
            ObjectNode whole = JSON.createObjectNode().put("$ref", DEFINED + each);
            whole.set("$defs", schemas);
            return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12).getSchema(whole.toString());
        });
    }

    /** What does not fit, in the first few words. */
    private static List<String> misfits(String schema, String answer) {
        return schema(schema).validate(answer, InputFormat.JSON).stream().map(error -> error.getInstanceLocation() + " " + error.getMessage()).limit(5).toList();
    }

    /** The walk: each step asks one door, by its operation, and remembers that it was asked. */
    private static final class Walk {
        private final Map<String, Door> doors = new HashMap<>();
        private final Set<String> answered = new TreeSet<>();
        private final List<String> wrong = new ArrayList<>();

        Walk() {
            house.doors().forEach(door -> doors.put(door.id(), door));
        }

        HttpResponse<String> get(String operation, String path) {
            return ask(operation, path, "");
        }

        HttpResponse<String> ask(String operation, String path, String body, String... headers) {
            Door door = Optional.ofNullable(doors.get(operation)).orElseThrow(() -> new AssertionError("no operation " + operation));
            HttpResponse<String> response = house.send(door.method().text(), path, body, door.takes().isEmpty() ? MEDIA : door.takes().getFirst().mediaType()
                    .startsWith("text") ? MEDIA : door.takes().getFirst().mediaType(), headers);
            String type = response.headers().firstValue("Content-Type").orElse("").split(";")[0];
            Optional<Door.Reply> reply = door.replies().stream().filter(each -> each.status() == response.statusCode()
                    && (each.content().mediaType().equals(type) || response.body().isEmpty())).findFirst();
            String asked = operation + " " + path + ": ";
            if (door.replies().isEmpty() && response.statusCode() == 204) answered.add(operation);
            else check(door, response, type, reply, asked);
            return response;
        }

        private void check(Door door, HttpResponse<String> response, String type, Optional<Door.Reply> reply, String asked) {
            if (reply.isPresent()) {
                answered.add(door.id());
                reply.get().content().schema().filter(_ -> !response.body().isEmpty())
                        .ifPresent(schema -> (type.endsWith("ndjson") ? response.body().lines() : java.util.stream.Stream.of(response.body()))
                        .forEach(each -> misfits(schema, each).forEach(misfit -> wrong.add(asked + misfit))));
            } else if (type.equals("application/problem+json")) {
                misfits("Problem", response.body()).forEach(misfit -> wrong.add(asked + misfit));
            } else {
                wrong.add(asked + response.statusCode() + " of " + type + " is not told of");
            }
        }

        JsonNode tree(HttpResponse<String> response) {
            try {
                return JSON.readTree(response.body());
            } catch (IOException e) {
                throw new AssertionError(response.body(), e);
            }
        }
    }

    @Test
    void everyAnswerFitsItsSchema() throws Exception {
        Walk walk = new Walk();
        assessments(walk);
        knowledge(walk);
        hooks(walk);
        audit(walk);
        access(walk);
        workshop(walk);
        for (Door door : house.doors()) if (door.method().text().equals("GET") && !door.path().contains("{") && !walk.answered.contains(door.id())) walk.get(door.id(),
                door.path());
        assertEquals(List.of(), walk.wrong);
        Set<String> left = new TreeSet<>();
        house.doors().stream().map(Door::id).filter(id -> !walk.answered.contains(id)).forEach(left::add);
        assertEquals(Set.of(), left, "doors that the walk has not seen open");
    }

    private static void assessments(Walk walk) throws IOException {
        for (String name : RECORDS) {
            String record = Files.readString(Path.of("tests-data/cases/" + name + ".case.json"));
            assertEquals(List.of(), misfits("Case", record), name);
            JsonNode answer = walk.tree(walk.ask("assess", "/v1/assessments?explain=true", record));
            String at = "/v1/assessments/" + answer.path("trail").path("id").asText();
            walk.get("assessment", at);
            walk.get("assessment", at + "?explain=true");
            walk.get("trail", at + "/trail");
            walk.get("graph", at + "/graph");
            for (JsonNode said : JSON.createArrayNode().addAll((ArrayNode) answer.path("alerts")).addAll((ArrayNode) answer.path("conclusions"))) {
                walk.get("why", at + "/why?statement=" + encoded(said.path("statement").asText()));
                walk.ask("whyOf", at + "/why", JSON.createObjectNode().put("statement", said.path("statement").asText()).toString());
            }
            walk.ask("whyNot", at + "/why-not", "{\"statement\":\"气虚血瘀证\"}");
            walk.get("askNext", at + "/ask-next?limit=3");
            walk.get("replay", at + "/replay");
            walk.get("proof", at + "/proof");
            walk.ask("feedback", at + "/feedback", "{\"reaction\":\"overridden\",\"reason\":\"not-applicable\"}");
            walk.ask("feedback", at + "/feedback", "{\"reaction\":\"perhaps\"}");
        }
        List<String> entries = new ArrayList<>();
        for (String findings : List.of("[]", "[{\"term\":\"恶寒\"}]")) {
            JsonNode visit = walk.tree(walk.ask("assess", "/v1/assessments", "{\"id\":\"twice\",\"text\":{\"presentIllness\":\"心慌，气短，乏力。\"},\"findings\":" + findings + "}"));
            entries.add(walk.tree(walk.ask("feedback", "/v1/assessments/" + visit.path("trail").asText() + "/feedback", "{\"reaction\":\"accepted\"}")).path("about").asText());
        }
        walk.get("comparison", "/v1/audit/comparisons?one=" + entries.getFirst() + "&other=" + entries.getLast());
        walk.ask("assessBatch", "/v1/assessments/batch", JSON.readTree(Files.readString(Path.of("tests-data/cases/" + RECORDS.getFirst() + ".case.json"))) + "\n{broken\n");
        walk.get("assessment", "/v1/assessments/nobody");
        walk.ask("assess", "/v1/assessments", "{\"id\":\"x\",\"unknown\":1}");
    }

    private static void knowledge(Walk walk) {
        for (String list : List.of("terms", "indicators", "medicines", "syndromes", "elements", "rules")) {
            walk.get(list, "/v1/" + list + "?limit=200");
            walk.get(list, "/v1/" + list + "?q=x&limit=20");
            walk.get(list, "/v1/" + list + "?limit=no");
        }
        for (JsonNode each : walk.tree(house.get("/v1/syndromes?limit=40&q=x")).path("items")) walk.get("syndrome", "/v1/syndromes/" + encoded(each.path("name").asText()));
        for (String stage : List.of("1-", "2-", "3-", "4-", "5-", "6-")) {
            for (JsonNode each : walk.tree(house.get("/v1/rules?limit=10&stage=" + stage)).path("items")) walk.get("rule", "/v1/rules/" + encoded(each.path("name").asText()));
        }
        walk.get("rule", "/v1/rules/nobody");
    }

    private static void hooks(Walk walk) throws IOException {
        String call = """
                {"hook":"patient-view","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","context":{"userId":"Practitioner/1","patientId":"p1"},"prefetch":{"patient":{"resourceType":"Patient","id":"p1","gender":"male","birthDate":"1950-01-01"},
                "medications":{"resourceType":"Bundle","type":"searchset","entry":[{"resource":{"resourceType":"MedicationRequest","id":"m1","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"附子"}}},
                {"resource":{"resourceType":"MedicationRequest","id":"m2","status":"active","intent":"order","subject":{"reference":"Patient/p1"},"medicationCodeableConcept":{"text":"半夏"}}}]}}}""";
        JsonNode services = walk.tree(walk.get("cdsServices", "/cds-services")).path("services");
        for (JsonNode service : services) {
            if (!service.path("hook").asText().equals("patient-view")) continue;
            String at = "/cds-services/" + service.path("id").asText();
            JsonNode cards = walk.tree(walk.ask("cdsService", at, call)).path("cards");
            assertTrue(cards.size() > 0, "aconite beside pinellia is worth a card");
            ObjectNode feedback = JSON.createObjectNode();
            feedback.putArray("feedback").addObject().put("card", cards.path(0).path("uuid").asText()).put("outcome", "overridden")
                    .put("outcomeTimestamp", "2026-11-26T08:00:00Z");
            assertEquals(List.of(), misfits("CdsFeedback", feedback.toString()));
            walk.ask("cdsFeedback", at + "/feedback", feedback.toString());
        }
        walk.ask("cdsService", "/cds-services/nobody", call);
    }

    private static void audit(Walk walk) throws InterruptedException {
        JsonNode entries = walk.tree(walk.get("auditEntries", "/v1/audit/entries?limit=40"));
        for (JsonNode each : entries.path("items")) walk.get("auditEntry", "/v1/audit/entries/" + each.path("entry").asText());
        walk.get("auditWords", "/v1/audit/words?group=rule");
        JsonNode begun = walk.tree(walk.ask("verify", "/v1/audit/verifications", "{\"thorough\":true}"));
        String at = "/v1/audit/verifications/" + begun.path("id").asText();
        for (int i = 0; i < 200 && "running".equals(walk.tree(walk.get("verification", at)).path("state").asText()); i++) Thread.sleep(100);
        walk.get("verifications", "/v1/audit/verifications");
        walk.get("auditStatus", "/v1/audit/status");
    }

    private static void access(Walk walk) {
        String wish = "{\"name\":\"ward\",\"roles\":[\"clinician\"]}";
        assertEquals(List.of(), misfits("AccessTokenWish", wish));
        walk.ask("issueToken", "/v1/access/tokens", wish);
        walk.get("tokens", "/v1/access/tokens");
        walk.ask("revokeToken", "/v1/access/tokens/ward", "");
        walk.get("tokens", "/v1/access/tokens");
        walk.get("accessLog", "/v1/access/log?limit=50");
        walk.ask("logIn", "/v1/session", "");
        walk.ask("logOut", "/v1/session", "");
    }

    private static void workshop(Walk walk) throws IOException, InterruptedException {
        String at = "/v1/workshop";
        String text = Files.readString(Path.of(FILE));
        ObjectNode drafted = JSON.createObjectNode().put("path", FILE).put("text", text.replace("\"尿急\", ", ""));
        walk.get("workshopFile", at + "/files/" + FILE);
        walk.get("ruleStatistics", at + "/statistics?rule=" + encoded("气虚/strong"));
        walk.ask("checkDraft", at + "/check", drafted.toString());
        walk.ask("checkDraft", at + "/check", JSON.createObjectNode().put("path", FILE).put("text", text.replace("尿急", "尿急急")).toString());
        walk.ask("tryCases", at + "/cases", drafted.toString());
        walk.ask("tryCases", at + "/cases", drafted.deepCopy().put("record", "尿急，尿痛。").toString());
        walk.ask("beginRule", at + "/scaffold",
                "{\"stage\":\"2-elements\",\"file\":\"bladder\",\"name\":\"膀胱/strong 试\",\"signs\":[\"尿急\"],\"says\":\"膀胱\",\"strength\":\"strong\",\"source\":\"zhu-2008\"}");
        String tag = walk.ask("keepDraft", at + "/drafts/one", drafted.toString(), "If-None-Match", "*").headers().firstValue("ETag").orElse("");
        walk.get("draft", at + "/drafts/one");
        walk.get("drafts", at + "/drafts");
        walk.ask("discardDraft", at + "/drafts/one", "", "If-Match", tag);
        JsonNode difference = ended(walk, walk.ask("diffDraft", at + "/diff", drafted.deepCopy().set("cases", JSON.createArrayNode().add("damp-heat-lower-burner.case.json")).toString()));
        assertEquals(List.of(), misfits("RuleDifference", difference.toString()));
        ObjectNode wish = drafted.deepCopy().put("name", "one").put("version", "1.0.0").put("date", "2026-12-01").put("chinese", "医生：膀胱证素不再由尿急一词得强证据。")
                .put("english", "For clinicians: urgency alone no longer speaks strongly for the bladder.");
        wish.putArray("types").add("correction");
        assertEquals(List.of(), misfits("ProposalWish", wish.toString()));
        HttpResponse<String> proposed = walk.ask("proposeRelease", at + "/proposals", wish.toString());
        assertEquals(202, proposed.statusCode(), proposed.body());
        walk.ask("cancelJob", proposed.headers().firstValue("Location").orElseThrow(), "");
        // To make one takes all golden patients and the gates of a release, which have tests of their own.
        new Proposals(home).keep(new Proposal("one", "owner", "2026-11-26T08:00:00Z", "1.0.0", "2026-12-01", new Changelog.Entry(List.of("correction"), List.of("rules"), "医生", "clinicians"),
                new TreeMap<>(Map.of(FILE, text)), new TreeMap<>(Map.of(FILE, "")), List.of(new Hold("moved", List.of("one patient"))), difference));
        walk.get("proposals", at + "/proposals");
        walk.get("proposal", at + "/proposals/one");
    }

    /** What a job came to. */
    private static JsonNode ended(Walk walk, HttpResponse<String> begun) throws InterruptedException {
        String at = begun.headers().firstValue("Location").orElseThrow(() -> new AssertionError(begun.body()));
        for (int i = 0; i < PATIENCE; i++) {
            JsonNode job = walk.tree(walk.get("job", at));
            if (job.has("result")) return job.path("result");
            assertTrue(List.of("waiting", "running").contains(job.path("state").asText()), job.toString());
            Thread.sleep(200);
        }
        throw new AssertionError("the job at " + at + " does not end");
    }

    @Test
    void theVersionsSayWhatTheCardsSayOfTheModels() throws IOException {
        JsonNode models = JSON.readTree(house.get("/v1/versions").body()).path("models");
        assertEquals(2, models.size());
        for (JsonNode model : models) {
            JsonNode card = JSON.readTree(Path.of("knowledge-base/model", model.path("target").asText(), "card.json").toFile());
            assertEquals(card.path("summary").asText() + card.path("摘要").asText(), model.path("summary").asText() + model.path("chinese").asText());
        }
    }

    @Test
    void anAnswerThatDoesNotFitIsNoticed() throws IOException {
        ObjectNode term = (ObjectNode) JSON.readTree(house.get("/v1/terms?q=xh&limit=1").body());
        assertEquals(List.of(), misfits("Terms", term.toString()));
        assertFalse(misfits("Terms", term.deepCopy().put("unsaid", 1).toString()).isEmpty(), "a member of which nothing is said");
        assertFalse(misfits("Terms", term.deepCopy().put("total", "many").toString()).isEmpty(), "a text for a number");
        assertFalse(misfits("Terms", term.deepCopy().without("total").toString()).isEmpty(), "a member that is missing");
        ((ObjectNode) term.path("items").path(0)).remove("pinyin");
        assertFalse(misfits("Terms", term.toString()).isEmpty(), "a member that is missing deep within");
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
