package org.lingshu.model.algorithm;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Linear discriminant analysis with a covariance that is shrunk towards one variance for all columns, without which it does not exist where columns are
 * more than rows (Friedman 1989, with the share of the shrinkage as setting). For labels that do not exclude each other, each against its absence.
 */
public final class Discriminant implements Algorithm {
    private static final List<Double> SHARES = List.of(0.05, 0.2, 0.5, 0.8, 0.95);

    @Override
    public String word() {
        return "lda";
    }

    @Override
    public List<String> settings() {
        return SHARES.stream().map(share -> "covariance shrunk by " + share).toList();
    }

    @Override
    public List<Integer> screens() {
        return List.of(EVERY, 100);
    }

    @Override
    public List<Scorer> all(double[][] rows, Labels labels, long seed) {
        Space space = Space.of(rows);
        return SHARES.stream().<Scorer>map(share -> fit(space, labels, share)).toList();
    }

    @Override
    public Scorer one(double[][] rows, Labels labels, int setting, long seed) {
        return fit(Space.of(rows), labels, SHARES.get(setting));
    }

    private static Linear fit(Space space, Labels labels, double share) {
        double[][] rows = space.rows();
        double[] middle = mean(rows, IntStream.range(0, rows.length).toArray());
        double[][] means = new double[labels.classes()][];
        for (int label = 0; label < means.length; label++) {
            int[] marks = labels.marks(label);
            int[] having = IntStream.range(0, marks.length).filter(row -> marks[row] == 1).toArray();
            means[label] = having.length == 0 ? middle : mean(rows, having);
        }
        double[][] factor = Cholesky.factor(covariance(rows, labels, middle, means, share, space.columns()));
        double[] intercepts = new double[means.length];
        double[][] weights = new double[means.length][];
        for (int label = 0; label < means.length; label++) {
            int count = labels.count(label);
            double[] from = labels.exclusive() || count == 0 || count == rows.length ? middle : without(middle, means[label], count, rows.length);
            double[] gap = minus(means[label], from);
            double[] direction = Cholesky.solve(factor, gap);
            weights[label] = space.weights(direction);
            // relative to the middle of all rows, so that the classes' scores share one zero
            intercepts[label] = labels.exclusive() ? Math.log(labels.share(label)) - dot(direction, middle) - dot(direction, gap) / 2
                    : labels.common(label) - dot(direction, from) - dot(direction, gap) / 2;
        }
        Linear linear = new Linear(intercepts, weights);
        return labels.exclusive() ? linear.centred() : linear;
    }

    private static double[][] covariance(double[][] rows, Labels labels, double[] middle, double[][] means, double share, int columns) {
        int size = middle.length;
        double[][] covariance = new double[size][size];
        for (int i = 0; i < rows.length; i++) {
            double[] gap = minus(rows[i], labels.exclusive() ? means[labels.only(i)] : middle);
            for (int a = 0; a < size; a++) {
                if (gap[a] == 0) continue;
                for (int b = 0; b <= a; b++) covariance[a][b] += gap[a] * gap[b] / rows.length;
            }
        }
        double trace = IntStream.range(0, size).mapToDouble(a -> covariance[a][a]).sum();
        double ridge = share * Math.max(trace / Math.max(1, columns), 1e-9);
        for (int a = 0; a < size; a++) {
            for (int b = 0; b <= a; b++) covariance[a][b] *= 1 - share;
            covariance[a][a] += ridge;
        }
        return covariance;
    }

    /** The mean of the rows that have not the label. */
    private static double[] without(double[] middle, double[] having, int count, int rows) {
        double[] mean = new double[middle.length];
        for (int j = 0; j < mean.length; j++) mean[j] = (rows * middle[j] - count * having[j]) / (rows - count);
        return mean;
    }

    private static double[] mean(double[][] rows, int[] some) {
        double[] mean = new double[rows[0].length];
        for (int row : some) for (int j = 0; j < mean.length; j++) mean[j] += rows[row][j] / some.length;
        return mean;
    }

    private static double[] minus(double[] one, double[] other) {
        double[] gap = new double[one.length];
        for (int j = 0; j < gap.length; j++) gap[j] = one[j] - other[j];
        return gap;
    }

    private static double dot(double[] one, double[] other) {
        double sum = 0;
        for (int j = 0; j < one.length; j++) sum += one[j] * other[j];
        return sum;
    }
}
