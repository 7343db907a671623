package org.lingshu.evaluation;

import org.lingshu.report.Estimate;

/** A share of few persons with its interval (Wilson 1927), which is right near zero and one, where drawing persons again shows no doubt at all. */
final class Share {
    private static final double NORMAL = 1.959964;

    private Share() {
    }

    /** The share with its 95 % interval; without one when there is nobody. */
    static Estimate of(double share, int persons) {
        if (persons == 0 || Double.isNaN(share)) return new Estimate(Double.NaN, Double.NaN, Double.NaN);
        double square = NORMAL * NORMAL / persons;
        double middle = (share + square / 2) / (1 + square);
        double half = NORMAL / (1 + square) * Math.sqrt(share * (1 - share) / persons + square / (4 * persons));
        return new Estimate(share, Math.max(0, Math.min(share, middle - half)), Math.min(1, Math.max(share, middle + half)));
    }
}
