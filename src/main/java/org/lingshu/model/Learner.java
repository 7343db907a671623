package org.lingshu.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The whole of learning, as one function of rows: an inner cross-validation chooses columns and penalty by log-loss (plain best), its held-out scores
 * give temperature and set threshold, and the weights are then learned from all rows. Whoever judges this function must give it training rows only.
 */
final class Learner {
    /** Folds of the inner cross-validation. */
    static final int INNER = 5;
    /** Penalties that are tried, for one subject. */
    static final List<Double> LAMBDAS = List.of(0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0);
    private final Table table;
    private final Target target;

    Learner(Table table, Target target) {
        this.table = table;
        this.target = target;
    }

    /** Learns from these rows; the same rows and seed give the same numbers. */
    Learned learn(int[] rows, long seed) {
        List<int[]> folds = Folds.of(table, target, rows, INNER, seed);
        List<Tried> tried = new ArrayList<>();
        for (Families families : Families.offered(table.columns())) tried.addAll(tryOut(families, folds));
        Tried best = tried.stream().min((a, b) -> Double.compare(a.choice().loss(), b.choice().loss())).orElseThrow();
        int[] held = folds.stream().flatMapToInt(Arrays::stream).toArray();
        Calibration calibration = Calibration.of(target, held, best.scores());
        double[][] probabilities = Arrays.stream(best.scores()).map(calibration::probabilities).toArray(double[][]::new);
        Scaling scaling = Scaling.of(table, rows, best.choice().families().columns(table.columns()));
        return new Learned(best.choice(), scaling, fit(scaling, rows, best.choice().lambda()), calibration, Sets.of(target, held, probabilities));
    }

    /** Held-out scores of one choice, in the order of the folds. */
    private record Tried(Choice choice, double[][] scores) {
    }

    private List<Tried> tryOut(Families families, List<int[]> folds) {
        int[] held = folds.stream().flatMapToInt(Arrays::stream).toArray();
        double[][][] scores = new double[LAMBDAS.size()][held.length][];
        int at = 0;
        for (int[] fold : folds) {
            int[] rest = folds.stream().filter(other -> other != fold).flatMapToInt(Arrays::stream).sorted().toArray();
            Scaling scaling = Scaling.of(table, rest, families.columns(table.columns()));
            Logistic logistic = new Logistic(scaled(scaling, rest), target, rest);
            for (int k = 0; k < LAMBDAS.size(); k++) {
                Linear linear = logistic.fit(LAMBDAS.get(k));
                for (int i = 0; i < fold.length; i++) scores[k][at + i] = linear.scores(scaling.scaled(table.row(fold[i])));
            }
            at += fold.length;
        }
        Calibration none = new Calibration(target.kind(), 1);
        return IntStream.range(0, LAMBDAS.size()).mapToObj(k -> {
            double loss = IntStream.range(0, held.length).mapToDouble(i -> LogLoss.of(target, held[i], none.probabilities(scores[k][i]))).average().orElseThrow();
            return new Tried(new Choice(families, LAMBDAS.get(k), loss), scores[k]);
        }).toList();
    }

    private Linear fit(Scaling scaling, int[] rows, double lambda) {
        return new Logistic(scaled(scaling, rows), target, rows).fit(lambda);
    }

    private double[][] scaled(Scaling scaling, int[] rows) {
        return Arrays.stream(rows).mapToObj(row -> scaling.scaled(table.row(row))).toArray(double[][]::new);
    }
}
