package org.lingshu.model.algorithm;

import java.util.stream.IntStream;

/**
 * Which columns tell most by themselves: the share of a column's variance that lies between those who have a class and those who have it not, summed over
 * the classes (for one of two classes, the order of the t-test). Learned from training rows only.
 */
public final class Screening {
    private Screening() {
    }

    /** The columns, those that tell most first. */
    public static int[] ranking(double[][] rows, Labels labels) {
        double[] told = new double[rows[0].length];
        for (int label = 0; label < labels.classes(); label++) {
            int[] marks = labels.marks(label);
            int having = IntStream.of(marks).sum();
            if (having == 0 || having == marks.length) continue;
            for (int j = 0; j < told.length; j++) told[j] += told(rows, marks, having, j);
        }
        return IntStream.range(0, told.length).boxed().sorted((a, b) -> told[b] != told[a] ? Double.compare(told[b], told[a]) : Integer.compare(a, b))
                .mapToInt(Integer::intValue).toArray();
    }

    private static double told(double[][] rows, int[] marks, int having, int column) {
        double sum = 0;
        double squares = 0;
        double inside = 0;
        for (int i = 0; i < rows.length; i++) {
            double value = Double.isNaN(rows[i][column]) ? 0 : rows[i][column];
            sum += value;
            squares += value * value;
            if (marks[i] == 1) inside += value;
        }
        double variance = squares - sum * sum / rows.length;
        double gap = inside - sum * having / rows.length;
        return variance < 1e-12 ? 0 : gap * gap / (variance * having * (rows.length - having) / rows.length);
    }
}
