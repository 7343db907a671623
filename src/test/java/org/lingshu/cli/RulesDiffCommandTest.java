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
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.workbench.SmallHome;

/** The expert's doors to comparing and looking up rules. */
class RulesDiffCommandTest {
    private static final String CASES = SmallHome.DATA.resolve("cases.jsonl").toString();

    @TempDir
    private static Path folder;

    private record Ran(int code, String out, String err) {
    }

    @BeforeAll
    static void make() {
        SmallHome.in(folder.resolve("before"));
        SmallHome.in(folder.resolve("lost")).edited("alert-lost");
        SmallHome.in(folder.resolve("reasons")).edited("reasons-only");
    }

    @Test
    void exitsWithTwoWhenAnswersMoveAndWritesThePage() throws IOException {
        Ran ran = run("rules", "diff", "--before", at("before"), "--after", at("lost"), "--cases", CASES, "--json", "--out", at("report"));
        assertEquals(2, ran.code(), ran.err());
        JsonNode json = new ObjectMapper().readTree(ran.out());
        assertEquals("answers", json.path("verdict").asText());
        assertEquals("lost", json.path("patients").path(0).path("moves").path(0).path("how").asText());
        assertTrue(Files.readString(folder.resolve("report/diff.html")).contains("胸痛彻背"));
    }

    @Test
    void exitsWithOneForReasonsAndZeroForNothing() {
        assertEquals(1, run("rules", "diff", "--before", at("before"), "--after", at("reasons"), "--cases", CASES).code());
        assertEquals(0, run("rules", "diff", "--before", at("before"), "--after", at("before"), "--cases", CASES).code());
    }

    @Test
    void namesAnEditionThatIsNowhereInBothLanguages() {
        Ran ran = run("rules", "diff", "--before", "--upload-pack=x", "--after", at("before"), "--cases", CASES);
        assertEquals(2, ran.code());
        Ran unknown = run("rules", "diff", "--before", "no-such", "--home", at("none"), "--tree", at("before"), "--cases", CASES);
        assertEquals(2, unknown.code());
        assertTrue(unknown.err().contains("`no-such` is no folder") && unknown.err().contains("既非文件夹"), unknown.err());
    }

    @Test
    void showsAndFindsRulesAndNamesTheNearestOfOneThatIsNotThere() {
        assertTrue(run("rules", "show", "小/心", "--tree", at("before")).out().contains("feeds (1): 小/心血瘀阻证"));
        assertEquals("小/心\trules/2-elements/stasis.drl:28\tzhu-2008:心\t2026-11", run("rules", "list", "--term", "心慌", "--tree", at("before")).out().strip());
        Ran missing = run("rules", "show", "小/血淤 舌", "--tree", at("before"));
        assertEquals(2, missing.code());
        assertTrue(missing.err().contains("`小/血瘀 舌`"), missing.err());
    }

    private static String at(String name) {
        return folder.resolve(name).toString();
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
}
