package org.lingshu.discovery;

/**
 * How far a sum over some of all patients goes by chance, when which patients they are is drawn without replacement: the exact distribution for marks of zero and one, a double saddlepoint
 * approximation for any other scores (Booth and Butler 1990), which stays true far out and where many scores are the same, as the normal one does not.
 */
final class Permuted {
    private static final int STEPS = 60;
    /** Nearer to its mean the sum is normal for every purpose, and the approximation divides zero by zero. */
    private static final double NEAR = 0.1;

    private Permuted() {
    }

    /**
     * The chance that the sum is at least as large.
     *
     * @param scores of all
     * @param count  how many of them are summed
     * @param sum    as observed
     */
    static double atLeast(double[] scores, int count, double sum) {
        int size = scores.length;
        double mean = 0;
        for (double each : scores) mean += each;
        mean /= size;
        double square = 0;
        for (double each : scores) square += (each - mean) * (each - mean);
        double deviation = Math.sqrt(square / size);
        if (deviation < 1e-12 || count == 0 || count == size) return 1;
        double[] standard = new double[size];
        for (int i = 0; i < size; i++) standard[i] = (scores[i] - mean) / deviation;
        double target = (sum - count * mean) / deviation;
        double share = (double) count / size;
        double z = target / Math.sqrt(size * share * (1 - share) * size / (size - 1.0));
        if (Math.abs(z) < NEAR) return Tail.above(z);
        double[] at = solved(standard, share, count, target);
        if (at.length == 0) return Math.max(Tail.above(z), Math.exp(-choices(size, count)));
        double w = Math.copySign(Math.sqrt(2 * Math.max(at[1], 0)), at[0]);
        double u = at[0] * Math.sqrt(at[2] / (size * share * (1 - share)));
        double tail = Tail.above(w) + Tail.density(w) * (1 / u - 1 / w);
        return Math.clamp(tail, Math.exp(-choices(size, count)), 1);
    }

    /** Tilt, exponent and curvature at the saddlepoint; empty where the sum stands at the very end of what is possible. */
    private static double[] solved(double[] scores, double share, int count, double target) {
        double s = 0;
        double t = 0;
        for (int step = 0; step < STEPS; step++) {
            double first = 0;
            double second = 0;
            double ss = 0;
            double st = 0;
            double tt = 0;
            double k = 0;
            for (double each : scores) {
                double e = share * Math.exp(Math.min(s + t * each, 500));
                double all = 1 - share + e;
                double p = e / all;
                double v = p * (1 - p);
                first += p;
                second += p * each;
                ss += v;
                st += v * each;
                tt += v * each * each;
                k += Math.log(all);
            }
            double det = ss * tt - st * st;
            double offFirst = count - first;
            double offSecond = target - second;
            if (Math.abs(offFirst) < 1e-7 && Math.abs(offSecond) < 1e-7) return new double[] {t, s * count + t * target - k, det};
            if (!(det > 1e-9)) return new double[0];
            double moveS = (tt * offFirst - st * offSecond) / det;
            double moveT = (ss * offSecond - st * offFirst) / det;
            double part = Math.min(1, 1.5 / Math.max(Math.abs(moveS), Math.abs(moveT)));
            s += part * moveS;
            t += part * moveT;
        }
        return new double[0];
    }

    /**
     * The chance that at least so many of the marked are among those drawn.
     *
     * @param size   of all
     * @param marked of all
     * @param drawn  of all
     * @param both   marked and drawn, as observed
     */
    static double atLeast(int size, int marked, int drawn, int both) {
        double all = choices(size, drawn);
        double sum = 0;
        for (int i = Math.max(both, drawn - (size - marked)); i <= Math.min(marked, drawn); i++) sum += Math.exp(choices(marked, i) + choices(size - marked, drawn - i) - all);
        return Math.min(1, sum);
    }

    /** The logarithm of the number of ways to choose. */
    private static double choices(int from, int some) {
        double log = 0;
        int few = Math.min(some, from - some);
        for (int i = 1; i <= few; i++) log += Math.log((double) (from - few + i) / i);
        return log;
    }
}
