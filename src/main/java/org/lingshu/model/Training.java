package org.lingshu.model;

import java.util.concurrent.ExecutionException;
import java.util.function.Consumer;
import java.util.stream.IntStream;

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
        Validation validation = new Validation(table, target);
        var rounds = validation.rounds(seed, progress);
        progress.accept("learning from all " + table.size() + " patients");
        Learned learned = learn(table, target, seed);
        Report report = new Judgement(table, target, rounds, seed).report(validation.design());
        return new Trained(table.columns().only(learned.scaling().kept()), target, learned, report);
    }

    private static Learned learn(Table table, Target target, long seed) {
        try {
            return Validation.alone(() -> new Learner(table, target).learn(IntStream.range(0, table.size()).toArray(), seed));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
