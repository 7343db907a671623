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
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StudyCommandTest {
    @TempDir
    private Path root;

    @BeforeEach
    void write() throws IOException {
        new MadeCohort(200, "lived", "ALT", 1.6).write(root.resolve("cohort"));
    }

    private Terminal study(String... more) {
        return Terminal.run(Stream.concat(Stream.of("study", root.resolve("cohort").toString(), "--target=death", "--seed=3", "--quick"), Stream.of(more)).toArray(String[]::new));
    }

    @Test
    void theOutputAndTheFileAgreeAndTheSameSeedGivesTheSameBytes() throws IOException {
        Terminal first = study("--modality=proteome", "--json", "--out=" + root.resolve("one"));
        assertEquals(Lingshu.DONE, first.code());
        assertEquals(first.out(), Files.readString(root.resolve("one/study.json")));
        JsonNode read = new ObjectMapper().readTree(first.out());
        assertEquals("irreplaceable", read.get("verdict").asText());
        assertTrue(read.get("quick").asBoolean());
        Terminal second = study("--modality=proteome", "--out=" + root.resolve("two"));
        assertTrue(second.out().contains("不可替代"));
        for (String name : List.of("study.json", "study.html")) {
            assertArrayEquals(Files.readAllBytes(root.resolve("one").resolve(name)), Files.readAllBytes(root.resolve("two").resolve(name)), name);
        }
    }

    @Test
    void progressIsToldBesideTheData() {
        Terminal told = study("--modality=proteome", "--json", "--out=" + root.resolve("one"));
        assertTrue(told.err().contains("death: deals the modality out at random"), told.err());
        assertFalse(told.out().contains("deals the modality out"));
    }

    @Test
    void aModalityThatIsNotThereIsRefusedWithThoseThatAre() {
        Terminal refused = study("--modality=tcm", "--out=" + root.resolve("one"));
        assertEquals(Lingshu.UNREADABLE, refused.code());
        assertTrue(refused.err().contains("laboratory, proteome"));
        assertFalse(Files.exists(root.resolve("one")));
    }

    @Test
    void aModalityWithNothingBesideItIsHeldAgainstGuessingAndGetsNoVerdict() throws IOException {
        Path cohort = root.resolve("cohort/cohort.json");
        Files.writeString(cohort, Files.readString(cohort).replace(", \"proteome\": {\"file\": \"proteins.csv\"}", ""));
        Terminal alone = study("--modality=laboratory", "--out=" + root.resolve("one"));
        assertEquals(Lingshu.DONE, alone.code());
        assertTrue(alone.out().contains("not enough data") && alone.out().contains("compared with guessing"), alone.out());
    }

    @Test
    void aLeakStopsIt() throws IOException {
        Path labs = root.resolve("cohort/labs.csv");
        List<String> labels = Files.readAllLines(root.resolve("cohort/labels.csv"));
        List<String> rows = Files.readAllLines(labs);
        StringBuilder leaking = new StringBuilder(rows.getFirst() + ",died\n");
        for (int i = 1; i < rows.size(); i++) leaking.append(rows.get(i)).append(labels.get(i).endsWith("died") ? ",1\n" : ",0\n");
        Files.writeString(labs, leaking);
        Terminal stopped = study("--modality=proteome", "--out=" + root.resolve("one"));
        assertEquals(Lingshu.UNREADABLE, stopped.code());
        assertTrue(stopped.err().contains("leak") || stopped.err().contains("泄漏"), stopped.err());
        assertFalse(Files.exists(root.resolve("one")));
    }
}
