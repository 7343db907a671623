package org.lingshu.study;

/** The normal distribution. */
final class Normal {
    /** Leaves 2.5 % on either side. */
    static final double TWO_SIDED = 1.959964;
    /** Leaves 5 % on one side. */
    static final double ONE_SIDED = 1.644854;
    /** Leaves 20 % on one side. */
    static final double POWER = 0.841621;

    private Normal() {
    }

    /** How likely a number of standard errors at least this far from zero is by chance. */
    static double both(double z) {
        return Double.isNaN(z) ? 1 : Math.min(1, 2 * above(Math.abs(z)));
    }

    /** The tail above a number that is not negative (Abramowitz and Stegun 26.2.17, error below 1e-7). */
    private static double above(double z) {
        double t = 1 / (1 + 0.2316419 * z);
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI) * t * (0.319381530 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
    }

    /** How likely a number of standard errors below this is. */
    static double below(double z) {
        return z < 0 ? above(-z) : 1 - above(z);
    }

    /** The number of standard errors that has this probability below it. */
    static double place(double below) {
        return below < 0.5 ? -place(1 - below) : quantile(2 * (1 - below));
    }

    /** The number of standard errors that leaves this probability on both sides together. */
    static double quantile(double both) {
        double low = 0;
        double high = 10;
        for (int step = 0; step < 60; step++) {
            double middle = (low + high) / 2;
            if (both(middle) > both) low = middle; else high = middle;
        }
        return low;
    }

    /** The quantile of Student's distribution that leaves 2.5 % on either side (Cornish and Fisher's expansion; within 1 % from four degrees of freedom on). */
    static double student(int freedom) {
        double z = TWO_SIDED;
        double z3 = z * z * z;
        double z5 = z3 * z * z;
        return z + (z3 + z) / (4 * freedom) + (5 * z5 + 16 * z3 + 3 * z) / (96.0 * freedom * freedom)
                + (3 * z5 * z * z + 19 * z5 + 17 * z3 - 15 * z) / (384.0 * freedom * freedom * freedom);
    }
}
