package org.lingshu.discovery;

import java.util.stream.IntStream;

/** Probabilities corrected for how many there are. */
final class Correction {
    private Correction() {
    }

    /** Such that, of those at most q, the share that is chance is expected to be at most q, however the tests depend on each other (Benjamini and Yekutieli 2001). */
    static double[] falseDiscovery(double[] raw) {
        int[] order = order(raw);
        double harmonic = IntStream.rangeClosed(1, raw.length).mapToDouble(i -> 1.0 / i).sum();
        double[] corrected = new double[raw.length];
        double least = 1;
        for (int i = order.length - 1; i >= 0; i--) {
            least = Math.min(least, raw[order[i]] * raw.length * harmonic / (i + 1));
            corrected[order[i]] = least;
        }
        return corrected;
    }

    /** Such that any that is chance is at most α in at most a share α of families (Holm 1979). */
    static double[] family(double[] raw) {
        int[] order = order(raw);
        double[] corrected = new double[raw.length];
        double most = 0;
        for (int i = 0; i < order.length; i++) {
            most = Math.max(most, Math.min(1, raw[order[i]] * (raw.length - i)));
            corrected[order[i]] = most;
        }
        return corrected;
    }

    private static int[] order(double[] raw) {
        return IntStream.range(0, raw.length).boxed().sorted((a, b) -> Double.compare(raw[a], raw[b])).mapToInt(Integer::intValue).toArray();
    }
}
