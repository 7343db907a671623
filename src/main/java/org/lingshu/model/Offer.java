package org.lingshu.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * A candidate as the inner cross-validation left it: what it is made of, but not yet learned from all rows.
 *
 * @param candidate which
 * @param trials    those whose experts it weighs
 * @param blends    the weights, by pattern of missing modalities; the first where nothing is missing
 * @param scores    of the held-out rows
 * @param fitted    how these are calibrated
 */
record Offer(Candidate candidate, List<Trial> trials, List<Mixture.Blend> blends, double[][] scores, Calibration.Fitted fitted) {
    Offer {
        trials = List.copyOf(trials);
        blends = List.copyOf(blends);
    }

    /** What is learned, once every trial's expert has learned from all rows. */
    Learned learned(Target target, int[] held, Families families, Map<Trial, Expert> experts) {
        List<Mixture.Blend> heated = new ArrayList<>();
        for (Mixture.Blend blend : blends) {
            List<Double> weights = new ArrayList<>();
            for (int t = 0; t < trials.size(); t++) weights.add(blend.weights().get(t) / trials.get(t).heat());
            heated.add(new Mixture.Blend(blend.missing(), weights, blend.offsets()));
        }
        List<String> parts = new ArrayList<>();
        for (int t = 0; t < trials.size(); t++) {
            parts.add(trials.get(t).words() + (trials.size() == 1 ? "" : String.format(Locale.ROOT, ", weight %.2f", blends.getFirst().weights().get(t))));
        }
        Mixture mixture = new Mixture(trials.stream().map(experts::get).toList(), heated);
        return new Learned(new Choice(candidate, families, parts, fitted.loss()), mixture, fitted.calibration(), Sets.of(target, held, fitted.probabilities()));
    }

    /** Several offers in one, weighted, their trials each once. */
    static List<Mixture.Blend> blends(List<Offer> offers, double[] weights, List<Trial> trials, List<List<String>> patterns) {
        List<List<String>> all = new ArrayList<>(List.of(List.of()));
        if (offers.stream().anyMatch(offer -> offer.blends().size() > 1)) all.addAll(patterns);
        List<Mixture.Blend> blends = new ArrayList<>();
        for (List<String> missing : all) {
            Map<Trial, Double> sums = new LinkedHashMap<>();
            trials.forEach(trial -> sums.put(trial, 0.0));
            double[] offsets = new double[offers.getFirst().blends().getFirst().offsets().size()];
            for (int o = 0; o < offers.size(); o++) {
                Offer offer = offers.get(o);
                Mixture.Blend blend = offer.blends().stream().filter(each -> each.missing().equals(missing)).findFirst().orElse(offer.blends().getFirst());
                for (int t = 0; t < offer.trials().size(); t++) sums.merge(offer.trials().get(t), weights[o] * blend.weights().get(t), Double::sum);
                for (int k = 0; k < offsets.length; k++) offsets[k] += weights[o] * blend.offsets().get(k);
            }
            blends.add(new Mixture.Blend(missing, List.copyOf(sums.values()), java.util.Arrays.stream(offsets).boxed().toList()));
        }
        return blends;
    }
}
