package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Judges the learner on patients that it has not seen: by the official split where the cohort has one, else by repeated grouped stratified
 * cross-validation. Everything that the learner tunes is tuned again inside each training part.
 *
 * <p>Each task runs in a pool of one thread of its own: Smile sums in parallel, and how it groups its sums depends on the size of the pool that it runs
 * in. So the result is the same on any number of processors.
 */
final class Validation {
    /** Folds of the outer cross-validation. */
    static final int FOLDS = 5;
    /** How often it is repeated with other folds. */
    static final int REPEATS = 5;
    private final Table table;
    private final Target target;
    private final Learner learner;

    Validation(Table table, Target target) {
        this.table = table;
        this.target = target;
        this.learner = new Learner(table, target);
    }

    /** One training part and the part that is held out. */
    private record Task(int round, int[] train, int[] test, long seed) {
    }

    /** Runs all rounds. */
    List<Round> rounds(long seed, Consumer<String> progress) {
        List<Task> tasks = tasks(seed);
        int rounds = tasks.getLast().round() + 1;
        List<Round> all = IntStream.range(0, rounds).mapToObj(round -> empty()).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors())) {
            List<Future<Learned>> running = tasks.stream().map(task -> threads.submit(() -> alone(() -> learner.learn(task.train(), task.seed())))).toList();
            for (int i = 0; i < tasks.size(); i++) {
                fill(all.get(tasks.get(i).round()), tasks.get(i).test(), running.get(i).get());
                progress.accept("validation " + (i + 1) + "/" + tasks.size());
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
        return all;
    }

    /** Runs in a pool of one thread, so that parallel sums inside are grouped the same way on every machine. */
    static <T> T alone(Callable<T> task) throws ExecutionException, InterruptedException {
        try (ForkJoinPool one = new ForkJoinPool(1)) {
            return one.submit(task).get();
        }
    }

    /** How the subjects were split: {@code train and test part} or {@code 5 times 5 folds}, for the card. */
    String design() {
        List<String> parts = parts();
        if (parts.isEmpty()) return REPEATS + " times " + FOLDS + "-fold cross-validation, grouped and stratified";
        return parts.equals(List.of("test", "train")) ? "the cohort's own training and test part" : "the cohort's own " + parts.size() + " folds";
    }

    private List<String> parts() {
        return table.subjects().stream().map(Subject::part).filter(part -> !part.isEmpty()).distinct().sorted().toList();
    }

    private List<Task> tasks(long seed) {
        List<String> parts = parts();
        if (parts.equals(List.of("test", "train"))) return List.of(new Task(0, in("train"::equals), in("test"::equals), seed));
        if (!parts.isEmpty()) {
            return parts.stream().map(part -> new Task(0, in(other -> !other.isEmpty() && !other.equals(part)), in(part::equals), seed)).toList();
        }
        List<Task> tasks = new ArrayList<>();
        int[] rows = in(part -> true);
        for (int round = 0; round < REPEATS; round++) {
            List<int[]> folds = Folds.of(table, target, rows, FOLDS, seed + round);
            for (int[] test : folds) {
                int[] train = folds.stream().filter(fold -> fold != test).flatMapToInt(Arrays::stream).sorted().toArray();
                tasks.add(new Task(round, train, test, seed + 1_000L * (tasks.size() + 1)));
            }
        }
        return tasks;
    }

    private int[] in(java.util.function.Predicate<String> part) {
        return IntStream.range(0, table.size()).filter(row -> part.test(table.subjects().get(row).part())).toArray();
    }

    private Round empty() {
        Map<String, double[][]> without = new TreeMap<>();
        table.columns().modalities().forEach(modality -> without.put(modality, new double[table.size()][0]));
        return new Round(new double[table.size()][0], new double[table.size()], without);
    }

    private void fill(Round round, int[] test, Learned learned) {
        for (int row : test) {
            round.probabilities()[row] = learned.probabilities(table.row(row));
            round.thresholds()[row] = learned.sets().threshold();
            round.without().forEach((modality, rows) -> rows[row] = learned.probabilities(blanked(table.row(row), modality)));
        }
    }

    private double[] blanked(double[] row, String modality) {
        double[] blank = row.clone();
        for (int j = 0; j < blank.length; j++) if (table.columns().all().get(j).modality().equals(modality)) blank[j] = Double.NaN;
        return blank;
    }
}
