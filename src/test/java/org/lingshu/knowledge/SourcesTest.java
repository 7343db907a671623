package org.lingshu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;

/** Every term, number and name says where it comes from, and where two sources differ it is said which is followed. */
class SourcesTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Folders whose entries state nothing of their own: sources themselves, conflicts between them, words that only steer reading, trained models. */
    private static final Set<String> WITHOUT = Set.of("sources", "conflicts", "intake", "model");

    @Test
    void everyEntryOfTermsNumbersAndNamesCites() throws IOException {
        Set<String> silent = new TreeSet<>();
        for (Path file : files()) {
            JsonNode read = JSON.readTree(file.toFile());
            List<JsonNode> entries = new ArrayList<>();
            if (read.isArray()) read.forEach(entries::add);
            else entries.add(read);
            for (JsonNode entry : entries) if (entry.findValuesAsText("source").stream().allMatch(String::isBlank)) silent.add(file + ": " + entry.toString().substring(0, Math.min(60, entry.toString().length())));
        }
        assertEquals(Set.of(), silent);
    }

    @Test
    void everyNumberOfAParameterHasDateUnitAndReason() {
        for (Parameter each : Repository.knowledge().parameters().values()) {
            assertFalse(each.values().isEmpty(), each.parameter());
            assertTrue(each.validFrom().matches("\\d{4}-\\d{2}-\\d{2}"), each.parameter());
            assertFalse(each.because().isBlank() || each.unit().isBlank() || each.source().isBlank(), each.parameter());
        }
    }

    @Test
    void conflictsNameTwoSourcesAndTheOneThatIsFollowed() {
        List<Conflict> conflicts = Repository.knowledge().conflicts();
        assertTrue(conflicts.size() >= 20, "conflicts stated: " + conflicts.size());
        for (Conflict each : conflicts) {
            Set<String> sources = new TreeSet<>(each.positions().stream().map(Conflict.Position::source).toList());
            assertTrue(sources.size() >= 2, each.about());
            assertTrue(sources.contains(each.follows()) || "lingshu".equals(each.follows()), each.about() + " follows " + each.follows());
        }
    }

    private static List<Path> files() throws IOException {
        Path root = Path.of("knowledge-base");
        try (Stream<Path> walk = Files.walk(root)) {
            return walk.filter(path -> path.toString().endsWith(".json") && !WITHOUT.contains(root.relativize(path).getName(0).toString())).sorted().toList();
        }
    }
}
