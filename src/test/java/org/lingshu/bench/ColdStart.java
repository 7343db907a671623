package org.lingshu.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** How long a new process needs from its start to the first answer, several times: what a clinician waits for on a cold machine. */
public final class ColdStart {
    private static final int RUNS = 7;

    private ColdStart() {
    }

    /** Prints minimum, median and maximum in seconds. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        List<Double> seconds = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            long start = System.nanoTime();
            Process process = new ProcessBuilder("./lingshu", "assess", "tests-data/cases/" + first(), "--json").redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor() != 0) throw new IllegalStateException("assess failed with exit code " + process.exitValue());
            seconds.add((System.nanoTime() - start) / (double) TimeUnit.SECONDS.toNanos(1));
        }
        Collections.sort(seconds);
        System.out.printf("cold start to first answer, whole process, %d runs: min %.2f s, median %.2f s, max %.2f s%n", RUNS, seconds.getFirst(),
                seconds.get(RUNS / 2), seconds.getLast());
    }

    private static String first() throws IOException {
        try (var list = java.nio.file.Files.list(Path.of("tests-data/cases"))) {
            return list.map(path -> path.getFileName().toString()).filter(name -> name.endsWith(".case.json")).sorted().findFirst().orElseThrow();
        }
    }
}
