package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.service.door.Door;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Store;

/** Two thousand requests spoiled in some way, at every door: each is answered, none with an error of the service, none with a word of its inside. */
class MutatedRequestsTest {
    private static final int REQUESTS = 1_700;
    private static final int RAW = 300;
    private static final Pattern INSIDE = Pattern.compile("\\tat |[a-z]Exception|org\\.lingshu\\.|io\\.helidon|com\\.fasterxml|java\\.lang|SQLITE|NullPointer");
    private static final String BUNDLE = """
            {"resourceType":"Bundle","id":"b","type":"collection","entry":[{"resource":{"resourceType":"Patient","id":"p","gender":"female","birthDate":"1960-02-03"}},
            {"resource":{"resourceType":"Observation","status":"final","code":{"coding":[{"system":"http://loinc.org","code":"2823-3"}]},"valueQuantity":{"value":4,"code":"mmol/L"}}}]}""";
    private static final String HOOK = """
            {"hook":"patient-view","hookInstance":"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea","context":{"userId":"Practitioner/1","patientId":"p"},
            "prefetch":{"patient":{"resourceType":"Patient","id":"p","gender":"male","birthDate":"1950-01-01"}}}""";
    private static final Map<String, String> BODIES = Map.of("Case", Records.CASE, "Bundle", BUNDLE, "CdsRequest", HOOK, "Feedback", "{\"reaction\":\"accepted\",\"reason\":\"none\",\"statement\":\"\"}",
            "CdsFeedback", "{\"feedback\":[{\"card\":\"x\",\"outcome\":\"accepted\",\"outcomeTimestamp\":\"2026-01-01T00:00:00Z\"}]}");
    private static final List<String> TYPES = List.of("application/json", "text/plain", "application/fhir+json", "application/x-ndjson", "application/xml", "multipart/form-data", "x", "application/json; charset=gbk");
    private static final List<String> WORDS = List.of("气虚血瘀证", "血瘀/strong", "xinhuang", "心慌", "a/../../b", "%", "\u0000", "-1", "999999999999999999999", "' OR 1=1 --", "x".repeat(3_000), "", "..", "*", "(((((", "\uD83D\uDE00");

    @TempDir
    private Path home;

    @Test
    @Timeout(300)
    void areAllAnsweredWithoutAnErrorOfTheService() throws Exception {
        Random chance = new Random(20261126);
        Token token = Token.random();
        Map<Integer, Integer> statuses = new TreeMap<>();
        try (Store store = Store.open(home, Optional.empty()); Facade facade = start(store, token); HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
            List<Door> doors = facade.doors().all();
            // Every other request carries something: there is more to spoil.
            List<Door> taking = doors.stream().filter(door -> !door.takes().isEmpty()).toList();
            String id = made(facade, token, client);
            for (int i = 0; i < REQUESTS; i++) {
                Door door = i % 2 == 0 ? doors.get(i / 2 % doors.size()) : taking.get(i / 2 % taking.size());
                HttpRequest request = request(facade, token, door, id, chance);
                HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
                statuses.merge(response.statusCode(), 1, Integer::sum);
                String what = request.method() + " " + door.path() + ", request " + i + ": " + response.statusCode() + " " + response.body().substring(0, Math.min(400, response.body().length()));
                assertTrue(response.statusCode() < 500, what);
                if (response.statusCode() >= 400) assertTrue(!INSIDE.matcher(response.body()).find(), what);
            }
            for (int i = 0; i < RAW; i++) {
                String answer = raw(facade, spoiled(token, id, chance));
                if (answer.isEmpty()) continue;
                int status = Integer.parseInt(answer.substring(9, 12));
                assertTrue(answer.startsWith("HTTP/1.1 ") && status < 500 || status == 505, "raw request " + i + ": " + answer);
                assertTrue(status < 400 || !INSIDE.matcher(answer).find(), answer);
            }
            assertTrue(statuses.getOrDefault(201, 0) > 20 && statuses.getOrDefault(422, 0) > 20 && statuses.getOrDefault(200, 0) > 20, "the requests reached no one: " + statuses);
            assertEquals(201, client.send(to(facade, token, RunningFacade.ASSESSMENTS).POST(BodyPublishers.ofString(Records.TEXT)).build(), BodyHandlers.ofString()).statusCode());
        }
    }

    private Facade start(Store store, Token token) {
        Archive archive = new Archive(store, Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.empty()), Repository.rulebook().rules());
        Premises.Workshop workshop = new Premises.Workshop(Path.of("").toAbsolutePath(), home);
        return Facade.start(new Premises(new Succession(Serving.of("", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.of(archive))), Optional.of(store), Optional.of(workshop)), 0, token);
    }

    private static String made(Facade facade, Token token, HttpClient client) throws IOException, InterruptedException {
        String location = client.send(to(facade, token, RunningFacade.ASSESSMENTS).POST(BodyPublishers.ofString(Records.TEXT)).build(), BodyHandlers.ofString()).headers().firstValue("Location").orElseThrow();
        return location.substring(location.lastIndexOf('/') + 1);
    }

    private static HttpRequest request(Facade facade, Token token, Door door, String id, RandomGenerator chance) {
        StringBuilder path = new StringBuilder();
        for (String part : door.path().split("/", -1)) {
            if (!path.isEmpty() || !part.isEmpty()) path.append('/');
            path.append(!part.startsWith("{") ? part : encoded("{id}".equals(part) && chance.nextBoolean() ? id : pick(WORDS, chance)));
        }
        List<String> queries = new ArrayList<>();
        door.queries().forEach(query -> {
            if (chance.nextBoolean()) queries.add(encoded(query.name()) + "=" + encoded(pick(WORDS, chance)));
        });
        if (chance.nextInt(10) == 0) queries.add("=&&%41=%41&" + encoded(pick(WORDS, chance)));
        String address = (path.isEmpty() ? "/" : path.toString().startsWith("/") ? path.toString() : "/" + path) + (queries.isEmpty() ? "" : "?" + String.join("&", queries));
        HttpRequest.Builder request = to(facade, token, address).timeout(Duration.ofSeconds(20));
        if (chance.nextInt(4) == 0) request.header("Accept", pick(TYPES, chance));
        if (chance.nextInt(8) == 0) request.header("Idempotency-Key", pick(List.of("a", "\"a\"", "x".repeat(2_000), "é"), chance));
        if (chance.nextInt(8) == 0) request.header("If-None-Match", pick(List.of("*", "\"a\"", "W/", "\""), chance));
        if (door.takes().isEmpty()) return request.method(door.method().text(), chance.nextInt(4) == 0 ? BodyPublishers.ofByteArray(Mutation.NOISE.of(new byte[0], chance)) : BodyPublishers.noBody()).build();
        Door.Content content = door.takes().get(chance.nextInt(door.takes().size()));
        String whole = content.schema().map(schema -> BODIES.getOrDefault(schema, "{\"statement\":\"气虚血瘀证\",\"text\":\"rule\",\"name\":\"a\",\"limit\":3}")).orElse(Records.TEXT);
        byte[] body = Mutation.values()[chance.nextInt(Mutation.values().length)].of(whole.getBytes(StandardCharsets.UTF_8), chance);
        return request.header("Content-Type", chance.nextInt(5) == 0 ? pick(TYPES, chance) : content.mediaType()).method(door.method().text(), BodyPublishers.ofByteArray(body)).build();
    }

    /** A request as bytes, spoiled as a whole: its first line, its headers or its lengths. */
    private static byte[] spoiled(Token token, String id, RandomGenerator chance) {
        String body = Records.CASE;
        String request = chance.nextBoolean()
                ? "POST /v1/assessments HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token.value() + "\r\nContent-Type: application/json\r\nContent-Length: " + body.getBytes(StandardCharsets.UTF_8).length
                        + "\r\nConnection: close\r\n\r\n" + body
                : "GET /v1/assessments/" + id + "/trail?explain=true HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token.value() + "\r\nConnection: close\r\n\r\n";
        return List.of(Mutation.CUT_OFF, Mutation.FLIPPED, Mutation.SHUFFLED, Mutation.POISONED, Mutation.NOISE).get(chance.nextInt(5)).of(request.getBytes(StandardCharsets.UTF_8), chance);
    }

    private static String raw(Facade facade, byte[] bytes) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), facade.port())) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(bytes);
            socket.shutdownOutput();
            InputStream in = socket.getInputStream();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (SocketException e) {
            return "";
        }
    }

    private static HttpRequest.Builder to(Facade facade, Token token, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + facade.port() + path)).header("Authorization", "Bearer " + token.value());
    }

    private static String encoded(String word) {
        return URLEncoder.encode(word, StandardCharsets.UTF_8).replace("+", "%20");
    }

    private static <T> T pick(List<T> all, RandomGenerator chance) {
        return all.get(chance.nextInt(all.size()));
    }
}
