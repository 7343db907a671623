package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.ExportCheck;
import org.lingshu.proof.VerifierKey;

/** An exported log is checked from the file, the public key and the checkpoints alone. */
class ExportTest {
    @TempDir
    private static Path folder;
    private static List<Long> entries = List.of();
    private static VerifierKey key;

    @BeforeAll
    static void fill() {
        Path home = folder.resolve("home");
        try (Store store = Store.open(home, Optional.empty())) {
            entries = store.keep(IntStream.range(0, 12).mapToObj(Made::filing).toList()).stream().map(Receipt::entry).toList();
            store.react(entries.get(2), Reaction.OVERRIDDEN, Reason.OTHER, "证候1", "");
            store.erase(List.of(entries.get(4)), "reason", false);
            key = store.home().verifier();
        }
    }

    private static List<String> exported(boolean identified, Optional<List<Long>> chosen) {
        List<String> lines = new ArrayList<>();
        try (Store store = Store.open(folder.resolve("home"), Optional.empty())) {
            Export export = new Export(store, identified);
            chosen.ifPresentOrElse(places -> export.these(places, line -> lines.add(line.toString())), () -> export.all(line -> lines.add(line.toString())));
        }
        return lines;
    }

    private static ExportCheck.Result check(List<String> lines) throws IOException {
        Path file = folder.resolve("export.ndjson");
        Files.write(file, lines, StandardCharsets.UTF_8);
        return ExportCheck.of(file, Optional.of(folder.resolve("home/checkpoints")), key);
    }

    @Test
    void theWholeLogIsIntactWithAndWithoutPatients() throws IOException {
        for (boolean identified : List.of(true, false)) {
            List<String> lines = exported(identified, Optional.empty());
            ExportCheck.Result result = check(lines);
            assertEquals(List.of(), result.faults());
            assertTrue(result.complete() && result.entries() == lines.size() - 1);
            assertEquals(identified, String.join("\n", lines).contains(Made.secret(3)));
            assertFalse(String.join("\n", lines).contains(Made.secret(4)), "erased");
            assertEquals(identified, String.join("\n", lines).contains("\"" + Made.patient(3) + "\""));
        }
    }

    @Test
    void anotherLayoutOfTheSameJsonProvesTheSame() throws IOException {
        List<String> lines = exported(true, Optional.empty()).stream().map(line -> CanonicalJson.read(line.getBytes(StandardCharsets.UTF_8)).toPrettyString().replace("\n", " ")).toList();
        assertEquals(List.of(), check(lines).faults());
    }

    @Test
    void chosenEntriesCarryTheirProof() throws IOException {
        List<String> lines = exported(false, Optional.of(List.of(entries.get(1), entries.get(7))));
        ExportCheck.Result result = check(lines);
        assertEquals(List.of(), result.faults());
        assertTrue(!result.complete() && result.entries() == 2);
        List<String> changed = new ArrayList<>(lines);
        changed.set(2, lines.get(2).replaceFirst("\"at\":\"20", "\"at\":\"21"));
        assertEquals(List.of(entries.get(7)), check(changed).faults().stream().map(each -> each.entry()).toList());
    }

    @Test
    void everyChangeOfALineIsFound() throws IOException {
        List<String> lines = exported(true, Optional.empty());
        int line = (int) (entries.get(5) + 1);
        JsonNode entry = CanonicalJson.read(lines.get(line).getBytes(StandardCharsets.UTF_8)).path("entry");
        List<UnaryOperator<String>> changes = new ArrayList<>();
        for (String member : List.of("at", "manifest", "rules", "statements", "identity")) {
            String value = entry.path(member).asText();
            changes.add(text -> text.replaceFirst(value, flip(value)));
        }
        changes.add(text -> text.replace(Made.secret(5), "住址不详"));
        changes.add(text -> text.replaceFirst("\"salt\":\"(.)", "\"salt\":\"0$1").replaceFirst("(\"salt\":\"[0-9a-f]{64})[0-9a-f]", "$1"));
        for (UnaryOperator<String> change : changes) {
            List<String> changed = new ArrayList<>(lines);
            changed.set(line, change.apply(lines.get(line)));
            assertFalse(changed.get(line).equals(lines.get(line)), "the test changed nothing");
            assertFalse(check(changed).faults().isEmpty());
        }
    }

    private static String flip(String value) {
        int at = value.length() - 2;
        return value.substring(0, at) + (value.charAt(at) == '1' ? '2' : '1') + value.substring(at + 1);
    }

    @Test
    void linesThatAreMissingMovedOrCutOffAreFound() throws IOException {
        List<String> lines = exported(false, Optional.empty());
        List<String> missing = new ArrayList<>(lines);
        missing.remove(6);
        assertEquals(5, check(missing).faults().getFirst().entry());
        List<String> moved = new ArrayList<>(lines);
        java.util.Collections.swap(moved, 4, 5);
        assertEquals(3, check(moved).faults().getFirst().entry());
        List<String> cut = lines.subList(0, lines.size() - 2);
        assertEquals(lines.size() - 3, check(cut).faults().getFirst().entry());
        assertFalse(check(List.of()).faults().isEmpty());
        assertFalse(check(List.of("{}")).faults().isEmpty());
    }

    @Test
    void anOlderExportIsSeenToLackTheNewestEntries() throws IOException {
        Path home = folder.resolve("growing");
        List<String> lines = new ArrayList<>();
        try (Store store = Store.open(home, Optional.empty())) {
            store.keep(Made.filing(1));
            new Export(store, false).all(line -> lines.add(line.toString()));
            store.keep(Made.filing(2));
            Path file = folder.resolve("older.ndjson");
            Files.write(file, lines);
            assertEquals(List.of(), ExportCheck.of(file, Optional.empty(), store.home().verifier()).faults());
            ExportCheck.Result result = ExportCheck.of(file, Optional.of(store.home().checkpointPath()), store.home().verifier());
            assertEquals(lines.size() - 1, result.faults().getFirst().entry());
            assertFalse(ExportCheck.of(file, Optional.empty(), key).faults().isEmpty(), "another key");
        }
    }
}
