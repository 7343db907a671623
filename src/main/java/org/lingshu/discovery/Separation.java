package org.lingshu.discovery;

import java.util.HashMap;
import java.util.Map;
import org.lingshu.report.Estimate;

/** The AUC with its interval: variance of DeLong, DeLong and Clarke-Pearson (1988), influences summed by cluster, on the log-odds of the AUC so that it stays between zero and one. */
final class Separation {
    private Separation() {
    }

    /** The AUC of these scores; half where only one answer occurs. */
    static Estimate auc(double[] scores, boolean[] truth, int[] clusters) {
        int events = 0;
        for (boolean each : truth) if (each) events++;
        int others = truth.length - events;
        if (events == 0 || others == 0) return new Estimate(0.5, 0, 1);
        double[] with = new double[events];
        double[] without = new double[others];
        int[] place = new int[truth.length];
        int e = 0;
        int o = 0;
        for (int i = 0; i < truth.length; i++) {
            place[i] = truth[i] ? e : o;
            if (truth[i]) with[e++] = scores[i];
            else without[o++] = scores[i];
        }
        double[] all = Ranks.of(scores);
        double[] amongWith = Ranks.of(with);
        double[] amongWithout = Ranks.of(without);
        double auc = 0;
        double[] beyond = new double[truth.length];
        for (int i = 0; i < truth.length; i++) {
            beyond[i] = truth[i] ? (all[i] - amongWith[place[i]]) / others : 1 - (all[i] - amongWithout[place[i]]) / events;
            if (truth[i]) auc += beyond[i] / events;
        }
        Map<Integer, Double> sums = new HashMap<>();
        for (int i = 0; i < truth.length; i++) sums.merge(clusters[i], (beyond[i] - auc) / (truth[i] ? events : others), Double::sum);
        double square = sums.values().stream().mapToDouble(each -> each * each).sum();
        double inside = Math.clamp(auc, 0.5 / (events * (double) others), 1 - 0.5 / (events * (double) others));
        double centre = Math.log(inside / (1 - inside));
        double wide = Tail.TWO_SIDED * Math.max(Math.sqrt(square), 0.5 / Math.sqrt(events * (double) others * Math.min(events, others))) / (inside * (1 - inside));
        double low = 1 / (1 + Math.exp(wide - centre));
        double high = 1 / (1 + Math.exp(-wide - centre));
        return new Estimate(auc, Math.min(auc, low), Math.max(auc, high));
    }
}
