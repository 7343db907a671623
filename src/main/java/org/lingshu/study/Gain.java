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
 * @param spread    the standard error that the interval rests on
 * @param error     its standard error if models were what they are: with no gain models hardly differ, and it is this that the test takes
 * @param p         two-sided, of no difference
 * @param corrected the interval by the corrected resampled t of the folds
 */
public record Gain(String name, String chinese, double before, double after, Estimate gain, double spread, double error, double p, Estimate corrected) {
    /** A gain whose interval rests on held-out patients alone. */
    static Gain of(String name, String chinese, Score without, Score with, boolean lower, int[] groups, double testToTrain) {
        double error = (lower ? without.minus(with) : with.minus(without)).error(groups);
        return of(name, chinese, without, with, lower, groups, testToTrain, error, Normal.TWO_SIDED);
    }

    /** A gain whose interval takes the mean of two variances: of the held-out patients, and of the folds as Nadeau and Bengio correct it; of a single split there is only the first. */
    static Gain between(String name, String chinese, Score without, Score with, boolean lower, int[] groups, double testToTrain) {
        int folds = with.folds().length;
        if (folds < 2) return of(name, chinese, without, with, lower, groups, testToTrain);
        double quantile = Normal.student(folds - 1);
        return of(name, chinese, without, with, lower, groups, testToTrain, with.minus(without).corrected(testToTrain) / quantile, quantile);
    }

    /** A gain whose interval knows that other patients would have made other models. */
    static Gain of(String name, String chinese, Score without, Score with, boolean lower, int[] groups, double testToTrain, double again, double quantile) {
        Score difference = lower ? without.minus(with) : with.minus(without);
        double error = difference.error(groups);
        double spread = Math.sqrt((error * error + again * again) / 2);
        double value = difference.value();
        double half = difference.corrected(testToTrain);
        return new Gain(name, chinese, without.value(), with.value(), new Estimate(value, value - quantile * spread, value + quantile * spread), spread, error,
                Normal.both(error > 0 ? value / error : 0), new Estimate(value, value - half, value + half));
    }

    /** How many times wider the interval is than if models were what they are. */
    double widening() {
        return error == 0 ? 1 : Math.max(1, (gain.high() - gain.value()) / (Normal.TWO_SIDED * error));
    }

    /** Whether it is better than nothing at the level of 5 %, on this test alone. */
    public boolean shown() {
        return gain.value() > 0 && p <= Ruling.LEVEL;
    }
}
