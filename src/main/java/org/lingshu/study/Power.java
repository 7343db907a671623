package org.lingshu.study;

import org.lingshu.report.Estimate;

/**
 * How large a gain in AUC a sample like this shows, at the level that is left after correction for the number of targets (of Holm's steps the hardest). It is worked out from what
 * the others reach and how exactly, not from the gain that was found, for a modality that tells something of its own: of two normally distributed scores, one
 * of which knows more, the correlation is that of their distances between the answers, and the error of the gain follows (DeLong's, as if both AUCs were equally exact).
 *
 * @param detectable the least gain that is shown in 80 % of such samples; {@link Double#NaN} where none is
 * @param little     how often a gain of {@value Ruling#MARGIN} is shown
 * @param clear      how often one of {@value #CLEAR} is
 */
public record Power(double detectable, double little, double clear) {
    /** A gain in AUC that matters to anybody. */
    static final double CLEAR = 0.05;
    private static final double WANTED = 0.8;
    private static final double STEP = 0.0005;

    /**
     * The power of a sample.
     *
     * @param others   the AUC of all others, with its interval of 95 %
     * @param widening how many times wider the interval of a gain is than that of models that are what they are
     * @param targets  that are corrected for
     */
    static Power of(Estimate others, double widening, int targets) {
        double error = widening * (others.high() - others.value()) / Normal.TWO_SIDED;
        double needed = Normal.quantile(Ruling.LEVEL / targets);
        double gain = STEP;
        while (others.value() + gain < 1 && shown(gain, others.value(), error, needed) < WANTED) gain += STEP;
        return new Power(others.value() + gain < 1 ? gain : Double.NaN, shown(Ruling.MARGIN, others.value(), error, needed), shown(CLEAR, others.value(), error, needed));
    }

    private static double shown(double gain, double auc, double error, double needed) {
        double before = Math.max(0, Normal.place(auc));
        double after = Normal.place(Math.clamp(auc + gain, 0.51, 0.9999));
        double difference = error * Math.sqrt(2 * (1 - Math.min(1, before / after)));
        return difference == 0 ? 1 : Normal.below(gain / difference - needed);
    }
}
