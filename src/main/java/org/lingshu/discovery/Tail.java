package org.lingshu.discovery;

/** Tails of the normal distribution, true to seven figures however far out. */
final class Tail {
    /** Leaves 2.5 % on either side. */
    static final double TWO_SIDED = 1.959964;
    private static final double[] ERFC = {-1.26551223, 1.00002368, 0.37409196, 0.09678418, -0.18628806, 0.27886807, -1.13520398, 1.48851587, -0.82215223, 0.17087277};

    private Tail() {
    }

    /** The chance of a number above {@code z} (Chebyshev fit of the complementary error function, Press et al., relative error below 1.2e-7). */
    static double above(double z) {
        double x = Math.abs(z) / Math.sqrt(2);
        double t = 1 / (1 + 0.5 * x);
        double sum = 0;
        for (int i = ERFC.length - 1; i >= 0; i--) sum = sum * t + ERFC[i];
        double tail = 0.5 * t * Math.exp(-x * x + sum);
        return z >= 0 ? tail : 1 - tail;
    }

    /** The number of standard errors as it would be if their estimate had endless degrees of freedom (Wallace 1959). */
    static double normal(double t, int freedom) {
        return Math.copySign((8.0 * freedom + 1) / (8.0 * freedom + 3) * Math.sqrt(freedom * Math.log1p(t * t / freedom)), t);
    }

    /** The number below which this share lies, by halving. */
    static double quantile(double share) {
        double low = -9;
        double high = 9;
        while (high - low > 1e-9) {
            double middle = (low + high) / 2;
            if (1 - above(middle) < share) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }

    /** The density of the normal distribution. */
    static double density(double z) {
        return Math.exp(-z * z / 2) / Math.sqrt(2 * Math.PI);
    }
}
