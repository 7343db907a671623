package org.lingshu.report;

/**
 * An axis of numbers.
 *
 * @param name what it measures
 * @param from where it begins; {@link Double#NaN} when the numbers shall decide
 * @param to   where it ends, likewise
 */
public record Axis(Words name, double from, double to) {
    /** An axis as long as the numbers need. */
    public static Axis of(Words name) {
        return new Axis(name, Double.NaN, Double.NaN);
    }

    /** An axis of shares, from zero to one. */
    public static Axis share(Words name) {
        return new Axis(name, 0, 1);
    }
}
