package org.lingshu.model.algorithm;

/**
 * Few rows of many columns, told in as many coordinates as there are rows. Lengths and angles are kept (Cholesky factor of the rows' inner products), so
 * that a penalised model learned from the coordinates is the one that the columns themselves would give, in a fraction of the time.
 */
final class Span {
    private static final double NOTHING = 1e-10;
    private final double[][] rows;
    private final double[][] factor;

    private Span(double[][] rows, double[][] factor) {
        this.rows = rows;
        this.factor = factor;
    }

    /** The span of these rows; they are not copied. */
    static Span of(double[][] rows) {
        int size = rows.length;
        double[][] factor = new double[size][size];
        double most = 0;
        for (double[] row : rows) most = Math.max(most, dot(row, row, row.length));
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double left = dot(rows[i], rows[j], rows[i].length) - dot(factor[i], factor[j], j);
                if (i == j) factor[i][i] = left > NOTHING * most ? Math.sqrt(left) : 0;
                else factor[i][j] = factor[j][j] > 0 ? left / factor[j][j] : 0;
            }
        }
        return new Span(rows, factor);
    }

    /** One row of coordinates for each row. */
    double[][] coordinates() {
        return factor;
    }

    /** The weights of the columns that give every row the same score as these weights of the coordinates. */
    double[] weights(double[] ofCoordinates) {
        int size = rows.length;
        double[] shares = new double[size];
        for (int i = size - 1; i >= 0; i--) {
            double left = ofCoordinates[i];
            for (int k = i + 1; k < size; k++) left -= factor[k][i] * shares[k];
            shares[i] = factor[i][i] > 0 ? left / factor[i][i] : 0;
        }
        double[] weights = new double[rows[0].length];
        for (int i = 0; i < size; i++) for (int j = 0; j < weights.length; j++) weights[j] += shares[i] * rows[i][j];
        return weights;
    }

    private static double dot(double[] one, double[] other, int length) {
        double sum = 0;
        for (int j = 0; j < length; j++) sum += one[j] * other[j];
        return sum;
    }
}
