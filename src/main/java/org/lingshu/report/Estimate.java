package org.lingshu.report;

/**
 * A number with its interval; {@link Double#NaN} where there is none.
 *
 * @param value the number
 * @param low   lower end of the interval
 * @param high  upper end
 */
public record Estimate(double value, double low, double high) {
    public Estimate {
        if (low > high) throw new IllegalArgumentException("interval from " + low + " to " + high);
    }

    /** As it is printed: {@code 0.912 (0.880–0.940)}. */
    public String text() {
        return Digits.of(value) + " (" + interval() + ")";
    }

    String interval() {
        return Digits.of(low) + "–" + Digits.of(high);
    }
}
