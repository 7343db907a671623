package org.lingshu.model;

import java.util.List;
import java.util.Set;

/**
 * Scores that experts make together: a weighted sum, with other weights where modalities are missing.
 *
 * @param experts at least one
 * @param blends  how they are weighted; the first where nothing is missing, and wherever no other fits
 */
record Mixture(List<Expert> experts, List<Blend> blends) {
    Mixture {
        experts = List.copyOf(experts);
        blends = List.copyOf(blends);
        if (experts.isEmpty() || blends.isEmpty()) throw new IllegalArgumentException("a mixture of nothing");
        for (Blend blend : blends) {
            if (blend.weights().size() != experts.size() || blend.offsets().size() != experts.getFirst().scorer().classes()) throw new IllegalArgumentException("the weights do not fit");
        }
        for (Expert expert : experts) if (expert.scorer().classes() != experts.getFirst().scorer().classes()) throw new IllegalArgumentException("the experts know different classes");
    }

    /**
     * Weights for one pattern of missing modalities.
     *
     * @param missing modalities, sorted
     * @param weights by expert, none below zero
     * @param offsets by class
     */
    record Blend(List<String> missing, List<Double> weights, List<Double> offsets) {
        Blend {
            missing = missing.stream().sorted().toList();
            weights = List.copyOf(weights);
            offsets = List.copyOf(offsets);
            for (double weight : weights) if (!(weight >= 0)) throw new IllegalArgumentException("a weight is below zero");
        }
    }

    /** How the experts are weighted where these modalities are missing. */
    Blend blend(Set<String> missing) {
        return blends.stream().filter(each -> each.missing().size() == missing.size() && missing.containsAll(each.missing())).findFirst().orElse(blends.getFirst());
    }

    /** Scores of a row of the table's columns. */
    double[] scores(double[] row, Set<String> missing) {
        Blend blend = blend(missing);
        double[] scores = blend.offsets().stream().mapToDouble(Double::doubleValue).toArray();
        for (int e = 0; e < experts.size(); e++) if (blend.weights().get(e) > 0) add(scores, experts.get(e).scores(row), blend.weights().get(e));
        return scores;
    }

    /** Scores of a patient of whom nothing is known, weighted as where these modalities are missing. */
    double[] base(Set<String> missing) {
        Blend blend = blend(missing);
        double[] scores = blend.offsets().stream().mapToDouble(Double::doubleValue).toArray();
        for (int e = 0; e < experts.size(); e++) add(scores, experts.get(e).scorer().base(), blend.weights().get(e));
        return scores;
    }

    /** How far each column of the table moves a weighted sum of the scores. */
    double[] effects(double[] row, Set<String> missing, double[] of) {
        Blend blend = blend(missing);
        double[] effects = new double[row.length];
        for (int e = 0; e < experts.size(); e++) {
            double weight = blend.weights().get(e);
            if (weight == 0) continue;
            Scaling scaling = experts.get(e).scaling();
            double[] own = experts.get(e).scorer().effects(scaling.scaled(row), of);
            for (int j = 0; j < own.length; j++) effects[scaling.column(j)] += weight * own[j];
        }
        return effects;
    }

    private static void add(double[] scores, double[] more, double weight) {
        for (int k = 0; k < scores.length; k++) scores[k] += weight * more[k];
    }
}
