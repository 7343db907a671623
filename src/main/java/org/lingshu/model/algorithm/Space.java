package org.lingshu.model.algorithm;

import java.util.Arrays;
import java.util.Optional;

/** Rows as few coordinates as tell them apart: the columns themselves, or where there are more columns than rows, coordinates of the rows' span. */
final class Space {
    private final double[][] rows;
    private final Optional<Span> span;
    private final int columns;

    private Space(double[][] rows, Optional<Span> span, int columns) {
        this.rows = rows;
        this.span = span;
        this.columns = columns;
    }

    static Space of(double[][] known) {
        double[][] filled = Scorer.filled(known);
        int columns = filled[0].length;
        if (columns > filled.length) {
            Span span = Span.of(filled);
            return new Space(span.coordinates(), Optional.of(span), columns);
        }
        // without a column worth learning from, one of zeros, so that the intercepts alone are learned
        return new Space(columns > 0 ? filled : new double[filled.length][1], Optional.empty(), columns);
    }

    double[][] rows() {
        return rows;
    }

    /** How many columns there were. */
    int columns() {
        return columns;
    }

    /** The weights of the columns that score every row as these weights of the coordinates do. */
    double[] weights(double[] ofCoordinates) {
        return span.map(each -> each.weights(ofCoordinates)).orElseGet(() -> Arrays.copyOf(ofCoordinates, columns));
    }
}
