package org.lingshu.model.algorithm;

import java.util.List;
import java.util.stream.IntStream;

/** Naive Bayes with normal columns. The deviation of a class in a column is shrunk towards one, that of all rows, as if so many rows more had been seen. */
public final class NaiveBayes implements Algorithm {
    private static final List<Double> MORE = List.of(2.0, 20.0);

    @Override
    public String word() {
        return "naive-bayes";
    }

    @Override
    public List<String> settings() {
        return MORE.stream().map(more -> "variances shrunk by " + more.intValue() + " patients").toList();
    }

    @Override
    public List<Integer> screens() {
        return List.of(25, 100);
    }

    @Override
    public List<Scorer> all(double[][] rows, Labels labels, long seed) {
        return IntStream.range(0, MORE.size()).mapToObj(setting -> one(rows, labels, setting, seed)).toList();
    }

    @Override
    public Scorer one(double[][] rows, Labels labels, int setting, long seed) {
        double[][] filled = Scorer.filled(rows);
        double[][][] having = new double[labels.classes()][][];
        double[][][] lacking = new double[labels.exclusive() ? 0 : labels.classes()][][];
        double[] shares = new double[labels.classes()];
        for (int label = 0; label < having.length; label++) {
            having[label] = normals(filled, labels.marks(label), 1, MORE.get(setting));
            if (!labels.exclusive()) lacking[label] = normals(filled, labels.marks(label), 0, MORE.get(setting));
            shares[label] = labels.exclusive() ? Math.log(labels.share(label)) : labels.common(label);
        }
        return new Gaussians(labels.exclusive(), shares, having, lacking);
    }

    private static double[][] normals(double[][] rows, int[] marks, int mark, double more) {
        double[][] normals = new double[rows[0].length][2];
        int[] some = IntStream.range(0, marks.length).filter(row -> marks[row] == mark).toArray();
        for (int j = 0; j < normals.length; j++) {
            double sum = 0;
            for (int row : some) sum += rows[row][j];
            double mean = sum / (some.length + 1);
            double squares = more;
            for (int row : some) squares += (rows[row][j] - mean) * (rows[row][j] - mean);
            normals[j] = new double[] {mean, Math.sqrt(squares / (some.length + more))};
        }
        return normals;
    }
}
