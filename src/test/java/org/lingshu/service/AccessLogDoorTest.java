package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.service.access.Settings;
import org.lingshu.service.door.Role;
import org.lingshu.store.Home;
import org.lingshu.store.Verdict;
import org.lingshu.store.Verification;

/** Every access is in the provable log: who, what, about which assessment, when; and no word of a record, no token, nothing of an address beyond the door. */
class AccessLogDoorTest {
    private static final String RECORD = "{\"id\":\"住院号七七四一\",\"text\":{\"presentIllness\":\"心慌，气短，乏力。家住柳荫巷。\",\"fourExaminations\":\"舌淡苔薄白，脉细弱。\"}}";

    @TempDir
    private Path folder;

    private Verdict verdict() {
        Path home = folder.resolve("home");
        return Verification.of(Home.open(home), Optional.empty(), home.resolve("checkpoints"), true);
    }

    @Test
    void tellsWhoDidWhatAboutWhichAssessment() throws IOException {
        String entry;
        try (Visitor visitor = new Visitor(folder.resolve("home"))) {
            String clinician = visitor.issued("ward-7", Role.CLINICIAN);
            HttpResponse<String> made = visitor.with(clinician, "POST", "/v1/assessments", RECORD);
            assertEquals(201, made.statusCode(), made.body());
            String trail = Visitor.JSON.readTree(made.body()).path("trail").asText();
            entry = Long.toString(visitor.store.orElseThrow().records().find(trail).orElseThrow().seq());
            visitor.with(clinician, "GET", "/v1/assessments/" + trail + "/why?statement=" + java.net.URLEncoder.encode("乏力", StandardCharsets.UTF_8));
            visitor.with(clinician, "GET", "/v1/access/log");
            visitor.with(clinician, "GET", "/v1/assessments/" + java.net.URLEncoder.encode("柳荫巷", StandardCharsets.UTF_8));

            List<JsonNode> log = visitor.log("?caller=ward-7");
            assertEquals(List.of("assessment", "accessLog", "why", "assess"), log.stream().map(each -> each.path("operation").asText()).toList());
            assertEquals(List.of(404, 403, 200, 201), log.stream().map(each -> each.path("status").asInt()).toList());
            assertEquals(List.of("", "", entry, entry), log.stream().map(each -> each.path("assessment").asText()).toList());
            assertEquals(2, visitor.log("?assessment=" + entry).size());
            assertEquals(2, visitor.log("?caller=ward-7&refused=true").size());
            assertEquals(0, visitor.log("?caller=ward-7&until=2020-01-01").size());
            JsonNode page = Visitor.JSON.readTree(visitor.with(visitor.token.value(), "GET", "/v1/access/log?caller=ward-7&limit=3").body());
            assertEquals(4, page.path("total").asInt());
            assertEquals("assess", visitor.log("?caller=ward-7&limit=3&after=" + page.path("next").asText()).getFirst().path("operation").asText());
            assertEquals("ward-7", visitor.log("?operation=assess").getFirst().path("caller").asText());
            for (String wrong : List.of("?limit=0", "?limit=x", "?after=-1", "?assessment=y")) assertEquals(400, visitor.with(visitor.token.value(), "GET", "/v1/access/log" + wrong).statusCode(), wrong);
        }
        assertEquals(List.of(), verdict().faults());
    }

    @Test
    void namesEveryAssessmentOfABatch() {
        try (Visitor visitor = new Visitor(folder.resolve("home"))) {
            HttpResponse<String> made = visitor.with(visitor.issued("night", Role.CLINICIAN), "POST", "/v1/assessments/batch", RECORD + "\n{\"id\":5}\n" + RECORD.replace("七七四一", "七七四二") + "\n");
            assertEquals(200, made.statusCode(), made.body());
            List<String> kept = visitor.store.orElseThrow().records().find(org.lingshu.store.Selection.ALL).reversed().stream().map(each -> Long.toString(each)).toList();
            assertEquals(2, kept.size());
            assertEquals(kept, visitor.log("?caller=night").stream().filter(each -> each.path("status").asInt() == 201).map(each -> each.path("assessment").asText()).toList());
            assertEquals(1, visitor.log("?caller=night").stream().filter(each -> each.path("status").asInt() == 200).count());
        }
    }

    @Test
    void holdsNoWordOfARecordAndNoSecret() throws IOException {
        StringBuilder everything = new StringBuilder();
        String token;
        String owner;
        try (Visitor visitor = new Visitor(folder.resolve("home"))) {
            token = visitor.issued("ward-7", Role.values());
            owner = visitor.token.value();
            visitor.with(token, "POST", "/v1/assessments", RECORD);
            visitor.with(token, "GET", "/v1/nothing/" + java.net.URLEncoder.encode("柳荫巷", StandardCharsets.UTF_8) + "?q=" + java.net.URLEncoder.encode("住院号七七四一", StandardCharsets.UTF_8));
            visitor.with(token + "x", "GET", "/v1/me");
            visitor.send(visitor.to("GET", "/?token=" + token));
            visitor.send(visitor.to("GET", "/?token=" + owner));
            visitor.log("").forEach(each -> everything.append(each).append('\n'));
        }
        assertTrue(everything.toString().contains("\"assess\""), everything.toString());
        for (String word : List.of("柳荫巷", "七七四一", "乏力", token, owner, "%E6", "?")) assertFalse(everything.toString().contains(word), word);
        try (Stream<Path> files = Files.list(folder.resolve("home"))) {
            for (Path file : files.toList()) {
                String bytes = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
                for (String secret : List.of(token, owner, "柳荫巷")) assertFalse(bytes.contains(secret), file + " holds " + secret);
            }
        }
    }

    @Test
    void remembersNothingOfAPatientWhoWasErased() throws IOException {
        String trail;
        try (Visitor visitor = new Visitor(folder.resolve("home"))) {
            HttpResponse<String> made = visitor.with(visitor.token.value(), "POST", "/v1/assessments", RECORD);
            trail = Visitor.JSON.readTree(made.body()).path("trail").asText();
            visitor.with(visitor.token.value(), "GET", "/v1/assessments/" + trail);
            visitor.log("");
            long entry = visitor.store.orElseThrow().records().find(trail).orElseThrow().seq();
            visitor.store.orElseThrow().erase(List.of(entry), "test", true);
            visitor.with(visitor.token.value(), "GET", "/v1/assessments/" + entry);
            assertEquals(3, visitor.log("?assessment=" + entry).size(), "who was there stays");
        }
        try (Stream<Path> files = Files.list(folder.resolve("home"))) {
            for (Path file : files.toList()) assertFalse(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(trail), file + " holds the id, which is a hash of the record");
        }
        assertEquals(List.of(), verdict().faults());
    }

    @Test
    void countsAFloodOfRefusedLogInsInsteadOfWritingEachDown() {
        try (Visitor visitor = new Visitor(folder.resolve("home"))) {
            for (int i = 0; i < 300; i++) assertEquals(401, visitor.with("lingshu_wrong" + i, "GET", "/v1/me").statusCode());
            List<JsonNode> refused = visitor.log("?refused=true");
            assertEquals(1, refused.size(), refused.toString());
            assertEquals(300, refused.getFirst().path("times").asInt());
            assertEquals("unknown-token", refused.getFirst().path("reason").asText());
            assertEquals("127.0.0.1", refused.getFirst().path("address").asText());
        }
    }

    @Test
    void issuesSeesAndRevokesTokens() throws IOException {
        try (Visitor visitor = new Visitor(folder.resolve("home"))) {
            String administrator = visitor.issued("it", Role.ADMINISTRATOR);
            HttpResponse<String> made = visitor.with(administrator, "POST", "/v1/access/tokens", "{\"name\":\"病房甲\",\"roles\":[\"clinician\"],\"expires\":\"30d\"}");
            assertEquals(201, made.statusCode(), made.body());
            String token = Visitor.JSON.readTree(made.body()).path("token").asText();
            assertEquals(200, visitor.with(token, "GET", "/v1/me").statusCode());
            assertEquals(409, visitor.with(administrator, "POST", "/v1/access/tokens", "{\"name\":\"病房甲\",\"roles\":[\"clinician\"]}").statusCode());
            HttpResponse<String> refused = visitor.with(administrator, "POST", "/v1/access/tokens", "{\"name\":\"owner\",\"roles\":[\"doctor\"],\"expires\":\"9999d\",\"x\":1}");
            assertEquals(422, refused.statusCode());
            assertEquals(4, Visitor.JSON.readTree(refused.body()).path("problems").size(), refused.body());
            for (String body : List.of("", "[]", "{", "5", "{\"name\":7,\"roles\":{}}")) assertEquals(422, visitor.with(administrator, "POST", "/v1/access/tokens", body).statusCode(), body);
            visitor.log("");
            String listed = visitor.with(administrator, "GET", "/v1/access/tokens").body();
            JsonNode first = Visitor.JSON.readTree(listed).path("items").get(0);
            assertEquals("病房甲", first.path("name").asText());
            assertEquals("it", first.path("issuer").asText());
            assertEquals("good", first.path("state").asText());
            assertTrue(first.has("used") && token.startsWith(first.path("prefix").asText()) && !listed.contains(token), listed);
            assertEquals(200, visitor.with(administrator, "DELETE", "/v1/access/tokens/" + java.net.URLEncoder.encode("病房甲", StandardCharsets.UTF_8)).statusCode());
            assertEquals(404, visitor.with(administrator, "DELETE", "/v1/access/tokens/nobody").statusCode());
            assertEquals(401, visitor.with(token, "GET", "/v1/me").statusCode());
            assertEquals("revoked-token", visitor.log("?refused=true&operation=me").getFirst().path("reason").asText());
        }
        assertEquals(List.of(), verdict().faults());
    }

    @Test
    void withoutAStoreTheLatestAreHeldInMemory() throws IOException {
        try (Visitor visitor = new Visitor(Optional.empty(), Settings.local(0))) {
            visitor.with(visitor.token.value(), "POST", "/v1/assessments", RECORD);
            for (int i = 0; i < 3; i++) visitor.with(visitor.token.value(), "GET", "/v1/me");
            assertEquals(List.of("me", "me", "me", "assess"), visitor.log("").stream().map(each -> each.path("operation").asText()).toList());
            JsonNode page = Visitor.JSON.readTree(visitor.with(visitor.token.value(), "GET", "/v1/access/log?limit=2").body());
            assertEquals("2", page.path("next").asText());
            assertEquals(404, visitor.with(visitor.token.value(), "GET", "/v1/access/tokens").statusCode());
        }
    }

    @Test
    void holdsBackACallerWhoAsksTooMuchAndAnAddressThatFailsTooOften() {
        Settings local = Settings.local(0);
        Settings strict = new Settings(local.bind(), 0, local.hostNames(), Optional.empty(), List.of(), Optional.empty(), new Settings.Limits(2, 5, 60, 60), true);
        try (Visitor visitor = new Visitor(Optional.of(folder.resolve("home")), strict)) {
            String token = visitor.issued("greedy", Role.CLINICIAN);
            HttpResponse<String> last = visitor.with(token, "GET", "/v1/me");
            for (int i = 0; i < 20 && last.statusCode() == 200; i++) last = visitor.with(token, "GET", "/v1/me");
            assertEquals(429, last.statusCode());
            assertTrue(Integer.parseInt(last.headers().firstValue("Retry-After").orElse("0")) >= 1);
            assertEquals(200, visitor.with(visitor.token.value(), "GET", "/v1/me").statusCode(), "another caller is not held back");

            for (int i = 0; i < 5; i++) assertEquals(401, visitor.with("lingshu_no", "GET", "/v1/me").statusCode());
            HttpResponse<String> held = visitor.with("lingshu_no", "GET", "/v1/me");
            assertEquals(429, held.statusCode());
            assertTrue(Integer.parseInt(held.headers().firstValue("Retry-After").orElse("0")) >= 1);
            assertEquals(200, visitor.with(visitor.token.value(), "GET", "/v1/me").statusCode(), "who has a good token is not locked out by others at his address");
        }
    }

    @Test
    void aRequestThatIsTooLargeIsNotedLikeAnyOther() {
        try (Visitor visitor = new Visitor(folder.resolve("home"))) {
            HttpResponse<String> large = visitor.send(visitor.to("POST", "/v1/assessments").header("Authorization", "Bearer " + visitor.token.value()).method("POST", BodyPublishers.ofByteArray(new byte[5 << 20])));
            assertEquals(413, large.statusCode());
            assertEquals(413, visitor.log("?operation=assess").getFirst().path("status").asInt());
        }
    }
}
