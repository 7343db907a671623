package org.lingshu.study;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.lingshu.model.Split;
import org.lingshu.report.Estimate;
import org.lingshu.study.Findings.Benefit;
import org.lingshu.study.Findings.Chance;
import org.lingshu.study.Findings.LabelGain;
import org.lingshu.study.Findings.Share;

/** Everything that a study measures, one after the other. */
final class Measuring {
    private static final int THRESHOLDS = 18;
    private final Material material;
    private final Study.Effort effort;
    private final Consumer<String> progress;
    private final List<Fold> folds;
    private final int components;
    private final double testToTrain;
    private final Held without;
    private final Held with;
    private final int[] others;
    private final Optional<Jackknife> again;

    /**
     * Learns.
     *
     * @param stable whether there are so many events that other patients would hardly have changed the models
     */
    Measuring(Material material, List<Split> splits, int components, boolean stable, Study.Effort effort, Consumer<String> progress) {
        this.material = material;
        this.effort = effort;
        this.progress = progress;
        this.components = components;
        this.testToTrain = (double) splits.getFirst().test().length / splits.getFirst().train().length;
        int[] all = IntStream.range(0, material.names().size()).toArray();
        this.others = IntStream.range(1, all.length).toArray();
        progress.accept("reduces every modality in " + splits.size() + " training parts  在各训练部分降维");
        this.folds = Fold.of(material, splits, components);
        progress.accept("learns with and without " + material.names().getFirst() + "  学习含与不含该类信息的模型");
        this.without = Held.of(material, folds, fold -> fold.design(others));
        this.with = Held.of(material, folds, fold -> fold.design(all));
        this.again = stable ? Optional.empty() : Optional.of(again(all));
    }

    private Jackknife again(int[] all) {
        progress.accept("learns both again without one block of patients after the other  逐块去掉患者后重新学习");
        return Jackknife.of(material, folds, others, all, effort.seed());
    }

    Findings findings() {
        List<Gain> gains = List.of(gain("AUC", "AUC", Held::auc, false), gain("log-loss", "对数损失", Held::loss, true), gain("macro-F1", "宏平均 F1", Held::f1, false));
        progress.accept("deals the modality out at random " + effort.deals() + " times and learns again  随机打乱后重新学习");
        Chance chance = chance();
        progress.accept("measures what the others tell of it  衡量冗余");
        Redundancy redundancy = Redundancy.of(material, folds, without, Held.of(material, folds, fold -> fold.design(0)));
        progress.accept("shares the AUC among modalities  计算 Shapley 份额");
        List<Estimate> shares = Shares.of(material, folds, effort.seed());
        progress.accept("tests interaction  检验交互作用");
        Interaction interaction = Interaction.of(material, folds, with, testToTrain);
        return new Findings(gains, labels(), IntStream.rangeClosed(1, THRESHOLDS).mapToObj(step -> benefit(step * 0.05)).toList(), chance, redundancy,
                IntStream.range(0, shares.size()).mapToObj(m -> new Share(material.names().get(m), shares.get(m))).toList(), interaction);
    }

    private Gain gain(String name, String chinese, Function<Held, Score> figure, boolean lower) {
        Score before = figure.apply(without);
        Score after = figure.apply(with);
        return again.map(learned -> Gain.of(name, chinese, before, after, lower, material.groups(), testToTrain, learned.error(figure), Normal.student(learned.freedom())))
                .orElseGet(() -> Gain.of(name, chinese, before, after, lower, material.groups(), testToTrain));
    }

    private Chance chance() {
        return Chance.of(with.auc().value() - without.auc().value(), Shuffle.gains(material, folds, components, without, effort.deals(), effort.seed()));
    }

    private List<LabelGain> labels() {
        if (material.labels().size() < 2) return List.of();
        List<Gain> gains = IntStream.range(0, material.labels().size()).mapToObj(label -> gain("AUC", "AUC", held -> held.auc(label), false)).toList();
        List<Double> corrected = Holm.corrected(gains.stream().map(Gain::p).toList());
        return IntStream.range(0, gains.size()).mapToObj(label -> new LabelGain(material.labels().get(label), gains.get(label), corrected.get(label))).toList();
    }

    private Benefit benefit(double threshold) {
        Score before = without.benefit(threshold);
        Score after = with.benefit(threshold);
        double everybody = java.util.Arrays.stream(material.truth()).mapToDouble(label -> IntStream.range(0, label.length).mapToDouble(row -> label[row] ? 1 : 0).average().orElse(0)).average().orElse(0);
        return new Benefit(threshold, after.value(), before.value(), everybody - (1 - everybody) * threshold / (1 - threshold), Redundancy.estimate(after.minus(before), material));
    }
}
