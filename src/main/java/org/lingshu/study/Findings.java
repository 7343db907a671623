package org.lingshu.study;

import java.util.List;
import org.lingshu.report.Estimate;

/**
 * What a study measured, all of it on held-out patients.
 *
 * @param gains       what the modality adds to all others: AUC, log-loss, macro-F1, in this order; positive is better
 * @param labels      the gain in AUC of each label, where there are several
 * @param curve       the decision curve
 * @param chance      the gain against that of the same modality dealt out at random
 * @param redundancy  what the others tell of it
 * @param shares      the Shapley share of every modality
 * @param interaction whether it tells more together with others
 */
public record Findings(List<Gain> gains, List<LabelGain> labels, List<Benefit> curve, Chance chance, Redundancy redundancy, List<Share> shares, Interaction interaction) {
    public Findings {
        gains = List.copyOf(gains);
        labels = List.copyOf(labels);
        curve = List.copyOf(curve);
        shares = List.copyOf(shares);
    }

    /** The gain in AUC, which decides. */
    public Gain auc() {
        return gains.getFirst();
    }

    /** The gain in log-loss: how much smaller it is. */
    public Gain loss() {
        return gains.get(1);
    }

    /**
     * The gain of one label.
     *
     * @param label the label
     * @param gain  in AUC against all other patients
     * @param p     corrected for all labels (Holm)
     */
    public record LabelGain(String label, Gain gain, double p) {
    }

    /**
     * One threshold of the decision curve.
     *
     * @param threshold from which probability on one acts
     * @param with      net benefit with the modality
     * @param without   net benefit without
     * @param all       net benefit of acting on everybody
     * @param gain      the difference, with its interval
     */
    public record Benefit(double threshold, double with, double without, double all, Estimate gain) {
    }

    /**
     * The gain against chance.
     *
     * @param observed gain in AUC
     * @param times    how often the modality was dealt out at random and everything learned again
     * @param highest  the gain that 5 % of these exceed
     * @param p        how often chance gains as much
     */
    public record Chance(double observed, int times, double highest, double p) {
        static Chance of(double observed, List<Double> gains) {
            List<Double> sorted = gains.stream().sorted().toList();
            long as = gains.stream().filter(each -> each >= observed).count();
            return new Chance(observed, gains.size(), sorted.get(Math.min(sorted.size() - 1, (int) (0.95 * sorted.size()))), (as + 1.0) / (gains.size() + 1.0));
        }
    }

    /**
     * The share of a modality.
     *
     * @param modality the modality
     * @param auc      its Shapley share of the AUC above chance
     */
    public record Share(String modality, Estimate auc) {
    }
}
