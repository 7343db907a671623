package org.lingshu.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String HOSTILE = "</script><script>alert(1)</script>";
    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        new MadeCohort(60, HOSTILE, HOSTILE, 1).write(root.resolve("cohort"));
    }

    private Terminal evaluate(String... more) {
        return Terminal.run(Stream.concat(Stream.of("evaluate", root.resolve("cohort").toString(), "--target=death", "--seed=3", "--quick"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void printsATableThatSaysItIsAFirstLook() {
        Terminal printed = evaluate();
        assertEquals(Lingshu.DONE, printed.code());
        assertTrue(printed.out().contains("random-forest") && printed.out().contains("first look") && printed.out().contains("not what you should expect"), printed.out());
    }

    @Test
    void theReportTheFileAndTheOutputAgreeAndTheSameSeedGivesTheSameBytes() throws IOException {
        String json = evaluate("--json", "--out=" + root.resolve("one")).out();
        assertEquals(json, Files.readString(root.resolve("one/evaluation.json")));
        JsonNode read = new ObjectMapper().readTree(json);
        assertTrue(read.get("quick").asBoolean());
        assertEquals(60, read.at("/candidates/0/predictions").size());
        assertEquals(Lingshu.DONE, evaluate("--out=" + root.resolve("two")).code());
        for (String name : new String[] {"evaluation.json", "evaluation.html"}) {
            assertArrayEquals(Files.readAllBytes(root.resolve("one").resolve(name)), Files.readAllBytes(root.resolve("two").resolve(name)), name);
        }
        String page = Files.readString(root.resolve("one/evaluation.html"));
        assertFalse(page.contains(HOSTILE));
        assertTrue(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void anUnknownTargetIsNamedAndNothingIsWritten() {
        assertEquals(Lingshu.UNREADABLE, evaluate("--target=life", "--out=" + root.resolve("one")).code());
        assertFalse(Files.exists(root.resolve("one")));
    }

    @Test
    void aFileIsNoFolderToWriteTo() throws IOException {
        Files.writeString(root.resolve("taken"), "years of work");
        assertEquals(Lingshu.UNREADABLE, evaluate("--out=" + root.resolve("taken")).code());
        assertEquals("years of work", Files.readString(root.resolve("taken")));
    }
}
