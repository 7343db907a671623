package org.lingshu.bench;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.lingshu.answer.AssessmentJson;
import org.lingshu.assess.Assessment;
import org.lingshu.assess.Assessor;
import org.lingshu.assess.Models;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.ModelFolder;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.store.Receipt;
import org.lingshu.store.Store;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** What keeping costs: answers that are not kept, kept 32 at once as the command line keeps them, and kept one by one. SQLite, every commit on the disk. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 4, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = {"-Xmx512m", "--sun-misc-unsafe-memory-access=allow", "--enable-native-access=ALL-UNNAMED"})
public class StoreBenchmark {
    private static final int TOGETHER = 32;
    private final List<Case> records = new ArrayList<>();
    private Assessor assessor;
    private AssessmentJson json;
    private Path home;
    private Store store;
    private Archive archive;
    private CompletableFuture<List<Receipt>> keeping = CompletableFuture.completedFuture(List.of());
    private int next;

    /** Reads everything and opens an empty store. */
    @Setup
    public void open() throws IOException {
        Path models = Path.of("knowledge-base/model");
        Knowledge knowledge = Knowledge.read(Path.of("knowledge-base"));
        Rulebook rulebook = Rulebook.read(Path.of("rules"), knowledge);
        assessor = new Assessor(knowledge, rulebook, new Models(ModelFolder.read(models)));
        json = new AssessmentJson(knowledge);
        try (Stream<Path> list = Files.list(Path.of("tests-data/cases"))) {
            for (Path file : list.filter(path -> path.toString().endsWith(".case.json")).sorted().toList()) {
                if (Cases.of(knowledge).read("record", Files.readAllBytes(file)).getFirst() instanceof Outcome.Read(Case one)) records.add(one);
            }
        }
        home = Files.createTempDirectory("lingshu-store");
        store = Store.open(home, Optional.empty());
        archive = new Archive(store, Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.of(models)), rulebook.rules());
    }

    /** Closes the store and removes it. */
    @TearDown
    public void close() throws IOException {
        keeping.join();
        store.close();
        try (Stream<Path> files = Files.walk(home)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) Files.delete(file);
        }
    }

    /** Nothing is kept. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public int notKept() {
        return answers().size();
    }

    /** Kept while the next are assessed. */
    @Benchmark
    @OperationsPerInvocation(TOGETHER)
    public int keptTogether() {
        List<Archive.Answered> answers = answers();
        keeping.join();
        keeping = CompletableFuture.supplyAsync(() -> archive.keep(answers));
        return answers.size();
    }

    /** Kept before the next is assessed. */
    @Benchmark
    public Receipt keptAlone() {
        return archive.keep(answer());
    }

    private List<Archive.Answered> answers() {
        List<Archive.Answered> all = new ArrayList<>(TOGETHER);
        for (int i = 0; i < TOGETHER; i++) all.add(answer());
        return all;
    }

    private Archive.Answered answer() {
        Case one = records.get(next++ % records.size());
        Assessment assessment = assessor.assess(one);
        ObjectNode answer = json.of(assessment, false);
        if (answer.toString().isEmpty()) throw new IllegalStateException("an empty answer");
        return new Archive.Answered(one, assessment, answer);
    }
}
