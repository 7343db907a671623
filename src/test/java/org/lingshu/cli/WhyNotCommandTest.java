package org.lingshu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor's doors: why not, what to ask next, and why as a graph. */
class WhyNotCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORD = "{\"id\":\"p1\",\"patient\":{\"sex\":\"女\",\"age\":66},\"text\":{\"chiefComplaint\":\"胸痛气短半月。\",\"presentIllness\":\"胸痛，刺痛，痛有定处，无乏力。\",\"fourExaminations\":\"舌紫暗苔薄白，脉涩。\"}}";

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {
    }

    @Test
    void whyNotNamesEachConditionItsVerdictTheNearestMissAndWhatToAskNext() throws IOException {
        Ran ran = run("why-not", file(), "气虚血瘀证", "--json", "--ask");
        assertEquals(0, ran.code(), ran.err());
        JsonNode answer = JSON.readTree(ran.out());
        JsonNode rule = answer.path("rules").get(0);
        assertEquals("气虚血瘀证", rule.path("rule").asText());
        assertTrue(rule.path("place").asText().matches("rules/3-syndromes/.*\\.drl:\\d+"), rule.path("place").asText());
        for (JsonNode condition : rule.path("conditions")) {
            assertTrue(condition.path("verdict").asText().matches("met|failed|unknown"));
            assertTrue(!condition.path("chinese").asText().isEmpty() && !condition.path("english").asText().isEmpty());
        }
        assertTrue(rule.path("spoke").asBoolean() || rule.path("nearestMiss").path("verified").asBoolean(), ran.out());
        JsonNode first = answer.path("askNext").path(0);
        assertTrue(first.path("expectedChange").asDouble() > 0 && first.path("priorYes").asDouble() > 0 && !first.path("english").asText().isEmpty(), first.toString());
    }

    @Test
    void aNameThatNothingSaysExitsWithOneAndNamesANeighbour() throws IOException {
        Ran ran = run("why-not", file(), "气虚血淤证");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("`气虚血瘀证`"), ran.err());
    }

    @Test
    void whyIsDrawnAndAnUnknownLanguageOfGraphsIsRefused() throws IOException {
        Ran drawn = run("why", file(), "血瘀", "--graph");
        assertTrue(JSON.readTree(drawn.out()).path("nodes").size() > 3, drawn.out() + drawn.err());
        Ran refused = run("why", file(), "血瘀", "--graph=svg");
        assertEquals(2, refused.code());
        assertTrue(refused.err().contains("mermaid"), refused.err());
    }

    private String file() throws IOException {
        return Files.writeString(folder.resolve("one.json"), RECORD).toString();
    }

    private static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream toOut = new ByteArrayOutputStream();
        ByteArrayOutputStream toErr = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(toOut, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(toErr, true, StandardCharsets.UTF_8));
            return new Ran(Lingshu.run(arguments), toOut.toString(StandardCharsets.UTF_8), toErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
