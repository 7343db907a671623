package org.lingshu.service.assessment;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.service.Records;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.StoredFacade;
import org.lingshu.store.Selection;

/** {@code POST /v1/assessments/batch}: a line in, a line out. */
@Timeout(120)
class BatchRoutesTest {
    private static final String BATCH = "/v1/assessments/batch";
    private static final ObjectMapper JSON = new ObjectMapper();
    private static RunningFacade facade;

    @TempDir
    private Path home;

    @BeforeAll
    static void start() {
        facade = new RunningFacade();
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    @Test
    void everyLineIsAnsweredInItsPlaceAndABadOneStopsNone() throws IOException {
        String one = line("a", "头晕，乏力");
        HttpResponse<String> response = facade.post(BATCH, "\uFEFF" + one + "\n\n心慌\n{\"id\":\r\n" + line("b", "舌紫暗，脉涩") + "\n{\"resourceType\":\"Bundle\"}\n[]\n" + Records.CASE.replace("\n", ""));
        assertEquals(200, response.statusCode(), response.body());
        assertEquals("application/x-ndjson; charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
        List<String> lines = response.body().lines().toList();
        assertEquals(7, lines.size(), response.body());
        assertEquals(RunningFacade.answer(one, false), lines.getFirst() + "\n");
        assertEquals(RunningFacade.answer(Records.CASE, false), lines.getLast() + "\n");
        assertEquals("b", JSON.readTree(lines.get(3)).path("id").asText());
        for (int[] bad : new int[][] {{1, 3}, {2, 4}, {4, 6}, {5, 7}}) {
            JsonNode problem = JSON.readTree(lines.get(bad[0]));
            assertEquals(422, problem.path("status").asInt(), lines.get(bad[0]));
            assertEquals(bad[1], problem.path("problems").path(0).path("line").asInt(), lines.get(bad[0]));
            assertEquals("request", problem.path("problems").path(0).path("path").asText());
        }
    }

    @Test
    void theWholeTrailIsGivenWhenItIsAskedFor() {
        assertEquals(RunningFacade.answer(Records.CASE, true), facade.post(BATCH + "?explain=true", Records.CASE.replace("\n", "")).body());
    }

    @Test
    void whatIsHeldNowhereElseCanBeAskedAboutAfterwards() throws IOException {
        String trail = JSON.readTree(facade.post(BATCH, line("held", "头晕，乏力")).body()).path("trail").asText();
        assertEquals(200, facade.get(RunningFacade.ASSESSMENTS + "/" + trail).statusCode());
    }

    @Test
    void nothingIsAnsweredByNothing() {
        HttpResponse<String> response = facade.post(BATCH, "");
        assertEquals(200, response.statusCode());
        assertEquals("", response.body());
    }

    @Test
    void anAnswerComesBeforeTheNextLineIsSent() throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), facade.port())) {
            socket.setSoTimeout(30_000);
            OutputStream out = socket.getOutputStream();
            BufferedReader in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            out.write(("POST " + BATCH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + facade.token.value() + "\r\nTransfer-Encoding: chunked\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
            for (String id : List.of("first", "second", "third")) {
                byte[] line = (line(id, "头晕") + "\n").getBytes(StandardCharsets.UTF_8);
                out.write((Integer.toHexString(line.length) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                out.write(line);
                out.write("\r\n".getBytes(StandardCharsets.US_ASCII));
                out.flush();
                String answer = in.readLine();
                while (!answer.startsWith("{")) answer = in.readLine();
                assertEquals(id, JSON.readTree(answer).path("id").asText());
            }
            out.write("0\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            out.flush();
            assertTrue(in.lines().limit(2).anyMatch("0"::equals), "the answer has no end");
        }
    }

    @Test
    void whoHangsUpLeavesTheServiceAsItWas() throws Exception {
        try (StoredFacade kept = new StoredFacade(home)) {
            for (int i = 0; i < 8; i++) {
                try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), kept.port())) {
                    String line = line("p" + i, "头晕") + "\n";
                    socket.getOutputStream().write(("POST " + BATCH + " HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + kept.token.value() + "\r\nContent-Length: 1000000\r\n\r\n" + line).getBytes(StandardCharsets.UTF_8));
                    socket.getInputStream().read();
                }
            }
            // Each has its place back, or this would be turned away.
            HttpResponse<String> after = kept.post(BATCH, line("after", "头晕"));
            for (int tries = 0; after.statusCode() == 503 && tries < 50; tries++) {
                Thread.sleep(100);
                after = kept.post(BATCH, line("after", "头晕"));
            }
            assertEquals(200, after.statusCode(), after.body());
        }
    }

    @Test
    void everyAnswerIsKeptAndTheStoreHoldsUp() throws IOException {
        try (StoredFacade kept = new StoredFacade(home)) {
            String body = Records.many(30).stream().map(text -> line("p", text)).collect(Collectors.joining("\n"));
            HttpResponse<String> response = kept.post(BATCH, body);
            assertEquals(30, response.body().lines().count());
            assertEquals(30, kept.store().records().find(Selection.ALL).size());
            for (String each : response.body().lines().toList()) {
                String trail = JSON.readTree(each).path("trail").asText();
                assertTrue(kept.store().records().find(trail).isPresent(), "not kept: " + trail);
            }
            kept.store().close();
            List<String> refused = kept.post(BATCH, body + "\nnot a record").body().lines().toList();
            assertEquals(31, refused.size());
            assertEquals(List.of(503, 422), List.of(JSON.readTree(refused.getFirst()).path("status").asInt(), JSON.readTree(refused.getLast()).path("status").asInt()));
        }
    }

    private static String line(String id, String text) {
        return "{\"id\":\"" + id + "\",\"text\":{\"presentIllness\":\"" + text + "\"}}";
    }
}
