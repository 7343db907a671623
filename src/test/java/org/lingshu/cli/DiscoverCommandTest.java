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

class DiscoverCommandTest {
    @TempDir
    private Path root;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        write("");
    }

    /** @param last a last column of the laboratory that copies the label, or none */
    private void write(String last) throws IOException {
        Files.createDirectories(root.resolve("cohort"));
        Files.writeString(root.resolve("cohort/cohort.json"), """
                {"name": "made up", "targets": {"death": {"file": "labels.csv", "column": "outcome", "kind": "binary", "positive": "died"}},
                        "modalities": {"laboratory": {"file": "labs.csv"}}}""");
        StringBuilder labels = new StringBuilder("id,outcome\n");
        StringBuilder labs = new StringBuilder("id,LDH,xylem,noise" + last + "\n");
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < 200; i++) {
            int sick = random.nextInt(2);
            labels.append("p").append(i).append(sick == 1 ? ",died\n" : ",lived\n");
            labs.append("p").append(i).append(",").append(200 + 150 * sick + 100 * random.nextGaussian()).append(",").append(1.4 * sick + random.nextGaussian()).append(",")
                    .append(random.nextGaussian());
            labs.append(last.isEmpty() ? "\n" : "," + sick + "\n");
        }
        Files.writeString(root.resolve("cohort/labels.csv"), labels);
        Files.writeString(root.resolve("cohort/labs.csv"), labs);
    }

    private int discover(String... more) {
        List<String> arguments = new ArrayList<>(List.of("discover", root.resolve("cohort").toString(), "--target=death", "--seed=3", "--quick"));
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
        assertEquals(Lingshu.DONE, discover("--json", "--out=" + root.resolve("one")));
        String json = out.toString(StandardCharsets.UTF_8);
        assertEquals(json, Files.readString(root.resolve("one/discovery.json")));
        JsonNode read = new ObjectMapper().readTree(json);
        assertEquals(2, read.path("hypotheses").size(), json);
        JsonNode unknown = read.path("hypotheses").path(0);
        assertEquals("xylem", unknown.path("features").path(0).asText());
        assertEquals("new", unknown.path("novelty").asText());
        assertEquals("known", read.path("hypotheses").path(1).path("novelty").asText());
        assertTrue(Files.exists(root.resolve("one").resolve(unknown.path("draft").asText())));
        assertFalse(read.path("rules").asText().isEmpty());
        assertEquals(Lingshu.DONE, discover("--out=" + root.resolve("two")));
        for (String file : List.of("discovery.html", "discovery.json", unknown.path("draft").asText())) {
            assertArrayEquals(Files.readAllBytes(root.resolve("one").resolve(file)), Files.readAllBytes(root.resolve("two").resolve(file)), file);
        }
    }

    @Test
    void aLeakStopsIt() throws IOException {
        write(",outcome copy");
        assertEquals(Lingshu.UNREADABLE, discover("--out=" + root.resolve("none")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("outcome copy"), err.toString(StandardCharsets.UTF_8));
        assertFalse(Files.exists(root.resolve("none/discovery.json")));
    }

    @Test
    void aFileInThePlaceOfTheFolderIsRefused() throws IOException {
        Files.writeString(root.resolve("file"), "");
        assertEquals(Lingshu.UNREADABLE, discover("--out=" + root.resolve("file")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("请指定文件夹"));
    }
}
