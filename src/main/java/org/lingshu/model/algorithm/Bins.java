package org.lingshu.model.algorithm;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Columns cut into at most {@value #MOST} bins that hold about as many rows each, so that a tree need not look at every value. */
final class Bins {
    /** How many bins a column has at most. */
    static final int MOST = 32;
    /** The bin of a value that is not known. */
    static final byte UNKNOWN = -1;
    private final byte[][] bins;
    private final double[][] edges;

    private Bins(byte[][] bins, double[][] edges) {
        this.bins = bins;
        this.edges = edges;
    }

    static Bins of(double[][] rows) {
        int columns = rows[0].length;
        byte[][] bins = new byte[columns][rows.length];
        double[][] edges = new double[columns][];
        for (int j = 0; j < columns; j++) {
            int column = j;
            double[] known = Arrays.stream(rows).mapToDouble(row -> row[column]).filter(value -> !Double.isNaN(value)).sorted().toArray();
            edges[j] = edges(known);
            for (int i = 0; i < rows.length; i++) {
                int place = Arrays.binarySearch(edges[j], rows[i][j]);
                bins[j][i] = Double.isNaN(rows[i][j]) ? UNKNOWN : (byte) (place >= 0 ? place : -place - 1);
            }
        }
        return new Bins(bins, edges);
    }

    /** Middles between neighbouring values; where those are many, of some that stand at even ranks. */
    private static double[] edges(double[] sorted) {
        double[] distinct = Arrays.stream(sorted).distinct().toArray();
        if (distinct.length <= MOST) return IntStream.range(1, distinct.length).mapToDouble(i -> middle(distinct[i - 1], distinct[i])).toArray();
        return IntStream.range(1, MOST).map(i -> (int) ((long) i * sorted.length / MOST)).filter(rank -> sorted[rank - 1] < sorted[rank])
                .mapToDouble(rank -> middle(sorted[rank - 1], sorted[rank])).distinct().toArray();
    }

    private static double middle(double low, double high) {
        // what is written down has few digits; where they still separate the two, they are used
        double middle = (float) ((low + high) / 2);
        return middle >= low && middle < high ? middle : low;
    }

    int columns() {
        return bins.length;
    }

    byte[] bins(int column) {
        return bins[column];
    }

    /** How many bins the column has. */
    int count(int column) {
        return edges[column].length + 1;
    }

    /** The greatest value of the bin. */
    double edge(int column, int bin) {
        return edges[column][bin];
    }
}
