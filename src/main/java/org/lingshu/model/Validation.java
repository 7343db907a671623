package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import java.util.stream.IntStream;

/**
 * Judges the learner on patients that it has not seen: by the official split where the cohort has one, else by repeated grouped stratified
 * cross-validation. Everything that the learner tunes and chooses is tuned and chosen again inside each training part.
 */
final class Validation {
    /** Folds of the outer cross-validation. */
    static final int FOLDS = 5;
    private static final long MUCH = 300_000;
    private final Table table;
    private final Target target;
    private final Menu menu;
    private final int repeats;

    /** @param repeats how often the cross-validation is repeated with other folds; zero for what suits the size of the table */
    Validation(Table table, Target target, Menu menu, int repeats) {
        this.table = table;
        this.target = target;
        this.menu = menu;
        this.repeats = repeats > 0 ? repeats : table.size() < 150 ? 5 : (long) table.size() * table.columns().size() < MUCH ? 2 : 1;
    }

    /** One training part and the part that is held out. */
    private record Task(int round, int[] train, int[] test, long seed) {
    }

    /**
     * Held-out predictions.
     *
     * @param candidates by candidate; empty where only the chosen was asked for
     * @param chosen     of whatever each training part chose
     * @param choices    how many training parts chose which candidate
     * @param alone      by modality, of what was learned from it alone
     * @param patterns   of the chosen, as if these modalities were missing
     */
    record Outcome(Map<Candidate, List<Round>> candidates, List<Round> chosen, Map<String, Integer> choices, Map<String, List<Round>> alone, Map<List<String>, List<Round>> patterns) {
    }

    /** Runs all rounds; {@code all} for every candidate, else for the chosen only. */
    Outcome run(long seed, boolean all, Consumer<String> said) {
        List<Task> tasks = tasks(seed);
        int rounds = tasks.getLast().round() + 1;
        Outcome outcome = new Outcome(new LinkedHashMap<>(), empty(rounds), new TreeMap<>(), new TreeMap<>(), new LinkedHashMap<>());
        Patterns.of(table.columns().modalities()).forEach(pattern -> outcome.patterns().put(pattern, empty(rounds)));
        try (Workers workers = new Workers()) {
            Learner learner = new Learner(table, target, menu, workers);
            Progress progress = new Progress("validation", learner.steps() * tasks.size(), said);
            for (Task task : tasks) {
                Learning learning = learner.learn(task.train(), task.seed(), all, progress::step);
                workers.all(fills(task, learning, outcome, rounds, all), () -> { });
                outcome.choices().merge(learning.chosen().choice().candidate().name(), 1, Integer::sum);
            }
            progress.end();
        }
        return outcome;
    }

    private List<Callable<Boolean>> fills(Task task, Learning learning, Outcome outcome, int rounds, boolean all) {
        List<Callable<Boolean>> fills = new ArrayList<>();
        fills.add(fill(outcome.chosen(), task, learning.chosen(), Set.of()));
        outcome.patterns().forEach((missing, into) -> fills.add(fill(into, task, learning.chosen(), new TreeSet<>(missing))));
        if (all) learning.candidates().forEach(each -> fills.add(fill(outcome.candidates().computeIfAbsent(each.choice().candidate(), key -> empty(rounds)), task, each, Set.of())));
        learning.alone().forEach((modality, each) -> fills.add(fill(outcome.alone().computeIfAbsent(modality, key -> empty(rounds)), task, each, Set.of())));
        return fills;
    }

    private Callable<Boolean> fill(List<Round> rounds, Task task, Learned learned, Set<String> missing) {
        Round round = rounds.get(task.round());
        return () -> {
            for (int row : task.test()) {
                double[] known = missing.isEmpty() ? table.row(row) : Patterns.blanked(table.columns(), table.row(row), missing);
                round.probabilities()[row] = learned.probabilities(known, Patterns.missing(table.columns(), known));
                round.thresholds()[row] = learned.sets().threshold();
            }
            return true;
        };
    }

    /** How the subjects were split: {@code train and test part} or {@code 5 times 5 folds}, for the card. */
    String design() {
        List<String> parts = parts();
        if (parts.isEmpty()) return repeats + " times " + FOLDS + "-fold cross-validation, grouped and stratified";
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
        for (int round = 0; round < repeats; round++) {
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

    private List<Round> empty(int rounds) {
        return IntStream.range(0, rounds).mapToObj(round -> Round.empty(table.size())).toList();
    }
}
