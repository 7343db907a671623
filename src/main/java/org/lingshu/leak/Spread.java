package org.lingshu.leak;

import org.lingshu.model.Table;

/**
 * Where the numbers of a column lie.
 *
 * @param mean      of those that are known
 * @param deviation their standard deviation; 0 when they do not differ
 */
record Spread(double mean, double deviation) {
    static Spread of(Table table, int column) {
        double sum = 0;
        int known = 0;
        for (int i = 0; i < table.size(); i++) {
            double value = table.value(i, column);
            if (Double.isNaN(value)) continue;
            sum += value;
            known++;
        }
        double mean = known == 0 ? 0 : sum / known;
        double squares = 0;
        for (int i = 0; i < table.size(); i++) {
            double value = table.value(i, column);
            if (!Double.isNaN(value)) squares += (value - mean) * (value - mean);
        }
        return new Spread(mean, known == 0 ? 0 : Math.sqrt(squares / known));
    }

    /** The number in standard deviations; not known when the column does not differ. */
    double standard(double value) {
        return deviation > 0 ? (value - mean) / deviation : Double.NaN;
    }
}
