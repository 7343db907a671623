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

class StudyCommandTest {
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
        StringBuilder labs = new StringBuilder("id,BNP,ALT\n");
        StringBuilder proteins = new StringBuilder("id,ER-alpha,p53\n");
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            double sick = random.nextInt(2);
            labels.append("p").append(i).append(sick == 1 ? ",died\n" : ",lived\n");
            labs.append("p").append(i).append(",").append(sick + random.nextGaussian()).append(",").append(random.nextGaussian()).append("\n");
            proteins.append("p").append(i).append(",").append(1.6 * sick + random.nextGaussian()).append(",").append(random.nextGaussian()).append("\n");
        }
        Files.writeString(root.resolve("cohort/labels.csv"), labels);
        Files.writeString(root.resolve("cohort/labs.csv"), labs);
        Files.writeString(root.resolve("cohort/proteins.csv"), proteins);
    }

    private int study(String... more) {
        List<String> arguments = new ArrayList<>(List.of("study", root.resolve("cohort").toString(), "--target=death", "--seed=3", "--quick"));
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

    @Test
    void theOutputAndTheFileAgreeAndTheSameSeedGivesTheSameBytes() throws IOException {
        assertEquals(Lingshu.DONE, study("--modality=proteome", "--json", "--out=" + root.resolve("one")));
        String json = out.toString(StandardCharsets.UTF_8);
        assertEquals(json, Files.readString(root.resolve("one/study.json")));
        JsonNode read = new ObjectMapper().readTree(json);
        assertEquals("irreplaceable", read.get("verdict").asText());
        assertTrue(read.get("quick").asBoolean());
        out.reset();
        assertEquals(Lingshu.DONE, study("--modality=proteome", "--out=" + root.resolve("two")));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("不可替代"));
        for (String name : new String[] {"study.json", "study.html"}) {
            assertArrayEquals(Files.readAllBytes(root.resolve("one").resolve(name)), Files.readAllBytes(root.resolve("two").resolve(name)), name);
        }
    }

    @Test
    void aModalityThatIsNotThereIsRefusedWithThoseThatAre() {
        assertEquals(Lingshu.UNREADABLE, study("--modality=tcm", "--out=" + root.resolve("one")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("laboratory, proteome"));
        assertFalse(Files.exists(root.resolve("one")));
    }
}
