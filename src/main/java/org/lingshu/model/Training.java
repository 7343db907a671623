package org.lingshu.model;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lingshu.model.algorithm.Algorithm;

/** Trains on a table and a target: judges the learner on held-out subjects first, then lets it learn from all. */
public final class Training {
    private Training() {
    }

    /**
     * Trains. The same table, target and seed give the same numbers on any number of processors.
     *
     * @param progress is told, in a few words, how far the work is
     */
    public static Trained of(Table table, Target target, long seed, Consumer<String> progress) {
        return of(table, target, algorithms(), seed, progress);
    }

    /**
     * Trains with some of the algorithms only: whoever must not let a model file hold values of single patients leaves out those that remember them.
     *
     * @param algorithms some of {@link #algorithms()}
     * @param progress   is told, in a few words, how far the work is
     */
    public static Trained of(Table table, Target target, List<String> algorithms, long seed, Consumer<String> progress) {
        if (algorithms.isEmpty() || !algorithms().containsAll(algorithms)) throw new IllegalArgumentException("algorithms are some of " + algorithms() + ", not " + algorithms);
        return of(table, target, Menu.of(table, target, algorithms, Set.of(Fusion.values())), 0, seed, progress);
    }

    /** The names of all algorithms. */
    public static List<String> algorithms() {
        return Algorithm.ALL.stream().map(Algorithm::word).toList();
    }

    static Trained of(Table table, Target target, Menu menu, int repeats, long seed, Consumer<String> progress) {
        Validation validation = new Validation(table, target, menu, repeats);
        Validation.Outcome outcome = validation.run(seed, false, progress);
        progress.accept("learning from all " + table.size() + " patients");
        Report report = new Judgement(table, target, outcome.chosen(), seed).report(validation.design(), outcome);
        try (Workers workers = new Workers()) {
            Learned learned = new Learner(table, target, menu, workers).learn(IntStream.range(0, table.size()).toArray(), seed, false, () -> { }).chosen();
            return compact(table.columns(), target, learned, report);
        }
    }

    /** Only the columns that an expert reads. */
    private static Trained compact(Columns columns, Target target, Learned learned, Report report) {
        TreeSet<Integer> read = new TreeSet<>();
        learned.mixture().experts().forEach(expert -> IntStream.of(expert.scaling().kept()).forEach(read::add));
        Map<Integer, Integer> places = new TreeMap<>();
        for (int column : read) places.put(column, places.size());
        List<Expert> experts = learned.mixture().experts().stream().map(expert -> new Expert(expert.scaling().moved(places::get), expert.scorer())).toList();
        Columns kept = columns.only(read.stream().mapToInt(Integer::intValue).toArray());
        return new Trained(kept, target, new Learned(learned.choice(), new Mixture(experts, learned.mixture().blends()), learned.calibration(), learned.sets()), report);
    }
}
