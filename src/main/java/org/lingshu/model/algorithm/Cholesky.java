package org.lingshu.model.algorithm;

/** Linear equations of a symmetric, positive definite matrix. */
final class Cholesky {
    private Cholesky() {
    }

    /** The lower factor; only the lower half of the matrix is read. */
    static double[][] factor(double[][] matrix) {
        int size = matrix.length;
        double[][] factor = new double[size][size];
        for (int i = 0; i < size; i++) {
            for (int j = 0; j <= i; j++) {
                double left = matrix[i][j];
                for (int k = 0; k < j; k++) left -= factor[i][k] * factor[j][k];
                if (i == j) factor[i][i] = Math.sqrt(Math.max(left, 1e-12));
                else factor[i][j] = left / factor[j][j];
            }
        }
        return factor;
    }

    /** The vector that the matrix of this factor turns into {@code right}. */
    static double[] solve(double[][] factor, double[] right) {
        int size = right.length;
        double[] solved = right.clone();
        for (int i = 0; i < size; i++) {
            for (int k = 0; k < i; k++) solved[i] -= factor[i][k] * solved[k];
            solved[i] /= factor[i][i];
        }
        for (int i = size - 1; i >= 0; i--) {
            for (int k = i + 1; k < size; k++) solved[i] -= factor[k][i] * solved[k];
            solved[i] /= factor[i][i];
        }
        return solved;
    }
}
