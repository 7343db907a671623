package org.lingshu.leak;

import java.util.Arrays;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/**
 * How well a number tells those who have a class from those who do not (Mann and Whitney 1947).
 *
 * @param area  how often one with the class has the larger number; ties count half
 * @param with  how many have the class and the number
 * @param apart how many have the number and not the class
 */
record Separation(double area, int with, int apart) {
    static Separation of(double[] values, IntPredicate holds) {
        double[] in = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i]) && holds.test(i)).mapToDouble(i -> values[i]).sorted().toArray();
        double[] out = IntStream.range(0, values.length).filter(i -> !Double.isNaN(values[i]) && !holds.test(i)).mapToDouble(i -> values[i]).sorted().toArray();
        double wins = 0;
        int below = 0;
        int within = 0;
        for (double value : in) {
            while (below < out.length && out[below] < value) below++;
            within = Math.max(within, below);
            while (within < out.length && out[within] <= value) within++;
            wins += below + (within - below) / 2.0;
        }
        return new Separation(in.length == 0 || out.length == 0 ? 0.5 : wins / ((double) in.length * out.length), in.length, out.length);
    }

    /** The area whichever way the number points: from a half to one. */
    double strength() {
        return Math.max(area, 1 - area);
    }

    /** How far the area is from a half, in standard errors of chance. */
    double errors() {
        return with == 0 || apart == 0 ? 0 : Math.abs(area - 0.5) / Math.sqrt((with + apart + 1.0) / (12.0 * with * apart));
    }

    /** Spearman's correlation over the places where both are known; 0 where fewer than three are. */
    static double correlation(double[] a, double[] b) {
        int[] both = IntStream.range(0, a.length).filter(i -> !Double.isNaN(a[i]) && !Double.isNaN(b[i])).toArray();
        if (both.length < 3) return 0;
        double[] x = ranks(Arrays.stream(both).mapToDouble(i -> a[i]).toArray());
        double[] y = ranks(Arrays.stream(both).mapToDouble(i -> b[i]).toArray());
        double middle = (both.length + 1) / 2.0;
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - middle) * (y[i] - middle);
            xx += (x[i] - middle) * (x[i] - middle);
            yy += (y[i] - middle) * (y[i] - middle);
        }
        return xx == 0 || yy == 0 ? 0 : xy / Math.sqrt(xx * yy);
    }

    /** The rank of every value, ties sharing the middle of theirs. */
    private static double[] ranks(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double[] ranks = new double[values.length];
        for (int i = 0; i < values.length; i++) ranks[i] = (first(sorted, values[i]) + 1 + first(sorted, Math.nextUp(values[i]))) / 2.0;
        return ranks;
    }

    /** Where the first value that is not below this one stands. */
    private static int first(double[] sorted, double value) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sorted[middle] < value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
