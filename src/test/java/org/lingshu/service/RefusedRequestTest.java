package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is sent, the sender is told what is wrong; never a failure, never the inside of the program. */
class RefusedRequestTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int MUTATIONS = 300;
    private static RunningFacade facade;

    @BeforeAll
    static void start() {
        facade = new RunningFacade();
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    static Stream<Arguments> unreadable() {
        return Stream.of(
                Arguments.of("nothing at all", ""),
                Arguments.of("white space", "  \n\t\n"),
                Arguments.of("broken JSON", "{\"id\": \"p1\", \"text\": {"),
                Arguments.of("a JSON number where a case should be", "[1]"),
                Arguments.of("an empty list", "[]"),
                Arguments.of("no id", "{\"text\": {\"presentIllness\": \"乏力\"}}"),
                Arguments.of("an unknown sex", "{\"id\": \"p1\", \"patient\": {\"sex\": \"雄\"}, \"text\": {\"presentIllness\": \"乏力\"}}"),
                Arguments.of("an impossible age", "{\"id\": \"p1\", \"patient\": {\"age\": 300}, \"text\": {\"presentIllness\": \"乏力\"}}"),
                Arguments.of("a text that is a number", "{\"id\": \"p1\", \"text\": {\"presentIllness\": 7}}"),
                Arguments.of("a misspelt field", "{\"id\": \"p1\", \"texts\": {\"presentIllness\": \"乏力\"}}"),
                Arguments.of("a case that holds nothing", "{\"id\": \"p1\"}"),
                Arguments.of("brackets without end", "[".repeat(100_000)),
                Arguments.of("objects without end", "{\"a\":".repeat(100_000)),
                Arguments.of("a number without end", "{\"id\": \"p1\", \"measurements\": [{\"analyte\": \"2160-0\", \"value\": " + "9".repeat(5000) + "}]}"),
                Arguments.of("far too much text", "乏力，".repeat(300_000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("unreadable")
    void saysWhatIsWrongWithARecordAndWhere(String what, String body) throws IOException {
        HttpResponse<String> response = facade.post(RunningFacade.ASSESSMENTS, body);
        JsonNode problem = refused(422, response);
        JsonNode first = problem.path("problems").path(0);
        assertTrue(first.path("line").asInt() >= 1, response.body());
        for (String field : new String[] {"check", "message", "chinese"}) assertFalse(first.path(field).asText().isBlank(), field + ": " + response.body());
    }

    @Test
    void namesGbkBytesAsSuch() throws IOException {
        HttpResponse<String> response = facade.post(RunningFacade.ASSESSMENTS, Records.TEXT.getBytes(Charset.forName("GBK")));
        JsonNode first = refused(422, response).path("problems").path(0);
        assertEquals("not-utf-8", first.path("check").asText());
        assertTrue(first.path("message").asText().contains("GBK"));
    }

    @Test
    void passesOverAByteOrderMark() {
        assertEquals(RunningFacade.answer(Records.TEXT, false), facade.post(RunningFacade.ASSESSMENTS, "\uFEFF" + Records.TEXT).body());
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"id\":\"a\",\"text\":\"乏力\"}\n{\"id\":\"b\",\"text\":\"头晕\"}", "[{\"id\":\"a\",\"text\":\"乏力\"},{\"id\":\"b\",\"text\":\"头晕\"}]"})
    void takesOneRecordAtATime(String body) throws IOException {
        JsonNode problem = refused(400, facade.post(RunningFacade.ASSESSMENTS, body));
        assertEquals("urn:lingshu:problem:not-one-record", problem.path("type").asText());
    }

    @Test
    void refusesMoreThanFourMegabytesWhetherOrNotTheLengthIsTold() throws IOException {
        byte[] body = new byte[11 << 20];
        Arrays.fill(body, (byte) 'a');
        JsonNode told = refused(413, facade.post(RunningFacade.ASSESSMENTS, body));
        assertEquals("urn:lingshu:problem:too-large", told.path("type").asText());
        JsonNode untold = refused(413, facade.send(facade.authorised(RunningFacade.ASSESSMENTS).POST(BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body)))));
        assertEquals("urn:lingshu:problem:too-large", untold.path("type").asText());
    }

    @Test
    void cutsOffARequestThatIsAbsurdlyLarge() {
        String response = facade.raw("POST /v1/assessments HTTP/1.1", "Host: 127.0.0.1", "Authorization: Bearer " + facade.token.value(), "Content-Length: 9999999999");
        assertTrue(response.startsWith("HTTP/1.1 413"), response);
        assertTrue(response.contains("too-large"), response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET /v1/assessments/%zz HTTP/1.1", "GET / HTTP/1.0", "GET / HTTP/9.9", "BAD METHOD / HTTP/1.1", "nonsense"})
    void answersAMalformedRequestWithProblemDetails(String line) {
        String response = facade.raw(line, "Host: 127.0.0.1", "Authorization: Bearer " + facade.token.value(), "Connection: close");
        assertTrue(response.startsWith("HTTP/1.1 4") || response.startsWith("HTTP/1.1 505"), response);
        assertTrue(response.contains("application/problem+json"), response);
        innocent(response);
    }

    @Test
    void neverFailsOnARecordThatWasMutated() {
        Random random = new Random(7);
        for (int i = 0; i < MUTATIONS; i++) {
            byte[] body = mutated(i % 2 == 0 ? Records.CASE : Records.TEXT, random);
            HttpResponse<String> response = facade.post(RunningFacade.ASSESSMENTS, body);
            assertTrue(response.statusCode() == 201 || response.statusCode() == 400 || response.statusCode() == 422,
                    () -> response.statusCode() + " for " + new String(body, StandardCharsets.UTF_8));
            innocent(response.body());
        }
    }

    private static byte[] mutated(String record, Random random) {
        byte[] bytes = record.getBytes(StandardCharsets.UTF_8);
        return switch (random.nextInt(4)) {
            case 0 -> Arrays.copyOf(bytes, random.nextInt(bytes.length));
            case 1 -> {
                bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
                yield bytes;
            }
            case 2 -> {
                String[] pieces = {"null", "-1e999", "\"\"", "[]", "{}", "\u0000", "９９９", "\uD83D\uDE00", "true", "\\u0000"};
                int at = random.nextInt(record.length());
                yield (record.substring(0, at) + pieces[random.nextInt(pieces.length)] + record.substring(Math.min(record.length(), at + random.nextInt(8)))).getBytes(StandardCharsets.UTF_8);
            }
            default -> {
                int from = random.nextInt(record.length());
                int to = Math.min(record.length(), from + random.nextInt(40));
                yield (record.substring(0, from) + record.substring(to)).getBytes(StandardCharsets.UTF_8);
            }
        };
    }

    private static JsonNode refused(int status, HttpResponse<String> response) throws IOException {
        assertEquals(status, response.statusCode(), response.body());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
        innocent(response.body());
        JsonNode problem = JSON.readTree(response.body());
        assertEquals(status, problem.path("status").asInt());
        return problem;
    }

    /** Whether an answer keeps the inside of the program to itself. */
    private static void innocent(String body) {
        for (String sign : new String[] {"Exception", "org.lingshu", "java.", "io.helidon", "com.fasterxml", "\tat "}) assertFalse(body.contains(sign), body);
    }
}
