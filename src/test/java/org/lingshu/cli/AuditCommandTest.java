package org.lingshu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The auditor's door: what was kept is shown, found, exported, proven, and erased. */
class AuditCommandTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String RECORD = "{\"id\":\"病案甲1\",\"patient\":{\"sex\":\"女\",\"age\":66},\"text\":{\"chiefComplaint\":\"心慌气短半月。\",\"presentIllness\":\"心慌，气短，乏力，无胸痛，家住某街七号。\",\"fourExaminations\":\"舌淡暗苔薄白，脉细弱。\"}}";

    @TempDir
    private Path folder;

    private record Ran(int code, String out, String err) {
    }

    @Test
    void whatWasKeptIsShownFoundExportedProvenAndErased() throws IOException, SQLException {
        String home = folder.resolve("home").toString();
        Path records = Files.writeString(folder.resolve("records.jsonl"), RECORD + "\n{\"id\":5}\n" + RECORD.replace("甲1", "乙2") + "\n");
        Ran kept = run("assess", records.toString(), "--json", "--store", "--home", home);
        List<String> lines = kept.out().lines().toList();
        assertEquals(3, lines.size(), kept.out() + kept.err());
        assertTrue(lines.get(1).contains("\"problems\""), lines.get(1));
        JsonNode first = JSON.readTree(lines.get(0));
        String entry = first.path("entry").asText();
        assertEquals("病案乙2", JSON.readTree(lines.get(2)).path("id").asText());

        Ran verified = run("audit", "verify", "--home", home);
        assertEquals(0, verified.code(), verified.out() + verified.err());
        assertTrue(verified.out().contains("2 assessments") && verified.out().contains("intact") && verified.out().contains("完好"), verified.out());

        Ran shown = run("audit", "show", first.path("trail").asText(), "--home", home);
        assertTrue(shown.out().contains("病案") && shown.out().contains("气虚/"), shown.out());
        JsonNode everything = JSON.readTree(run("audit", "show", entry, "--home", home, "--json").out());
        assertEquals(first.path("syndromes"), everything.path("answer").path("syndromes"));
        assertEquals(32, everything.path("trail").path("id").asText().length());

        assertEquals(0, run("audit", "react", entry, "overridden", "--reason", "rule-wrong", "--by", "王医师", "--home", home).code());
        Ran found = run("audit", "query", "--patient", "病案甲1", "--reaction", "overridden", "--home", home);
        assertEquals(1, found.out().lines().count(), found.out());
        assertTrue(found.out().startsWith(entry + "\t") && found.out().contains("rule-wrong"), found.out());
        assertEquals("", run("audit", "query", "--patient", "病案乙2", "--reaction", "overridden", "--home", home).out());

        Ran exported = run("audit", "export", "--home", home);
        assertFalse(exported.out().contains("病案甲1") || exported.out().contains("某街"), "pseudonyms only");
        Path export = Files.writeString(folder.resolve("export.ndjson"), exported.out());
        Path checkpoints = Files.copy(Path.of(home, "checkpoints"), folder.resolve("checkpoints"));
        Path key = Files.copy(Path.of(home, "log.pub"), folder.resolve("log.pub"));
        assertEquals(0, run("audit", "verify", "--file", export.toString(), "--checkpoints", checkpoints.toString(), "--key", key.toString()).code());
        Files.writeString(export, exported.out().replaceFirst("王医师", "李医师"));
        assertEquals(1, run("audit", "verify", "--file", export.toString(), "--checkpoints", checkpoints.toString(), "--key", key.toString()).code());
        assertTrue(run("audit", "export", "--fhir", "--home", home).out().contains("\"resourceType\":\"Provenance\""));

        Ran replayed = run("audit", "replay", "--all", "--with", "rules=current", "--json", "--home", home);
        assertEquals(0, replayed.code(), replayed.out() + replayed.err());
        assertEquals(List.of("equal", "equal"), outcomes(replayed));
        assertTrue(replayed.err().contains("2 equal"), replayed.err());
        assertEquals(List.of("equal"), outcomes(run("audit", "replay", "--all", "--limit", "1", "--json", "--home", home)));

        assertEquals(0, run("audit", "erase", "--patient", "病案甲1", "--reason", "患者要求", "--home", home).code());
        Ran erased = run("audit", "show", entry, "--home", home);
        assertTrue(erased.out().contains("患者要求") && erased.out().contains("气虚/") && !erased.out().contains("病案甲1"), erased.out());
        assertEquals(0, run("audit", "verify", "--thorough", "--home", home).code());
        Ran gone = run("audit", "replay", entry, "--home", home);
        assertEquals(1, gone.code());
        assertTrue(gone.out().contains("不能重演") && gone.out().contains("erased"), gone.out());
        assertEquals(2, run("audit", "replay", entry, "--with", "rules=tomorrow", "--home", home).code());
        assertEquals(2, run("audit", "replay", "--home", home).code());

        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + Path.of(home, "lingshu.db")); var statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE feedback SET reaction = 'accepted'");
        }
        Ran tampered = run("audit", "verify", "--home", home);
        assertEquals(1, tampered.code());
        assertTrue(tampered.out().contains("(feedback) was changed") && tampered.out().contains("被改动"), tampered.out());
    }

    @Test
    void whatCannotWorkIsSaidInTwoLanguages() throws IOException {
        String none = folder.resolve("none").toString();
        for (String[] call : List.of(new String[] {"audit", "verify", "--home", none}, new String[] {"audit", "show", "1", "--home", none},
                new String[] {"audit", "verify", "--file", "x.ndjson"}, new String[] {"audit", "verify", "--file", "x.ndjson", "--key", "nonsense"},
                new String[] {"assess", Files.writeString(folder.resolve("one.json"), RECORD).toString(), "--store", "--home", none, "--db", "jdbc:oracle:thin:scott/tiger@host"})) {
            Ran ran = run(call);
            assertEquals(2, ran.code(), ran.out() + ran.err());
            assertTrue(ran.err().codePoints().anyMatch(letter -> letter >= 0x4E00 && letter <= 0x9FFF), ran.err());
            assertFalse(ran.err().contains("tiger"), ran.err());
        }
    }

    private static List<String> outcomes(Ran ran) throws IOException {
        List<String> all = new java.util.ArrayList<>();
        for (String line : ran.out().lines().toList()) all.add(JSON.readTree(line).path("outcome").asText());
        return all;
    }

    private static Ran run(String... arguments) {
        PrintStream out = System.out;
        PrintStream err = System.err;
        ByteArrayOutputStream caughtOut = new ByteArrayOutputStream();
        ByteArrayOutputStream caughtErr = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(caughtOut, true, StandardCharsets.UTF_8));
            System.setErr(new PrintStream(caughtErr, true, StandardCharsets.UTF_8));
            int code = Lingshu.run(arguments);
            return new Ran(code, caughtOut.toString(StandardCharsets.UTF_8), caughtErr.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }
}
