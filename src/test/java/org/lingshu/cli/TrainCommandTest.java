package org.lingshu.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrainCommandTest {
    @TempDir
    private Path root;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void write() throws IOException {
        Files.createDirectory(root.resolve("cohort"));
        Files.writeString(root.resolve("cohort/cohort.json"), """
                {"name": "made up", "targets": {"death": {"file": "labels.csv", "column": "outcome", "kind": "binary", "positive": "died"}}, "modalities": {"laboratory": {"file": "labs.csv"}}}""");
        Files.writeString(root.resolve("cohort/labels.csv"), "id,outcome\n" + IntStream.range(0, 40).mapToObj(i -> "p" + i + "," + (i % 2 == 0 ? "died" : "survived")).collect(Collectors.joining("\n")));
        Files.writeString(root.resolve("cohort/labs.csv"), "id,BNP,K\n" + IntStream.range(0, 40).mapToObj(i -> "p" + i + "," + (i % 2 * 50 + i * 37 % 61) + "," + i % 11).collect(Collectors.joining("\n")));
    }

    private int train(String... more) {
        String[] arguments = IntStream.range(0, 3 + more.length).mapToObj(i -> i == 0 ? "train" : i == 1 ? root.resolve("cohort").toString() : i == 2 ? "--seed=3" : more[i - 3]).toArray(String[]::new);
        PrintStream before = System.out;
        PrintStream beside = System.err;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        try {
            return Lingshu.run(arguments);
        } finally {
            System.setOut(before);
            System.setErr(beside);
        }
    }

    @Test
    void figuresGoToStandardOutputAndProgressToStandardError() {
        assertEquals(Lingshu.DONE, train("--target=death", "--out=" + root.resolve("model")));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("accuracy") && out.toString(StandardCharsets.UTF_8).contains("AUC"));
        assertFalse(out.toString(StandardCharsets.UTF_8).contains("validation ["));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("100 %"));
        assertTrue(Files.exists(root.resolve("model/card.json")));
    }

    @Test
    void whatIsWrongWithTheCohortIsNamedAndNothingIsWritten() throws IOException {
        Files.delete(root.resolve("cohort/labs.csv"));
        assertEquals(Lingshu.UNREADABLE, train("--target=death", "--out=" + root.resolve("model")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("missing-file"));
        assertFalse(Files.exists(root.resolve("model")));
    }

    @Test
    void aLeakIsRefusedUnlessAllowedAndThenStandsInTheCard() throws IOException {
        Files.writeString(root.resolve("cohort/labs.csv"), "id,BNP,late\n" + IntStream.range(0, 40).mapToObj(i -> "p" + i + "," + (i % 2 * 50 + i * 37 % 61) + "," + i % 2).collect(Collectors.joining("\n")));
        assertEquals(Lingshu.UNREADABLE, train("--target=death", "--out=" + root.resolve("model")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains("label-in-disguise"));
        assertFalse(Files.exists(root.resolve("model")));
        assertEquals(Lingshu.DONE, train("--target=death", "--out=" + root.resolve("model"), "--allow-leaks"));
        assertTrue(Files.readString(root.resolve("model/card.json")).contains("leak allowed: 'laboratory:late'"));
    }

    @Test
    void refusesToWriteOverWhatIsNoModel() throws IOException {
        Files.createDirectory(root.resolve("mine"));
        Files.writeString(root.resolve("mine/thesis.txt"), "years of work");
        assertEquals(Lingshu.UNREADABLE, train("--target=death", "--out=" + root.resolve("mine")));
        assertEquals("years of work", Files.readString(root.resolve("mine/thesis.txt")));
    }
}
