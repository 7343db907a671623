package org.lingshu.discovery;

import java.util.HashMap;
import java.util.Map;

/**
 * How a feature goes with a label.
 *
 * @param z    standard errors of the rank sum above what chance expects; for the eye only
 * @param auc  how often a patient with the label has more of it than one without
 * @param high how likely the feature is by chance at least this much higher where the label holds
 * @param low  how likely it is at least this much lower
 */
record Association(double z, double auc, double high, double low) {
    /** Nothing can be said. */
    static final Association NONE = new Association(0, 0.5, 1, 1);

    /** How likely so large a difference is by chance in either direction. */
    double both() {
        return Math.min(1, 2 * Math.min(high, low));
    }

    /** How likely it is in one direction. */
    double toward(boolean up) {
        return up ? high : low;
    }

    /**
     * The rank sum test with its permutation distribution; Fisher's exact test for a feature that is there or not. Where patients of one cluster differ in the label, the
     * test rests on clusters
     * (score statistic with the variance of the clusters' sums), as patients of one place may be alike.
     *
     * @param values   known for all of them
     * @param truth    whether the label holds
     * @param clusters of the patients
     * @param binary   whether the values are zero and one
     * @param apart    whether every patient stands alone
     */
    static Association of(double[] values, boolean[] truth, int[] clusters, boolean binary, boolean apart) {
        int size = values.length;
        int events = 0;
        for (boolean each : truth) if (each) events++;
        if (events == 0 || events == size) return NONE;
        double[] scores = binary ? values : Ranks.of(values);
        double mean = 0;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            mean += scores[i] / size;
            if (truth[i]) sum += scores[i];
        }
        double z = standard(scores, truth, clusters, apart);
        double auc = 0.5 + (sum / events - (mean * size - sum) / (size - events)) / (binary ? 2 : size);
        if (!apart) return new Association(z, auc, Tail.above(z), Tail.above(-z));
        if (binary) {
            int marked = (int) Math.round(mean * size);
            int both = (int) Math.round(sum);
            return new Association(z, auc, Permuted.atLeast(size, marked, events, both), Permuted.atLeast(size, size - marked, events, events - both));
        }
        double[] turned = new double[size];
        for (int i = 0; i < size; i++) turned[i] = -scores[i];
        return z >= 0 ? new Association(z, auc, Permuted.atLeast(scores, events, sum), 1) : new Association(z, auc, 1, Permuted.atLeast(turned, events, -sum));
    }

    /** The standard errors alone, which is quick. */
    static double standard(double[] scores, boolean[] truth, int[] clusters, boolean apart) {
        int size = scores.length;
        int events = 0;
        double mean = 0;
        double sum = 0;
        for (int i = 0; i < size; i++) {
            mean += scores[i] / size;
            if (truth[i]) {
                events++;
                sum += scores[i];
            }
        }
        double square = 0;
        for (double each : scores) square += (each - mean) * (each - mean);
        if (events == 0 || events == size || square < 1e-12) return 0;
        double share = (double) events / size;
        return apart ? (sum - events * mean) / Math.sqrt(square * share * (1 - share) * size / (size - 1.0)) : clustered(scores, mean, truth, share, clusters);
    }

    /** Standard errors from the clusters' sums. */
    private static double clustered(double[] scores, double mean, boolean[] truth, double share, int[] clusters) {
        Map<Integer, Double> sums = new HashMap<>();
        for (int i = 0; i < scores.length; i++) sums.merge(clusters[i], (scores[i] - mean) * ((truth[i] ? 1 : 0) - share), Double::sum);
        double total = sums.values().stream().mapToDouble(Double::doubleValue).sum();
        double square = sums.values().stream().mapToDouble(each -> each * each).sum();
        int count = sums.size();
        if (square < 1e-12 || count < 3) return 0;
        return Tail.normal(total / Math.sqrt(square * count / (count - 1.0)), count - 1);
    }
}
