package org.lingshu.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.ModelFolder;
import org.lingshu.rulebook.Rulebook;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/**
 * End to end on one thread: the bytes of a record in, the bytes of its answer out. {@code -Dlingshu.records=FILE} names other records than the golden
 * cases. Run with {@code mvn -Pbench verify -DskipTests}.
 */
@State(Scope.Benchmark)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xmx512m", "-XX:+UseSerialGC", "--sun-misc-unsafe-memory-access=allow"})
public class AssessBenchmark {
    private List<byte[]> records = List.of();
    private Cases cases;
    private Assessor assessor;
    private AssessmentJson json;
    private int next;

    /** Reads knowledge, rules, models and records once. */
    @Setup
    public void read() throws IOException {
        Knowledge knowledge = Knowledge.read(Path.of("knowledge-base"));
        cases = Cases.of(knowledge);
        assessor = new Assessor(knowledge, Rulebook.read(Path.of("rules"), knowledge), new Models(ModelFolder.read(Path.of("knowledge-base/model"))));
        json = new AssessmentJson(knowledge);
        records = records();
    }

    /** Prints what stays on the heap once everything is read and warm. */
    @TearDown
    public void heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        System.out.printf("%nlive heap after the run: %d MB of %d MB%n", (runtime.totalMemory() - runtime.freeMemory()) >> 20, runtime.maxMemory() >> 20);
    }

    /** Records a second: read, derive, predict, interpret, and write the JSON with the trail's id. */
    @Benchmark
    @BenchmarkMode(Mode.Throughput)
    public byte[] recordToAnswer() {
        return answer();
    }

    /** The spread of the same in one answer's time. */
    @Benchmark
    @BenchmarkMode(Mode.SampleTime)
    @OutputTimeUnit(TimeUnit.MILLISECONDS)
    public byte[] timeOfOneAnswer() {
        return answer();
    }

    private byte[] answer() {
        byte[] record = records.get(next++ % records.size());
        if (!(cases.read("record", record).getFirst() instanceof Outcome.Read read)) throw new IllegalStateException("a benchmark record was refused");
        return json.of(assessor.assess(read.record()), false).toString().getBytes(StandardCharsets.UTF_8);
    }

    private static List<byte[]> records() throws IOException {
        List<byte[]> all = new ArrayList<>();
        String named = System.getProperty("lingshu.records", "");
        if (!named.isEmpty()) {
            for (String line : Files.readAllLines(Path.of(named))) if (!line.isBlank()) all.add(line.getBytes(StandardCharsets.UTF_8));
            return all;
        }
        try (Stream<Path> list = Files.list(Path.of("tests-data/cases"))) {
            for (Path file : list.filter(path -> path.toString().endsWith(".case.json")).sorted().toList()) all.add(Files.readAllBytes(file));
        }
        return all;
    }
}
