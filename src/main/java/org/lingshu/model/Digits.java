package org.lingshu.model;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers as they are written down: nine digits, so that the last bits of a machine's arithmetic do not show. */
final class Digits {
    private static final MathContext NINE = new MathContext(9);
    private static final MathContext SIX = new MathContext(6);

    private Digits() {
    }

    static double nine(double value) {
        return new BigDecimal(value).round(NINE).doubleValue();
    }

    /** Six digits, for the many numbers that scorers remember. */
    static double six(double value) {
        return new BigDecimal(value).round(SIX).doubleValue();
    }

    /** Three decimals, for people. */
    static String three(double value) {
        return Double.isNaN(value) ? "–" : BigDecimal.valueOf(value).setScale(3, java.math.RoundingMode.HALF_UP).toPlainString();
    }
}
