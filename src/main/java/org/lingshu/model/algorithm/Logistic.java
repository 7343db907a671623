package org.lingshu.model.algorithm;

import java.util.List;
import java.util.stream.IntStream;
import smile.classification.LogisticRegression;

/**
 * Logistic regression with an L2 penalty on every weight and none on the intercepts (Smile): multinomial where exactly one class is true, one binomial
 * for each label otherwise. The commonest class is the one that Smile compares the others with, so that the order of the labels does not matter.
 */
public final class Logistic implements Algorithm {
    /** Its word. */
    public static final String WORD = "logistic";
    private static final List<Double> LAMBDAS = List.of(0.01, 0.03, 0.1, 0.3, 1.0, 3.0, 10.0);
    private static final double TOLERANCE = 1e-5;
    private static final int ITERATIONS = 2000;

    @Override
    public String word() {
        return WORD;
    }

    @Override
    public List<String> settings() {
        return LAMBDAS.stream().map(lambda -> "penalty " + lambda + " for one patient").toList();
    }

    @Override
    public List<Integer> screens() {
        return List.of(EVERY, 60);
    }

    @Override
    public List<Scorer> all(double[][] rows, Labels labels, long seed) {
        Space space = Space.of(rows);
        return LAMBDAS.stream().<Scorer>map(lambda -> fit(space, labels, lambda)).toList();
    }

    @Override
    public Scorer one(double[][] rows, Labels labels, int setting, long seed) {
        return fit(Space.of(rows), labels, LAMBDAS.get(setting));
    }

    /** @param lambda weight of the penalty for one row; it grows with their number */
    static Linear fit(Space space, Labels labels, double lambda) {
        var options = new LogisticRegression.Options(lambda * labels.size(), TOLERANCE, ITERATIONS);
        return labels.exclusive() ? exclusive(space, labels, options) : each(space, labels, options);
    }

    private static Linear exclusive(Space space, Labels labels, LogisticRegression.Options options) {
        int classes = labels.classes();
        int[] counts = IntStream.range(0, classes).map(labels::count).toArray();
        int[] present = IntStream.range(0, classes).filter(label -> counts[label] > 0).boxed().sorted((a, b) -> Integer.compare(counts[a], counts[b]))
                .mapToInt(Integer::intValue).toArray();
        double[] intercepts = new double[classes];
        double[][] weights = new double[classes][space.columns()];
        double[][] coefficients = coefficients(space, labels, present, options);
        for (int k = 0; k < coefficients.length; k++) {
            weights[present[k]] = space.weights(coefficients[k]);
            intercepts[present[k]] = coefficients[k][coefficients[k].length - 1];
        }
        for (int label = 0; label < classes; label++) if (counts[label] == 0) intercepts[label] = labels.common(label);
        return new Linear(intercepts, weights).centred();
    }

    /** One row for each class that is present but the last, the commonest. */
    private static double[][] coefficients(Space space, Labels labels, int[] present, LogisticRegression.Options options) {
        if (present.length < 2) return new double[0][];
        int[] position = new int[labels.classes()];
        for (int k = 0; k < present.length; k++) position[present[k]] = k;
        int[] y = IntStream.range(0, labels.size()).map(row -> position[labels.only(row)]).toArray();
        if (present.length > 2) return LogisticRegression.multinomial(space.rows(), y, options).coefficients();
        return new double[][] {LogisticRegression.binomial(space.rows(), IntStream.of(y).map(each -> 1 - each).toArray(), options).coefficients()};
    }

    private static Linear each(Space space, Labels labels, LogisticRegression.Options options) {
        double[] intercepts = new double[labels.classes()];
        double[][] weights = new double[labels.classes()][space.columns()];
        for (int label = 0; label < intercepts.length; label++) {
            int[] y = labels.marks(label);
            int positive = IntStream.of(y).sum();
            if (positive == 0 || positive == y.length) {
                intercepts[label] = labels.common(label);
            } else {
                double[] coefficients = LogisticRegression.binomial(space.rows(), y, options).coefficients();
                weights[label] = space.weights(coefficients);
                intercepts[label] = coefficients[coefficients.length - 1];
            }
        }
        return new Linear(intercepts, weights);
    }
}
