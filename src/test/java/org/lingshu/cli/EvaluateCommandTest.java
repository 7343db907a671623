package org.lingshu.cli;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
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
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EvaluateCommandTest {
    private static final String HOSTILE = "</script><script>alert(1)</script>";
    @TempDir
    private Path root;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(root.resolve("cohort"));
        Files.writeString(root.resolve("cohort/cohort.json"), """
                {"name": "made up", "targets": {"death": {"file": "labels.csv", "column": "outcome", "kind": "binary", "positive": "died"}},
                 "modalities": {"laboratory": {"file": "labs.csv"}, "proteome": {"file": "proteins.csv"}}}""");
        StringBuilder labels = new StringBuilder("id,outcome\n");
        StringBuilder labs = new StringBuilder("id,BNP," + HOSTILE + "\n");
        StringBuilder proteins = new StringBuilder("id,ER-alpha,p53\n");
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 60; i++) {
            double sick = random.nextInt(2);
            labels.append("p").append(i).append(sick == 1 ? ",died\n" : "," + HOSTILE + "\n");
            labs.append("p").append(i).append(",").append(sick + random.nextGaussian()).append(",").append(random.nextGaussian()).append("\n");
            proteins.append("p").append(i).append(",").append(sick + random.nextGaussian()).append(",").append(random.nextGaussian()).append("\n");
        }
        Files.writeString(root.resolve("cohort/labels.csv"), labels);
        Files.writeString(root.resolve("cohort/labs.csv"), labs);
        Files.writeString(root.resolve("cohort/proteins.csv"), proteins);
    }

    private int evaluate(String... more) {
        List<String> arguments = new ArrayList<>(List.of("evaluate", root.resolve("cohort").toString(), "--target=death", "--seed=3", "--quick"));
        arguments.addAll(List.of(more));
        PrintStream before = System.out;
        PrintStream beside = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Lingshu.run(arguments.toArray(String[]::new));
        } finally {
            System.setOut(before);
            System.setErr(beside);
        }
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void printsATableThatSaysItIsAFirstLook() {
        assertEquals(Lingshu.DONE, evaluate());
        assertTrue(printed().contains("random-forest") && printed().contains("first look") && printed().contains("not what you should expect"), printed());
    }

    @Test
    void theReportTheFileAndTheOutputAgreeAndTheSameSeedGivesTheSameBytes() throws IOException {
        assertEquals(Lingshu.DONE, evaluate("--json", "--out=" + root.resolve("one")));
        String json = printed();
        assertEquals(json, Files.readString(root.resolve("one/evaluation.json")));
        JsonNode read = new ObjectMapper().readTree(json);
        assertTrue(read.get("quick").asBoolean());
        assertEquals(60, read.at("/candidates/0/predictions").size());
        out.reset();
        assertEquals(Lingshu.DONE, evaluate("--out=" + root.resolve("two")));
        for (String name : new String[] {"evaluation.json", "evaluation.html"}) {
            assertArrayEquals(Files.readAllBytes(root.resolve("one").resolve(name)), Files.readAllBytes(root.resolve("two").resolve(name)), name);
        }
        String page = Files.readString(root.resolve("one/evaluation.html"));
        assertFalse(page.contains(HOSTILE));
        assertTrue(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    @Test
    void anUnknownTargetIsNamedAndNothingIsWritten() {
        assertEquals(Lingshu.UNREADABLE, evaluate("--target=life", "--out=" + root.resolve("one")));
        assertFalse(Files.exists(root.resolve("one")));
    }

    @Test
    void aFileIsNoFolderToWriteTo() throws IOException {
        Files.writeString(root.resolve("taken"), "years of work");
        assertEquals(Lingshu.UNREADABLE, evaluate("--out=" + root.resolve("taken")));
        assertEquals("years of work", Files.readString(root.resolve("taken")));
    }
}
