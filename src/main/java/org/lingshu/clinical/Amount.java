package org.lingshu.clinical;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * How much of a medicine is taken.
 *
 * @param once  at one time, above zero
 * @param times how often a day, at least once
 * @param unit  g, mL, or what the record counts: 片, 粒, 枚
 */
public record Amount(double once, int times, String unit) {
    public Amount {
        unit = Words.required("unit", unit);
        if (!(once > 0 && Double.isFinite(once))) throw new IllegalArgumentException("amount is " + once);
        if (times < 1) throw new IllegalArgumentException("taken " + times + " times a day");
    }

    /** In a day. */
    public double daily() {
        return once * times;
    }

    /** Reads {@code 15g} or {@code 3g×2}. */
    @Override
    public String toString() {
        return number(once) + unit + (times > 1 ? "×" + times : "");
    }

    /** A quantity without superfluous zeros. */
    static String number(double value) {
        return digits(value, 6);
    }

    /** A quantity that was calculated, to three digits. */
    static String rounded(double value) {
        return digits(value, 3);
    }

    private static String digits(double value, int precision) {
        return BigDecimal.valueOf(value).round(new MathContext(precision)).stripTrailingZeros().toPlainString();
    }
}
