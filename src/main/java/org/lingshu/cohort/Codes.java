package org.lingshu.cohort;

import java.util.Arrays;
import java.util.Set;

/** Numbers that people write where they have none. */
final class Codes {
    private static final Set<Double> USUAL = Set.of(-9.0, -99.0, -999.0, -9999.0, 99.0, 999.0, 9999.0, 99999.0, -1.0);
    private static final int OFTEN = 3;

    private Codes() {
    }

    /**
     * A usual code that stands at an end of the column three times or more, further from all others than these lie apart; {@link Double#NaN} when there is
     * none.
     */
    static double forMissing(double[] values) {
        double[] known = Arrays.stream(values).filter(value -> !Double.isNaN(value)).sorted().toArray();
        if (known.length <= OFTEN) return Double.NaN;
        for (double code : new double[] {known[0], known[known.length - 1]}) {
            if (!USUAL.contains(code)) continue;
            double[] others = Arrays.stream(known).filter(value -> value != code).toArray();
            if (others.length < 2 || known.length - others.length < OFTEN) continue;
            double range = others[others.length - 1] - others[0];
            if (range > 0 && Math.min(Math.abs(code - others[0]), Math.abs(code - others[others.length - 1])) > range) return code;
        }
        return Double.NaN;
    }
}
