package org.lingshu.cohort;

import java.util.Arrays;
import java.util.List;

/** The numbers of one column, compared by value, so that a column that stands twice is found without comparing every two. */
final class Numbers {
    private final double[] values;
    private final int hash;

    private Numbers(double[] values) {
        this.values = values;
        this.hash = Arrays.hashCode(values);
    }

    static Numbers of(List<double[]> rows, int column) {
        return new Numbers(rows.stream().mapToDouble(row -> row[column] == 0 ? 0 : row[column]).toArray());
    }

    /** Whether no two of the known ones differ. */
    boolean constant() {
        double first = Double.NaN;
        for (double value : values) {
            if (Double.isNaN(first)) first = value;
            else if (!Double.isNaN(value) && value != first) return false;
        }
        return true;
    }

    long known() {
        return Arrays.stream(values).filter(value -> !Double.isNaN(value)).count();
    }

    /** How many are known and not zero. */
    long marks() {
        return Arrays.stream(values).filter(value -> value != 0 && !Double.isNaN(value)).count();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Numbers numbers && hash == numbers.hash && Arrays.equals(values, numbers.values);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
