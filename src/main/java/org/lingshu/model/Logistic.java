package org.lingshu.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.IntStream;
import smile.classification.LogisticRegression;

/**
 * Logistic regression with an L2 penalty on every weight and none on the intercepts (Smile): multinomial where exactly one class is true, one binomial
 * for each label otherwise. The commonest class is the one that Smile compares the others with, so that the order of the labels does not matter.
 */
final class Logistic {
    private static final double TOLERANCE = 1e-5;
    private static final int ITERATIONS = 2000;
    private final double[][] inputs;
    private final Optional<Span> span;
    private final int columns;
    private final Target target;
    private final int[] rows;

    /**
     * A learner of these rows.
     *
     * @param scaled one scaled row for each of {@code rows}
     * @param rows   subjects of the target
     */
    Logistic(double[][] scaled, Target target, int[] rows) {
        this.columns = scaled[0].length;
        this.span = columns > scaled.length ? Optional.of(Span.of(scaled)) : Optional.empty();
        // without a column worth learning from, one of zeros, so that the intercepts alone are learned
        this.inputs = span.map(Span::coordinates).orElse(columns > 0 ? scaled : new double[scaled.length][1]);
        this.target = target;
        this.rows = rows;
    }

    /**
     * Learns.
     *
     * @param lambda weight of the penalty for one subject; it grows with their number
     */
    Linear fit(double lambda) {
        var options = new LogisticRegression.Options(lambda * rows.length, TOLERANCE, ITERATIONS);
        return target.kind().exclusive() ? exclusive(options) : each(options);
    }

    private Linear exclusive(LogisticRegression.Options options) {
        int classes = target.classes().size();
        int[] counts = new int[classes];
        for (int row : rows) counts[target.only(row)]++;
        int[] present = IntStream.range(0, classes).filter(label -> counts[label] > 0).boxed().sorted((a, b) -> Integer.compare(counts[a], counts[b]))
                .mapToInt(Integer::intValue).toArray();
        double[] intercepts = new double[classes];
        double[][] weights = new double[classes][columns];
        double[][] coefficients = coefficients(present, options);
        for (int k = 0; k < coefficients.length; k++) {
            weights[present[k]] = weights(coefficients[k]);
            intercepts[present[k]] = coefficients[k][coefficients[k].length - 1];
        }
        for (int label = 0; label < classes; label++) if (counts[label] == 0) intercepts[label] = unseen(rows.length);
        return new Linear(intercepts, weights).centred();
    }

    /** One row for each class that is present but the last, the commonest. */
    private double[][] coefficients(int[] present, LogisticRegression.Options options) {
        if (present.length < 2) return new double[0][];
        int[] position = new int[target.classes().size()];
        for (int k = 0; k < present.length; k++) position[present[k]] = k;
        if (present.length > 2) return LogisticRegression.multinomial(inputs, Arrays.stream(rows).map(row -> position[target.only(row)]).toArray(), options).coefficients();
        int[] rarer = Arrays.stream(rows).map(row -> 1 - position[target.only(row)]).toArray();
        return new double[][] {LogisticRegression.binomial(inputs, rarer, options).coefficients()};
    }

    private Linear each(LogisticRegression.Options options) {
        int classes = target.classes().size();
        double[] intercepts = new double[classes];
        double[][] weights = new double[classes][columns];
        for (int k = 0; k < classes; k++) {
            int label = k;
            int[] y = Arrays.stream(rows).map(row -> target.holds(row, label) ? 1 : 0).toArray();
            int positive = Arrays.stream(y).sum();
            if (positive == 0 || positive == y.length) {
                intercepts[k] = positive == 0 ? unseen(rows.length) : -unseen(rows.length);
            } else {
                double[] coefficients = LogisticRegression.binomial(inputs, y, options).coefficients();
                weights[k] = weights(coefficients);
                intercepts[k] = coefficients[coefficients.length - 1];
            }
        }
        return new Linear(intercepts, weights);
    }

    private double[] weights(double[] coefficients) {
        return span.map(each -> each.weights(coefficients)).orElseGet(() -> Arrays.copyOf(coefficients, columns));
    }

    /** The score of a class that no training row has: as if half a patient had had it. */
    private static double unseen(int rows) {
        return -Math.log(2.0 * rows + 1);
    }
}
