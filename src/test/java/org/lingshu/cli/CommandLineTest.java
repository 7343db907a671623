package org.lingshu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The doors of the command line: what goes in, what comes out, and with which exit code. */
class CommandLineTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORD = "{\"id\":\"p1\",\"patient\":{\"sex\":\"女\",\"age\":66},\"text\":{\"chiefComplaint\":\"心慌气短半月。\",\"presentIllness\":\"心慌，气短，乏力，活动后加重，无胸痛，纳可，眠差。\",\"fourExaminations\":\"舌淡暗苔薄白，脉细弱。\"}}";

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {
    }

    @Test
    void assessAnswersARecordInJson() throws IOException {
        Ran ran = run("assess", file("one.json", RECORD), "--json");
        assertEquals(0, ran.code(), ran.err());
        JsonNode answer = JSON.readTree(ran.out());
        assertEquals("p1", answer.path("id").asText());
        assertTrue(answer.path("findings").toString().contains("{\"term\":\"心悸\",\"present\":true"), ran.out());
        assertTrue(answer.path("findings").toString().contains("{\"term\":\"胸痛\",\"present\":false"), ran.out());
        assertTrue(answer.path("elements").toString().contains("\"name\":\"气虚\""), ran.out());
        assertEquals(32, answer.path("trail").asText().length());
    }

    @Test
    void aBadLineIsAnsweredInItsPlaceAndStopsNoOther() throws IOException {
        Ran ran = run("assess", file("three.jsonl", RECORD + "\n{\"id\":\"broken\", \"patient\": {\"age\": 300}}\n" + RECORD.replace("p1", "p3") + "\n"), "--json");
        List<String> lines = ran.out().lines().toList();
        assertEquals(3, lines.size(), ran.out());
        assertEquals("p1", JSON.readTree(lines.get(0)).path("id").asText());
        assertTrue(lines.get(1).contains("\"problems\""), lines.get(1));
        assertTrue(lines.get(1).contains("300"), lines.get(1));
        assertEquals("p3", JSON.readTree(lines.get(2)).path("id").asText());
        assertEquals(2, ran.code());
    }

    @Test
    void unreadableInputSaysWhatAndWhereAndExitsWithTwo() throws IOException {
        for (String bad : List.of("{\"id\":\"x\"", "{\"id\":\"x\",\"patient\":{\"sex\":\"雄\"},\"text\":{\"presentIllness\":\"头晕\"}}", "{\"id\":\"x\",\"text\":5}", "", "   \n")) {
            Ran ran = run("assess", file("bad.json", bad));
            assertEquals(2, ran.code(), bad);
            assertTrue(ran.err().contains("bad.json"), ran.err());
            assertTrue(ran.err().codePoints().anyMatch(letter -> letter >= 0x4E00 && letter <= 0x9FFF), "no Chinese in " + ran.err());
        }
    }

    @Test
    void bytesOfAnotherEncodingAreRefusedByName() throws IOException {
        Path gbk = folder.resolve("gbk.txt");
        Files.write(gbk, "主诉：头晕三天。舌红苔黄，脉弦数。".getBytes(Charset.forName("GBK")));
        Ran ran = run("assess", gbk.toString());
        assertEquals(2, ran.code());
        assertTrue(ran.err().contains("GBK"), ran.err());
    }

    @Test
    void aBundleGoesInAndABundleComesOut() throws IOException {
        String observation = "{\"resourceType\":\"Observation\",\"status\":\"final\",\"code\":{\"text\":\"舌象\"},\"valueString\":\"舌暗有瘀斑\"}";
        Ran ran = run("assess", file("one.json", observation), file("none.json", "{\"resourceType\":\"Claim\"}"), "--fhir");
        List<String> lines = ran.out().lines().toList();
        assertEquals("Bundle", JSON.readTree(lines.get(0)).path("resourceType").asText());
        assertEquals("OperationOutcome", JSON.readTree(lines.get(1)).path("resourceType").asText());
        assertEquals(2, ran.code());
    }

    @Test
    void aMissingFileAndAnUnknownWordAreWrongUsage() {
        assertEquals(2, run("assess", folder.resolve("none.json").toString()).code());
        assertEquals(2, run("asses", "x").code());
        assertEquals(2, run().code());
    }

    @Test
    void whyWalksBackToTheRecord() throws IOException {
        Ran ran = run("why", file("one.json", RECORD), "气虚");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("「乏力」"), ran.out());
        assertTrue(ran.out().contains("2-elements"), ran.out());
        assertEquals(1, run("why", file("one.json", RECORD), "无此陈述之词").code());
    }

    @Test
    void aBrokenRuleFileIsNamedWithItsLineBesideEverythingElse() throws IOException {
        Path rules = folder.resolve("rules");
        copy(Path.of("rules"), rules);
        Files.writeString(rules.resolve("2-elements/zz-broken.drl"), "package elements\nimport org.lingshu.clinical.*\nrule \"坏\" when Finding( then end\n");
        Files.writeString(rules.resolve("2-elements/zz-loud.drl"), "package elements\nimport org.lingshu.clinical.*\nrule \"响\" salience 1 when $sign : Finding( present, term == \"刺通\" ) then end\n");
        Ran ran = run("rules", "check", "--rules", rules.toString());
        assertEquals(1, ran.code(), ran.err());
        assertTrue(ran.out().contains("rules/2-elements/zz-broken.drl:3"), ran.out());
        for (String check : List.of("engine-magic", "no-source", "not-one-insert", "unknown-term")) assertTrue(ran.out().contains("  " + check + "  (error)"), ran.out());
        assertTrue(ran.out().lines().toList().getLast().contains(" 7 problems, 2 warnings"), ran.out());
        assertEquals(1, run("rules", "--rules", rules.toString(), "check", "--json").code());
    }

    @Test
    void withoutAModelItSaysSoAndStillAnswers() throws IOException {
        Ran ran = run("assess", file("one.json", RECORD), "--model", "none");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.out().contains("未装入模型"), ran.out());
        assertTrue(ran.out().contains("证候"), ran.out());
    }

    private String file(String name, String text) throws IOException {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        ByteArrayOutputStream complained = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(said, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(complained, true, StandardCharsets.UTF_8));
            int code = Lingshu.run(arguments);
            return new Ran(code, said.toString(StandardCharsets.UTF_8), complained.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private static void copy(Path from, Path to) throws IOException {
        try (var walk = Files.walk(from)) {
            for (Path path : walk.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) Files.createDirectories(target);
                else Files.copy(path, target);
            }
        }
    }
}
