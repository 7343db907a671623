package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFolderTest {
    private static Trained trained;

    @TempDir
    private Path folder;

    @BeforeAll
    static void train() {
        trained = Made.trained(Made.multiclass(60));
    }

    @BeforeEach
    void write() {
        ModelFolder.write(folder.resolve("disease"), trained, card(Map.of()));
    }

    private static Card card(Map<String, String> said) {
        return Card.of("made up", trained, Made.origin(said));
    }

    @Test
    void readsOneModelOrAllOfAFolder() {
        ModelFolder.write(folder.resolve("another"), trained, card(Map.of()));
        assertEquals(1, ModelFolder.read(folder.resolve("disease")).size());
        assertEquals(2, ModelFolder.read(folder).size());
    }

    @Test
    void theSameDataAndSeedGiveTheSameBytes() throws IOException {
        Trained again = Made.trained(Made.multiclass(60));
        ModelFolder.write(folder.resolve("again"), again, Card.of("made up", again, Made.origin(Map.of())));
        for (String file : List.of("model.json", "card.json", "hash")) {
            assertArrayEquals(Files.readAllBytes(folder.resolve("disease").resolve(file)), Files.readAllBytes(folder.resolve("again").resolve(file)), file);
        }
    }

    @Test
    void refusesAModelThatWasChanged() throws IOException {
        Path file = folder.resolve("disease/model.json");
        Files.writeString(file, Files.readString(file).replaceFirst("\"threshold\":", "\"threshold\":1"));
        assertEquals("tampered-model", refusal());
    }

    @Test
    void refusesACardThatWasChanged() throws IOException {
        Path file = folder.resolve("disease/card.json");
        Files.writeString(file, Files.readString(file).replace("Informs.", "Decides."));
        assertEquals("tampered-model", refusal());
    }

    @Test
    void refusesAFolderThatIsIncomplete() throws IOException {
        Files.delete(folder.resolve("disease/hash"));
        assertEquals("incomplete-model", refusal());
    }

    @Test
    void refusesAnUnknownFormat() throws Exception {
        rewrite("lingshu-model/2", "lingshu-model/9");
        assertEquals("unknown-format", refusal());
    }

    @Test
    void refusesWeightsThatDoNotFitTheClasses() throws Exception {
        rewrite("\"classes\":[\"心悸病\",", "\"classes\":[");
        assertEquals("unknown-format", refusal());
    }

    @Test
    void refusesAKindOfScorerThatIsNotOnItsList() throws Exception {
        rewrite("\"kind\":\"linear\"", "\"kind\":\"java.lang.Runtime\"");
        assertEquals("unknown-format", refusal());
    }

    @Test
    void refusesAnExpertThatReadsAColumnThatIsNotThere() throws Exception {
        rewrite("{\"columns\":[0,", "{\"columns\":[99,");
        assertEquals("unknown-format", refusal());
    }

    @Test
    void refusesJsonWithoutABottom() throws Exception {
        rewrite("\"name\":", "\"deep\":" + "[".repeat(100) + "]".repeat(100) + ",\"name\":");
        assertEquals("broken-json", refusal());
    }

    @Test
    void doesNotWriteAModelWhoseCardIsSilent() {
        UnreadableModelException refused = assertThrows(UnreadableModelException.class,
                () -> ModelFolder.write(folder.resolve("silent"), trained, card(Map.of("developer", " ", "users", ""))));
        assertEquals(List.of("empty-attribute", "empty-attribute"), refused.problems().stream().map(each -> each.check()).toList());
        assertFalse(Files.exists(folder.resolve("silent")));
    }

    @Test
    void replacesAModelButNothingElse() throws IOException {
        assertTrue(ModelFolder.free(folder.resolve("disease")));
        assertFalse(ModelFolder.free(folder));
        Files.writeString(folder.resolve("disease/notes.txt"), "mine");
        assertFalse(ModelFolder.free(folder.resolve("disease")));
    }

    private String refusal() {
        return assertThrows(UnreadableModelException.class, () -> ModelFolder.read(folder)).problems().getFirst().check();
    }

    /** Changes the model and writes a hash that fits, as only someone who may write models can. */
    private void rewrite(String from, String to) throws Exception {
        Path file = folder.resolve("disease/model.json");
        Files.writeString(file, Files.readString(file).replace(from, to));
        MessageDigest digest = MessageDigest.getInstance("SHA-256");
        for (String each : List.of("model.json", "card.json")) {
            byte[] bytes = Files.readAllBytes(folder.resolve("disease").resolve(each));
            digest.update((each + "\n" + bytes.length + "\n").getBytes(StandardCharsets.UTF_8));
            digest.update(bytes);
        }
        Files.writeString(folder.resolve("disease/hash"), HexFormat.of().formatHex(digest.digest()) + "\n");
    }
}
