package org.lingshu.study;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.lingshu.study.Material.RuleFeature;

/**
 * Whether modalities tell more together than one after the other. The additive model sums a score of each modality on the log-odds; beside it stand the same model with
 * features that rules derived from several modalities, and one that is free to multiply components of the studied modality with those of the others:
 * it takes the product that goes best with what the additive model leaves unexplained of its training rows, and up to {@value #KEPT} that go with it better than the best of as many by chance.
 *
 * @param free      what freedom to interact adds to the log-likelihood of a held-out patient
 * @param freeAuc   what it adds to the AUC
 * @param rules     what all rule-derived features add together, in log-likelihood and in AUC; empty where there are none
 * @param each      what each of them adds alone
 * @param seldom   rule-derived features that speak of too few patients to be judged
 * @param products  how many products the free model chooses from
 */
public record Interaction(Gain free, Gain freeAuc, List<Gain> rules, List<RuleGain> each, List<Seldom> seldom, int products) {
    private static final int MOST = 100;
    private static final int KEPT = 6;

    public Interaction {
        rules = List.copyOf(rules);
        each = List.copyOf(each);
        seldom = List.copyOf(seldom);
    }

    /**
     * What one rule-derived feature adds.
     *
     * @param feature   its name
     * @param rule      that derives it; empty when unknown
     * @param patients  of whom it speaks
     * @param gain      in log-likelihood of a held-out patient
     * @param p         corrected for all rules and the free model (Holm)
     * @param supported whether the data support it
     */
    public record RuleGain(String feature, String rule, int patients, Gain gain, double p, boolean supported) {
    }

    /**
     * A rule-derived feature that was not judged.
     *
     * @param feature  its name
     * @param rule     that derives it; empty when unknown
     * @param patients of whom it speaks
     */
    public record Seldom(String feature, String rule, int patients) {
    }

    /** Whether freedom to interact helps; its probability is corrected with those of the rules. */
    public boolean supported() {
        return free.gain().value() > 0 && p() <= 0.05;
    }

    /** The rule-derived feature that carries most of what the data support; empty where they support none. */
    public Optional<RuleGain> carrier() {
        return each.stream().filter(RuleGain::supported).max(Comparator.comparingDouble(one -> one.gain().gain().value()));
    }

    /** The probability of the free model's gain under no interaction, corrected (Holm). */
    public double p() {
        return Holm.corrected(IntStream.rangeClosed(0, each.size()).mapToObj(i -> i == 0 ? free.p() : each.get(i - 1).gain().p()).toList()).getFirst();
    }

    static Interaction of(Material material, List<Fold> folds, Held additive, double testToTrain) {
        int[] all = IntStream.range(0, material.names().size()).toArray();
        int most = products(folds.getFirst());
        Held free = Held.of(material, folds, fold -> free(fold, all, material, most));
        List<Gain> freedom = both(material, additive, free, testToTrain);
        Gain gain = freedom.getFirst();
        List<Gain> rules = material.rules().isEmpty() ? List.of() : both(material, additive, ruled(material, folds, all, material.rules()), testToTrain);
        List<Gain> alone = material.rules().stream().map(rule -> gain(material, additive, ruled(material, folds, all, List.of(rule)), testToTrain)).toList();
        List<Double> corrected = Holm.corrected(IntStream.rangeClosed(0, alone.size()).mapToObj(i -> i == 0 ? gain.p() : alone.get(i - 1).p()).toList());
        List<RuleGain> each = IntStream.range(0, alone.size()).mapToObj(i -> rule(material.rules().get(i), alone.get(i), corrected.get(i + 1))).toList();
        return new Interaction(gain, freedom.getLast(), rules, each, seldom(material), products(folds.getFirst(), most)[0].length);
    }

    private static Gain gain(Material material, Held additive, Held other, double testToTrain) {
        return Gain.between("log-loss", "对数损失", additive.loss(), other.loss(), true, material.groups(), testToTrain);
    }

    private static List<Gain> both(Material material, Held additive, Held other, double testToTrain) {
        return List.of(gain(material, additive, other, testToTrain), Gain.between("AUC", "AUC", additive.auc(), other.auc(), false, material.groups(), testToTrain));
    }

    private static List<Seldom> seldom(Material material) {
        return material.seldom().stream().map(feature -> new Seldom(feature.name(), feature.rule(), feature.patients())).toList();
    }

    private static RuleGain rule(RuleFeature feature, Gain gain, double p) {
        return new RuleGain(feature.name(), feature.rule(), feature.patients(), gain, p, gain.gain().value() > 0 && p <= Ruling.LEVEL);
    }

    private static Held ruled(Material material, List<Fold> folds, int[] all, List<RuleFeature> rules) {
        double[][] values = IntStream.range(0, material.size()).mapToObj(row -> rules.stream().mapToDouble(rule -> rule.values()[row]).toArray()).toArray(double[][]::new);
        return Held.of(material, folds, fold -> fold.design(all).with(values, fold.split().train()));
    }

    private static Design free(Fold fold, int[] all, Material material, int most) {
        Design additive = fold.design(all);
        int[] train = fold.split().train();
        double[][] products = products(fold, most);
        double[][] unexplained = additive.unexplained(fold.split(), material);
        double[] ties = IntStream.range(0, products[0].length).mapToDouble(j -> tie(IntStream.of(train).mapToDouble(row -> products[row][j]).toArray(), unexplained)).toArray();
        double chance = Math.sqrt(2 * Math.log(ties.length) / train.length);
        double best = Arrays.stream(ties).max().orElse(0);
        int[] kept = IntStream.range(0, ties.length).filter(j -> ties[j] == best || ties[j] > chance).boxed().sorted((a, b) -> Double.compare(ties[b], ties[a])).limit(KEPT)
                .mapToInt(Integer::intValue).sorted().toArray();
        return additive.with(Arrays.stream(products).map(row -> IntStream.of(kept).mapToDouble(j -> row[j]).toArray()).toArray(double[][]::new), train);
    }

    /** The strongest correlation with anything unexplained. */
    private static double tie(double[] values, double[][] unexplained) {
        double mean = Arrays.stream(values).average().orElse(0);
        double[] centred = Arrays.stream(values).map(each -> each - mean).toArray();
        double spread = Regression.dot(centred, centred);
        if (spread < 1e-12) return 0;
        return Arrays.stream(unexplained).mapToDouble(rest -> Math.abs(Regression.dot(centred, rest)) / Math.sqrt(spread * Math.max(1e-12, Regression.dot(rest, rest)))).max().orElse(0);
    }

    /** How many components of each modality are multiplied, so that there are not too many products. */
    private static int products(Fold fold) {
        int own = fold.parts().getFirst()[0].length;
        int most = 1;
        for (int c = 2; c <= 10; c++) {
            int taken = c;
            int others = fold.parts().stream().skip(1).mapToInt(part -> Math.min(taken, part[0].length)).sum();
            if (Math.min(c, own) * others <= MOST) most = c;
        }
        return most;
    }

    private static double[][] products(Fold fold, int most) {
        double[][] own = fold.parts().getFirst();
        double[][] products = new double[own.length][];
        for (int row = 0; row < own.length; row++) {
            int at = row;
            products[row] = IntStream.range(0, Math.min(most, own[row].length)).boxed().flatMapToDouble(c -> fold.parts().stream().skip(1)
                    .flatMapToDouble(part -> IntStream.range(0, Math.min(most, part[at].length)).mapToDouble(d -> own[at][c] * part[at][d]))).toArray();
        }
        return products;
    }
}
