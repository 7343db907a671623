package org.lingshu.discovery;

/** Square matrices of a handful of rows. */
final class Small {
    private Small() {
    }

    /** The inverse, by elimination with the largest pivot first; a direction without any size is left out. */
    static double[][] inverse(double[][] matrix) {
        int size = matrix.length;
        double[][] left = new double[size][];
        double[][] right = new double[size][size];
        for (int i = 0; i < size; i++) {
            left[i] = matrix[i].clone();
            right[i][i] = 1;
        }
        for (int c = 0; c < size; c++) {
            int pivot = c;
            for (int r = c + 1; r < size; r++) if (Math.abs(left[r][c]) > Math.abs(left[pivot][c])) pivot = r;
            if (Math.abs(left[pivot][c]) < 1e-300) return new double[size][size];
            double[] swap = left[c];
            left[c] = left[pivot];
            left[pivot] = swap;
            swap = right[c];
            right[c] = right[pivot];
            right[pivot] = swap;
            double by = left[c][c];
            for (int k = 0; k < size; k++) {
                left[c][k] /= by;
                right[c][k] /= by;
            }
            for (int r = 0; r < size; r++) {
                double times = left[r][c];
                if (r == c || times == 0) continue;
                for (int k = 0; k < size; k++) {
                    left[r][k] -= times * left[c][k];
                    right[r][k] -= times * right[c][k];
                }
            }
        }
        return right;
    }

    static double[] times(double[][] matrix, double[] vector) {
        double[] product = new double[vector.length];
        for (int i = 0; i < product.length; i++) for (int j = 0; j < vector.length; j++) product[i] += matrix[i][j] * vector[j];
        return product;
    }

    /** The vector, the matrix, the vector. */
    static double form(double[][] matrix, double[] vector) {
        double sum = 0;
        for (int i = 0; i < vector.length; i++) for (int j = 0; j < vector.length; j++) sum += vector[i] * matrix[i][j] * vector[j];
        return sum;
    }
}
