package org.lingshu.study;

import org.lingshu.report.Estimate;

/**
 * How much a figure improves, paired on the same held-out patients.
 *
 * @param name      of the figure
 * @param chinese   its name in Chinese
 * @param before    without
 * @param after     with
 * @param gain      the difference, larger is better, with its 95 % interval
 * @param error     its standard error
 * @param p         two-sided, of no difference
 * @param corrected the interval by the corrected resampled t of the folds
 */
public record Gain(String name, String chinese, double before, double after, Estimate gain, double error, double p, Estimate corrected) {
    static Gain of(String name, String chinese, Score without, Score with, boolean lower, int[] groups, double testToTrain) {
        Score difference = lower ? without.minus(with) : with.minus(without);
        double error = difference.error(groups);
        double value = difference.value();
        double half = difference.corrected(testToTrain);
        return new Gain(name, chinese, without.value(), with.value(), new Estimate(value, value - Normal.TWO_SIDED * error, value + Normal.TWO_SIDED * error), error,
                Normal.both(error > 0 ? value / error : 0), new Estimate(value, value - half, value + half));
    }

    /** Whether it is better than nothing at the level of 5 %, on this test alone. */
    public boolean shown() {
        return gain.value() > 0 && p <= 0.05;
    }
}
