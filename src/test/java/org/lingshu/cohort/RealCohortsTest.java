package org.lingshu.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.assess.Derivation;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.leak.Clues;
import org.lingshu.leak.Leaks;
import org.lingshu.model.Kind;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Stage;

/** Real cohorts are not refused as they are, and are when 186 of their patients stand in them five times, moved a little. */
class RealCohortsTest {
    private static final Path COHORTS = Path.of("../shared/data/cohorts");
    @TempDir
    private Path root;

    private Prepared prepared(String cohort, String target) {
        assumeTrue(Files.isDirectory(COHORTS.resolve(cohort)), () -> "there is no " + COHORTS.resolve(cohort) + ", so nothing is tested on it");
        return Cohort.read(COHORTS.resolve(cohort)).prepare(target, Folder.KNOWLEDGE, this::derivation, progress -> { });
    }

    @ParameterizedTest
    @CsvSource({"rosmap, ad", "brca348, subtype", "covid-labs, death"})
    void areRefusedOnlyWhenCopied(String cohort, String target) {
        Prepared prepared = prepared(cohort, target);
        assertEquals(List.of(), prepared.leaks());
        for (double jitter : new double[] {0.01, 0.05, 0.1}) assertEquals(List.of("patients-copied"), copied(prepared.table(), prepared.target(), jitter), cohort + " moved by " + jitter);
    }

    @Test
    void recordsAreRefusedOnlyWhenCopied() throws IOException {
        assertEquals(List.of(), prepared("msdd", "disease").leaks());
        List<String> texts = Cases.of(Folder.KNOWLEDGE).read("cases.jsonl", Files.readAllBytes(COHORTS.resolve("msdd/cases.jsonl"))).stream()
                .map(outcome -> outcome instanceof Outcome.Read read ? String.join("\n", read.record().text().values()) : "").toList();
        for (double jitter : new double[] {0.01, 0.05, 0.1}) assertEquals(List.of("texts-copied"), copied(texts, jitter), "moved by " + jitter);
    }

    private static List<String> copied(Table table, Target target, double jitter) {
        Random random = new Random(1);
        int[] patients = random.ints(0, table.size()).distinct().limit(186).toArray();
        int columns = table.columns().size();
        double[] spread = IntStream.range(0, columns).mapToDouble(j -> deviation(table, j)).toArray();
        double[][] rows = IntStream.range(0, 930).mapToObj(i -> IntStream.range(0, columns).mapToDouble(j -> table.value(patients[i % 186], j) + random.nextGaussian() * jitter * spread[j]).toArray())
                .toArray(double[][]::new);
        List<Subject> subjects = IntStream.range(0, 930).mapToObj(i -> new Subject("x" + i * 7919 % 10_007, "g" + i, "", java.util.Map.of())).toList();
        Target truth = new Target(target.name(), target.kind(), target.classes(), IntStream.range(0, 930).mapToObj(i -> target.truth().get(patients[i % 186])).toList());
        return checks(Leaks.in(new Table(table.columns(), subjects, rows), truth, new Clues("cohort.json", Set.of(), subjects.stream().map(each -> "").toList())));
    }

    private static double deviation(Table table, int column) {
        double[] known = IntStream.range(0, table.size()).mapToDouble(i -> table.value(i, column)).filter(value -> !Double.isNaN(value)).toArray();
        double mean = java.util.Arrays.stream(known).average().orElse(0);
        return Math.sqrt(java.util.Arrays.stream(known).map(value -> (value - mean) * (value - mean)).average().orElse(0));
    }

    /** Each text five times, this share of its letters replaced by letters of any. */
    private static List<String> copied(List<String> texts, double jitter) {
        Random random = new Random(2);
        String letters = String.join("", texts);
        List<String> copies = IntStream.range(0, 5 * texts.size()).mapToObj(i -> texts.get(i % texts.size()).chars()
                .mapToObj(letter -> Character.toString(random.nextDouble() < jitter ? letters.charAt(random.nextInt(letters.length())) : letter)).collect(java.util.stream.Collectors.joining())).toList();
        List<Subject> subjects = IntStream.range(0, copies.size()).mapToObj(i -> new Subject("x" + i, "g" + i, "", java.util.Map.of())).toList();
        Target truth = new Target("t", Kind.MULTICLASS, List.of("a", "b"), subjects.stream().map(each -> Set.of(random.nextInt(2))).toList());
        Table none = new Table(new org.lingshu.model.Columns(List.of(), List.of()), subjects, new double[copies.size()][0]);
        return checks(Leaks.in(none, truth, new Clues("cohort.json", Set.of(), copies)));
    }

    private static List<String> checks(Leaks leaks) {
        return leaks.refused().stream().map(Problem::check).toList();
    }

    /** The project's own feature rules and nothing else. */
    private Derivation derivation() {
        try {
            for (Stage stage : Stage.values()) Files.createDirectories(root.resolve(stage.folder()));
            try (var files = Files.list(Path.of("rules/4-features"))) {
                for (Path file : files.toList()) Files.copy(file, root.resolve("4-features").resolve(file.getFileName()));
            }
            return new Derivation(Rulebook.read(root, Folder.KNOWLEDGE), Folder.KNOWLEDGE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
