package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A writer that is killed in the middle of a thousand writes, again and again, loses nothing that it acknowledged. */
class KilledWriterTest {
    private static final int WRITES = 1_000;
    private static final int KILLS = 4;

    @TempDir
    private Path folder;

    @Test
    void nothingAcknowledgedIsLost() throws IOException, InterruptedException {
        Map<Integer, Long> acknowledged = new TreeMap<>();
        Random random = new Random(5);
        for (int kill = 0; kill < KILLS; kill++) acknowledged.putAll(killed(kill * WRITES, 20 + random.nextInt(120)));
        Home home = Home.open(folder);
        Verdict before = Verification.of(home, Optional.empty(), home.checkpointPath(), true);
        assertEquals(List.of(), before.faults());
        try (Store store = Store.open(folder, Optional.empty())) {
            for (Map.Entry<Integer, Long> each : acknowledged.entrySet()) {
                Stored kept = store.records().stored(each.getValue()).orElseThrow(() -> new AssertionError("entry " + each.getValue() + " is lost"));
                assertEquals(Made.filing(each.getKey()).trailId(), kept.identity().known().orElseThrow().trailId());
            }
            store.keep(Made.filing(0));
        }
        Verdict after = Verification.of(home, Optional.empty(), home.checkpointPath(), true);
        assertEquals(List.of(), after.faults());
        assertTrue(after.assessments() > acknowledged.size() && after.assessments() <= acknowledged.size() + KILLS + 1, after.assessments() + " kept, " + acknowledged.size() + " acknowledged");
    }

    private Map<Integer, Long> killed(int from, int after) throws IOException, InterruptedException {
        Map<Integer, Long> acknowledged = new TreeMap<>();
        Process writer = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1", "--enable-native-access=ALL-UNNAMED", "-cp", System.getProperty("java.class.path"),
                "-Djava.util.logging.config.file=" + System.getProperty("java.util.logging.config.file", ""), Writer.class.getName(), folder.toString(), Integer.toString(from), Integer.toString(from + WRITES)).redirectError(ProcessBuilder.Redirect.INHERIT).start();
        try (BufferedReader lines = writer.inputReader()) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.startsWith("kept ")) continue;
                String[] words = line.split(" ");
                acknowledged.put(Integer.parseInt(words[1]), Long.parseLong(words[2]));
                if (acknowledged.size() == after) writer.toHandle().destroyForcibly();
            }
        }
        writer.waitFor();
        assertTrue(acknowledged.size() >= after && acknowledged.size() < WRITES, "the writer was to be killed after " + after + " of " + WRITES + ", it acknowledged " + acknowledged.size());
        return acknowledged;
    }
}
