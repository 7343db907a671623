package org.lingshu.study;

/** Linear equations of a symmetric, positive definite matrix, by its lower factor. */
final class Definite {
    private final double[][] factor;

    /** Factors the matrix, of which only the lower half is read. */
    Definite(double[][] matrix) {
        factor = new double[matrix.length][];
        for (int i = 0; i < matrix.length; i++) {
            factor[i] = new double[i + 1];
            for (int j = 0; j <= i; j++) {
                double left = matrix[i][j];
                for (int k = 0; k < j; k++) left -= factor[i][k] * factor[j][k];
                factor[i][j] = i == j ? Math.sqrt(Math.max(left, 1e-12)) : left / factor[j][j];
            }
        }
    }

    /** The vector that the matrix turns into {@code right}. */
    double[] solve(double[] right) {
        double[] solved = forward(right);
        for (int i = solved.length - 1; i >= 0; i--) {
            for (int k = i + 1; k < solved.length; k++) solved[i] -= factor[k][i] * solved[k];
            solved[i] /= factor[i][i];
        }
        return solved;
    }

    /** The vector, squared, in the measure of the inverse matrix. */
    double squared(double[] vector) {
        double sum = 0;
        for (double each : forward(vector)) sum += each * each;
        return sum;
    }

    private double[] forward(double[] right) {
        double[] solved = right.clone();
        for (int i = 0; i < solved.length; i++) {
            for (int k = 0; k < i; k++) solved[i] -= factor[i][k] * solved[k];
            solved[i] /= factor[i][i];
        }
        return solved;
    }
}
