package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.HostileRules;
import org.lingshu.workbench.SmallHome;
import org.lingshu.workbench.check.Inspection;
import org.lingshu.workbench.edition.Edition;

/** The workshop as an expert's page uses it, over a set of rules in miniature. */
class WorkshopRoutesTest {
    private static final String STASIS = "rules/2-elements/stasis.drl";
    private static final String SHOP = "/v1/workshop";
    @TempDir
    private static Path folder;
    private static SmallHome tree;
    private static WorkshopFacade facade;

    @BeforeAll
    static void start() throws IOException {
        tree = SmallHome.in(folder.resolve("tree")).with("tests-data/cases/small.jsonl", Files.readString(SmallHome.DATA.resolve("cases.jsonl")));
        facade = new WorkshopFacade(tree.folder(), folder.resolve("home"));
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }

    private static String drafted(String path, String text) {
        return object().put("path", path).put("text", text).toString();
    }

    private static String weaker() {
        return tree.text(STASIS).replace("Evidence.strong( \"血瘀\"", "Evidence.weak( \"血瘀\"");
    }

    private static List<String> checks(JsonNode checked) {
        List<String> all = new ArrayList<>();
        checked.path("problems").forEach(each -> all.add(each.path("check").asText()));
        return all;
    }

    private static String hash() {
        return Edition.read("tree", tree.places()).hash();
    }

    @Test
    void saysOfADraftWhatRulesCheckSaysOnceItIsWritten() {
        String text = tree.text(STASIS).replace("\"刺痛\"", "\"刺痛痛\"").replace("@since( \"2026-11\" )  @author", "@author");
        HttpResponse<String> response = facade.post(SHOP + "/check", drafted(STASIS, text));
        assertEquals(200, response.statusCode(), response.body());
        SmallHome copy = SmallHome.in(folder.resolve("copy")).with(STASIS, text);
        List<Problem> said = Inspection.of(copy.places().rules(), copy.places().knowledge(), Optional.of(copy.places().cases()), Map.of(), LocalDate.now()).run().all().stream().filter(each -> each.path().equals(STASIS)).toList();
        List<Problem> here = new ArrayList<>();
        WorkshopFacade.json(response).path("problems").forEach(each -> here.add(new Problem(each.path("path").asText(), each.path("line").asInt(), each.path("column").asInt(), each.path("check").asText(), each.path("message").asText(),
                each.path("chinese").asText(), each.path("hint").asText())));
        assertEquals(said, here);
        assertTrue(here.stream().anyMatch(each -> each.check().equals("unknown-term") && each.hint().contains("`刺痛`")) && here.stream().anyMatch(each -> each.check().equals("no-since")), here.toString());
        assertEquals(List.of("error", "warning"), Stream.of("unknown-term", "no-since").map(check -> severity(response, check)).toList());
    }

    private static String severity(HttpResponse<String> response, String check) {
        for (JsonNode each : WorkshopFacade.json(response).path("problems")) if (each.path("check").asText().equals(check)) return each.path("severity").asText();
        return "";
    }

    @Test
    void refusesEveryHostileRuleBeforeAnythingIsCompiled() {
        String before = hash();
        String path = "rules/2-elements/own.drl";
        assertEquals(200, facade.post(SHOP + "/cases", drafted(path, HostileRules.harmless())).statusCode(), "the rule around the attacks is sound");
        assertTrue(HostileRules.files().size() >= 119, "the corpus shrank to " + HostileRules.files().size());
        for (String hostile : HostileRules.files()) {
            HttpResponse<String> checked = facade.post(SHOP + "/check", drafted(path, hostile));
            assertEquals(200, checked.statusCode(), hostile + checked.body());
            List<String> found = checks(WorkshopFacade.json(checked));
            assertFalse(WorkshopFacade.json(checked).path("sound").asBoolean(), "was let through: " + hostile);
            // That is the engine's compiler's own word: it was never asked.
            assertTrue(!found.contains("not-understood") && !found.isEmpty(), hostile + found);
            HttpResponse<String> run = facade.post(SHOP + "/cases", drafted(path, hostile));
            assertEquals(422, run.statusCode(), hostile + run.body());
        }
        assertFalse(HostileRules.Canary.sang() || Files.exists(Path.of("PWNED")), "code ran");
        assertEquals(before, hash(), "a check wrote to the tree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "rules/../../../etc/cron.d/x.drl", "rules/2-elements/../../x.drl", "rules/2-elements/.hidden.drl", "/rules/2-elements/x.drl", "rules/9-nowhere/x.drl", "rules/x.drl", "rules/2-elements/X.drl",
        "rules/2-elements/x.drl\u0000", "rules/2-elements/x.drl/..", "rules\\2-elements\\x.drl", "rules/retired/2-elements/x.drl", "knowledge-base/model/x.json", "knowledge-base/terms/../model/a.json", "tests-data/rules/2-elements/../x.json",
        "rulebook.lock.json", "rules/CHANGELOG.md", ""})
    void noPathLeadsOutOfWhatCanBeDrafted(String path) {
        for (String door : List.of("/check", "/cases", "/diff", "/proposals")) {
            HttpResponse<String> response = facade.post(SHOP + door, object().put("name", "x").put("path", STASIS).set("files", object().put(path, "text")).toString());
            assertEquals(422, response.statusCode(), door + " " + response.body());
            assertTrue(response.body().contains("not-draftable"), response.body());
        }
        assertEquals(422, facade.send(facade.owner(), "PUT", SHOP + "/drafts/x", object().set("files", object().put(path, "text")).toString(), Map.of("If-None-Match", "*")).statusCode());
        assertEquals(404, facade.get(SHOP + "/drafts/x").statusCode());
    }

    @Test
    void noNameOfADraftIsAPath() {
        for (String name : List.of("..%2F..%2Fx", "%2e%2e", ".hidden", "a%00b", "a%2Fb", "%2Fetc%2Fpasswd", "x".repeat(200))) {
            HttpResponse<String> response = facade.send(facade.owner(), "PUT", SHOP + "/drafts/" + name, drafted(STASIS, "x"), Map.of("If-None-Match", "*"));
            assertTrue(response.statusCode() == 422 || response.statusCode() == 404 || response.statusCode() == 400, name + " " + response.statusCode() + response.body());
            assertTrue(List.of(404, 400).contains(facade.get(SHOP + "/drafts/" + name).statusCode()), name);
            assertTrue(List.of(404, 400).contains(facade.get(SHOP + "/proposals/" + name).statusCode()), name);
        }
        assertTrue(List.of(404, 400).contains(facade.get(SHOP + "/files/rules/%2e%2e/%2e%2e/etc/passwd").statusCode()));
        assertFalse(Files.exists(folder.resolve("home").resolve("x.json")));
    }

    @Test
    void refusesWhatIsTooLargeAndWhatIsNoJson() {
        HttpResponse<String> large = facade.post(SHOP + "/check", drafted(STASIS, "// " + "x".repeat(300_000)));
        assertEquals(422, large.statusCode());
        assertTrue(large.body().contains("too-large"), large.body());
        assertEquals(413, facade.post(SHOP + "/check", drafted(STASIS, "x".repeat(5_000_000))).statusCode());
        ObjectNode files = object();
        IntStream.range(0, 30).forEach(i -> files.put("rules/2-elements/f" + i + ".drl", ""));
        assertTrue(facade.post(SHOP + "/check", object().set("files", files).toString()).body().contains("too-many-files"));
        for (String body : List.of("", "[]", "{", "\"x\"", "{\"files\": {\"" + STASIS + "\": 7}}", "{\"files\": 7, \"path\": 7, \"text\": {}}")) {
            int status = facade.post(SHOP + "/check", body).statusCode();
            assertTrue(status == 400 || status == 422, body + " " + status);
        }
        assertEquals(200, facade.post(SHOP + "/check", drafted(STASIS, "rule ".repeat(20_000))).statusCode());
        assertEquals(200, facade.post(SHOP + "/check", drafted(STASIS, "package elements\nrule \"x\" when " + "( ".repeat(50_000))).statusCode());
    }

    @Test
    void runsTheCasesOfADraftAndSaysWhatFiredAndWhatWasExpected() {
        JsonNode sound = WorkshopFacade.json(facade.post(SHOP + "/cases", drafted(STASIS, tree.text(STASIS))));
        assertTrue(sound.path("cases").asInt() > 0 && sound.path("passed").asInt() == sound.path("cases").asInt(), sound.toString());
        JsonNode moved = WorkshopFacade.json(facade.post(SHOP + "/cases", drafted(STASIS, weaker())));
        assertTrue(moved.path("passed").asInt() < moved.path("cases").asInt(), moved.toString());
        assertTrue(moved.toString().contains("Evidence 血瘀 weak 刺痛") && moved.toString().contains("not added: Evidence 血瘀 strong 刺痛"), moved.toString());
        ObjectNode one = object().put("path", STASIS).put("text", weaker());
        one.putArray("given").add("刺痛").add("-心悸");
        JsonNode tried = WorkshopFacade.json(facade.post(SHOP + "/cases", one.toString()));
        assertEquals("小/血瘀 痛", tried.path("items").path(0).path("firings").path(0).path("rule").asText(), tried.toString());
        one.putArray("given").add("Measurement").add("没有此词");
        assertEquals("broken", WorkshopFacade.json(facade.post(SHOP + "/cases", one.toString())).path("items").path(0).path("outcome").asText());
    }

    @Test
    void triesAWholeRecordAndSaysWhatMoves() {
        ObjectNode sent = object().put("path", STASIS).put("text", weaker()).put("record", "{\"id\": \"a\", \"findings\": [{\"term\": \"刺痛\", \"present\": true}]}");
        JsonNode tried = WorkshopFacade.json(facade.post(SHOP + "/cases", sent.toString()));
        assertEquals("Evidence 血瘀 weak 刺痛", tried.path("firings").path(0).path("added").asText(), tried.toString());
        assertEquals("answers", tried.path("difference").path("verdict").asText());
        assertEquals(422, facade.post(SHOP + "/cases", sent.put("record", "{\"id\": ").toString()).statusCode());
    }

    @Test
    void stopsADraftWhoseRulesFireWithoutEnd() {
        String endless = """
                package findings
                import org.lingshu.clinical.*
                dialect "mvel"
                rule "刺痛自生" @source( "zhu-2008:血瘀" )
                when
                    $sign : Finding( present, term == "刺痛" )
                then
                    insert( Finding.from( "刺痛", $sign ) );
                end
                """;
        String path = "rules/1-findings/endless.drl";
        assertTrue(checks(WorkshopFacade.json(facade.post(SHOP + "/check", drafted(path, endless)))).contains("endless-rules"));
        ObjectNode sent = object().put("path", path).put("text", endless).put("record", "{\"id\": \"a\", \"findings\": [{\"term\": \"刺痛\", \"present\": true}]}");
        HttpResponse<String> tried = facade.post(SHOP + "/cases", sent.toString());
        assertEquals(422, tried.statusCode(), tried.body());
        assertTrue(tried.body().contains("刺痛自生"), tried.body());
    }

    @Test
    void twoWindowsDoNotWriteOverEachOther() {
        HttpResponse<String> first = keep("two", drafted(STASIS, "a"), Map.of("If-None-Match", "*"));
        assertEquals(200, first.statusCode(), first.body());
        String seen = first.headers().firstValue("ETag").orElseThrow();
        assertEquals(412, keep("two", drafted(STASIS, "b"), Map.of("If-None-Match", "*")).statusCode());
        assertEquals(428, keep("two", drafted(STASIS, "b"), Map.of()).statusCode());
        assertEquals(200, keep("two", drafted(STASIS, "b"), Map.of("If-Match", seen)).statusCode());
        assertEquals(412, keep("two", drafted(STASIS, "c"), Map.of("If-Match", seen)).statusCode());
        assertEquals("b", WorkshopFacade.json(facade.get(SHOP + "/drafts/two")).path("files").path(STASIS).asText());
        assertEquals(412, facade.send(facade.owner(), "DELETE", SHOP + "/drafts/two", "", Map.of("If-Match", seen)).statusCode());
        String other = facade.expert("other");
        assertEquals(404, facade.send(other, "GET", SHOP + "/drafts/two", "", Map.of()).statusCode(), "another expert's draft");
        assertEquals(0, WorkshopFacade.json(facade.send(other, "GET", SHOP + "/drafts", "", Map.of())).path("total").asInt());
    }

    @Test
    void ofManyWhoSaveAtOnceOneIsKept() {
        String seen = keep("race", drafted(STASIS, "0"), Map.of("If-None-Match", "*")).headers().firstValue("ETag").orElseThrow();
        List<Integer> statuses = IntStream.range(1, 9).parallel().mapToObj(i -> keep("race", drafted(STASIS, "text " + i), Map.of("If-Match", seen)).statusCode()).sorted().toList();
        assertEquals(List.of(200, 412, 412, 412, 412, 412, 412, 412), statuses);
    }

    private static HttpResponse<String> keep(String name, String body, Map<String, String> headers) {
        return facade.send(facade.owner(), "PUT", SHOP + "/drafts/" + name, body, headers);
    }

    @Test
    void comparesADraftWhileItsAuthorWaitsAndProposesIt() throws InterruptedException, IOException {
        String diff = object().set("files", object().put(STASIS, weaker())).toString();
        HttpResponse<String> begun = facade.post(SHOP + "/diff", diff);
        assertEquals(202, begun.statusCode(), begun.body());
        JsonNode job = ended(begun);
        assertEquals("done", job.path("state").asText(), job.toString());
        assertEquals(4, job.path("done").asInt());
        JsonNode result = job.path("result");
        assertEquals("answers", result.path("verdict").asText());
        assertEquals("stasis", result.path("patients").path(0).path("id").asText());
        String before = hash();
        ObjectNode wish = object().put("name", "weaker").put("version", "1.0.0").put("date", "2026-12-01").put("chinese", "刺痛对血瘀之力度改弱，待临床复核。").put("english", "Stabbing pain counts less for stasis than before.");
        wish.putArray("types").add("evidence");
        wish.putObject("files").put(STASIS, weaker());
        JsonNode proposed = ended(facade.post(SHOP + "/proposals", wish.toString()));
        assertEquals("done", proposed.path("state").asText(), proposed.toString());
        JsonNode proposal = WorkshopFacade.json(facade.get(SHOP + "/proposals/" + proposed.path("result").path("proposal").asText()));
        assertEquals(2, proposal.path("approvals").asInt());
        assertEquals("./lingshu rules proposal 2026-12-01-weaker --apply", proposal.path("apply").asText());
        assertTrue(proposal.path("release").asText().startsWith("./lingshu rules release 1.0.0 --date 2026-12-01 --approver"), proposal.path("release").asText());
        assertTrue(proposal.path("holds").toString().contains("test:2-elements/stasis"), "a case that fails holds the release back");
        assertEquals(before, hash(), "a proposal changes nothing by itself");
        assertFalse(Files.exists(folder.resolve("home/releases")), "nothing was released or signed");
        assertEquals(422, facade.post(SHOP + "/proposals", wish.put("version", "one").toString()).statusCode());
        assertEquals(422, facade.post(SHOP + "/proposals", wish.put("version", "1.0.0").put("english", "short").toString()).statusCode());
    }

    @Test
    void oneJobAtATimeForEachExpertAndItCanBeEnded() throws InterruptedException {
        String many = IntStream.range(0, 200).mapToObj(i -> "{\"id\": \"p" + i + "\", \"findings\": [{\"term\": \"刺痛\", \"present\": true}]}").collect(Collectors.joining("\n"));
        ObjectNode wish = object().put("records", many);
        wish.putObject("files").put(STASIS, weaker());
        String me = facade.expert("patient-expert");
        HttpResponse<String> begun = facade.send(me, "POST", SHOP + "/diff", wish.toString(), Map.of());
        assertEquals(202, begun.statusCode(), begun.body());
        String job = begun.headers().firstValue("Location").orElseThrow();
        int again = facade.send(me, "POST", SHOP + "/diff", wish.toString(), Map.of()).statusCode();
        assertEquals(404, facade.get(job).statusCode(), "another expert's job");
        HttpResponse<String> ended = facade.send(me, "DELETE", job, "", Map.of());
        assertEquals(409, again);
        assertEquals("cancelled", WorkshopFacade.json(ended).path("state").asText(), ended.body());
        wish.put("records", many + "\n" + many.replace("\"p", "\"q").replace("\"qresent", "\"present"));
        assertEquals(422, facade.send(me, "POST", SHOP + "/diff", wish.toString(), Map.of()).statusCode(), "more records than are compared here");
    }

    private static JsonNode ended(HttpResponse<String> begun) throws InterruptedException {
        assertEquals(202, begun.statusCode(), begun.body());
        JsonNode job = WorkshopFacade.json(begun);
        for (int i = 0; i < 600 && Set.of("waiting", "running").contains(job.path("state").asText()); i++) {
            Thread.sleep(100);
            job = WorkshopFacade.json(facade.get(begun.headers().firstValue("Location").orElseThrow()));
        }
        return job;
    }

    @Test
    void beginsARuleFromAForm() {
        ObjectNode wish = object().put("stage", "2-elements").put("file", "cold").put("name", "小/寒").put("says", "寒").put("source", "zhu-2008:寒").put("strength", "moderate");
        wish.putArray("signs").add("畏寒");
        JsonNode begun = WorkshopFacade.json(facade.post(SHOP + "/scaffold", wish.toString()));
        assertTrue(begun.path("files").path("rules/2-elements/cold.drl").asText().contains("Evidence.moderate( \"寒\", $sign )"), begun.toString());
        assertTrue(begun.path("toFill").size() > 0);
        assertEquals(200, facade.post(SHOP + "/check", object().set("files", begun.path("files")).toString()).statusCode());
        assertEquals(422, facade.post(SHOP + "/scaffold", wish.put("file", "../x").toString()).statusCode());
        assertEquals(422, facade.post(SHOP + "/scaffold", wish.put("file", "cold").put("says", "寒\" ) ); System.exit( 1 ); //").toString()).statusCode());
    }

    @Test
    void countsHowOftenARuleFiredAndWhatDoctorsMadeOfIt() {
        String record = "{\"id\": \"a\", \"findings\": [{\"term\": \"刺痛\", \"present\": true}, {\"term\": \"痛有定处\", \"present\": true}, {\"term\": \"舌紫暗\", \"present\": true}]}";
        String id = WorkshopFacade.json(facade.post("/v1/assessments", record)).path("trail").asText();
        assertEquals(201, facade.post("/v1/assessments", record.replace("\"a\"", "\"b\"")).statusCode());
        HttpResponse<String> reacted = facade.post("/v1/assessments/" + id + "/feedback", "{\"reaction\": \"overridden\", \"reason\": \"rule-wrong\", \"statement\": \"血瘀\"}");
        assertEquals(201, reacted.statusCode(), reacted.body());
        JsonNode used = WorkshopFacade.json(facade.get(SHOP + "/statistics?rule=%E8%A1%80%E7%98%80%2Fstrong"));
        assertEquals(2, used.path("assessments").asInt(), used.toString());
        assertEquals(1, used.path("versions").path(0).path("overridden").asInt());
        assertEquals(2, used.path("versions").path(0).path("weeks").path(0).path("assessments").asInt());
        JsonNode reaction = used.path("reactions").path(0);
        assertEquals(List.of("rule-wrong", "1"), List.of(reaction.path("reason").asText(), reaction.path("resting").asText()), used.toString());
        assertEquals(0, WorkshopFacade.json(facade.get(SHOP + "/statistics?rule=nothing")).path("versions").size());
    }

    @Test
    void listsTheTreeAndGivesItsFiles() {
        JsonNode files = WorkshopFacade.json(facade.get(SHOP + "/files"));
        assertTrue(files.toString().contains("小/血瘀 痛"), files.toString());
        assertEquals(tree.text(STASIS), WorkshopFacade.json(facade.get(SHOP + "/files/" + STASIS)).path("text").asText());
        assertFalse(WorkshopFacade.json(facade.get(SHOP + "/files/rules/2-elements/none.drl")).path("exists").asBoolean(true));
        JsonNode shop = WorkshopFacade.json(facade.get(SHOP));
        assertEquals(List.of("1.0.0", "small.jsonl"), List.of(shop.path("nextRelease").asText(), shop.path("golden").path(0).asText()));
        tree.replacing(STASIS, "The beating heart is felt.", "The beating heart is felt by the patient.");
        assertNotEquals("", WorkshopFacade.json(facade.get(SHOP + "/files/" + STASIS)).path("text").asText());
        assertTrue(facade.get(SHOP + "/files/" + STASIS).body().contains("felt by the patient"), "a change of the tree is seen");
    }

    @Test
    void saysThatNobodyWorksOnRulesWhereNobodyDoes() {
        try (RunningFacade none = new RunningFacade()) {
            for (String path : List.of("", "/files", "/drafts", "/proposals", "/statistics")) {
                HttpResponse<String> response = none.get(SHOP + path);
                assertEquals(404, response.statusCode());
                assertTrue(response.body().contains("no-workshop") && response.body().contains("规则"), response.body());
            }
        }
    }
}
