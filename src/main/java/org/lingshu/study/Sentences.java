package org.lingshu.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lingshu.report.Estimate;
import org.lingshu.report.Words;

/** What follows from a study, in sentences for people who read no plots. */
final class Sentences {
    static final Words RULE = Words.of("判定规则：ΔAUC 的区间全在零以上、校正后 p ≤ 0.05、随机打乱对照的 p ≤ 0.05 且对数损失不变差，为不可替代；ΔAUC ≤ −0.01 且校正后 p ≤ 0.05、对数损失变差、区间全在零以下，为有害；该类信息单独有用，"
            + "而 ΔAUC 的 90% 区间上端低于 0.02、对数损失未见改善、也无交互作用，为可替代；其余为未能证明。较少一方不足 30 例、每列（各类别平均）不足 5 例事件或被检验的组不足 40 时，为数据不足。多个目标按 Holm 法校正。",
            "Rule: irreplaceable when the interval of the gain in AUC lies above zero, its corrected p and the p against chance are both at most 0.05 and the log-loss is not worse; harmful when the gain is at most −0.01 with a corrected p of at "
                    + "most 0.05, an interval wholly below zero and a worse log-loss; replaceable when the modality tells something alone and the upper end of the 90 % interval of its gain is below 0.02, the log-loss is not shown to gain and no interaction is supported; else not shown. Not enough data: fewer than 30 "
                    + "patients with the rarer answer, fewer than 5 of them (of the mean label) for each column of the model, or fewer than 40 groups held out. Several targets are corrected by Holm's method.");

    private Sentences() {
    }

    /** The sentences of a study, the verdict first. */
    static List<Words> of(Study study) {
        List<Words> all = new ArrayList<>();
        all.add(Words.same(study.modality() + " → " + study.target() + ": ").then(study.verdict().words()).then(Words.of("。", ": ")).then(study.verdict().meaning()).then(Words.of("。", ".")));
        Sample sample = study.sample();
        if (!study.rare().isEmpty()) {
            all.add(say("下列类别（或其余患者）不足 %d 例，未研究：", "Labels that fewer than %d patients have, or lack, were left out: ", Material.FEWEST).then(Words.same(String.join(", ", study.rare()))));
            if (!study.labels().isEmpty()) all.add(Words.of("以下结果只针对：", "What follows is about: ").then(Words.same(String.join(", ", study.labels()))));
        }
        if (study.findings().isEmpty()) {
            all.add(say("较少一方至多 %d 例，模型 %d 列，被检验 %d 组；至少需要 %d 例、每列 %d 例事件和 %d 组。这样的样本连一个 0.75 的 AUC 也只能定到 ± %.2f。",
                    "The rarer answer has %d patients at most, the model %d columns, %d groups were held out; needed are %d patients, %d for each column, and %d groups. "
                            + "A sample like this tells even an AUC of 0.75 no closer than ± %.2f.",
                    sample.events(), sample.components(), sample.held(), Sample.EVENTS, Sample.EVENTS_PER_COLUMN, Sample.GROUPS, sample.width()));
            return all;
        }
        Findings found = study.findings().orElseThrow();
        if (study.lone()) {
            all.add(Words.of("队列中没有其他信息可与之比较，故不能问它是否可被替代；下文只是它与猜测相比。要得到结论，请在 cohort.json 中加入另一类信息。",
                    "The cohort holds nothing else that could take its place, so that cannot be asked; below it is compared with guessing. For a verdict add another modality to cohort.json."));
        }
        all.add(say("加入后 AUC 由 %.3f 变为 %.3f，差 %s，p %s（校正后 %s）；打乱 %d 次的对照 p %s。", "With it the AUC goes from %.3f to %.3f, a gain of %s, p %s (corrected %s); against %d random deals p %s.",
                found.auc().before(), found.auc().after(), text(found.auc().gain()), p(found.auc().p()), p(study.p()), found.chance().times(), p(found.chance().p())));
        if (study.verdict() == Verdict.IRREPLACEABLE && found.auc().gain().high() < Ruling.MARGIN) {
            all.add(Words.of("这一改善虽非偶然，但很小：区间上端低于 0.02。", "The gain is not chance, but small: the upper end of its interval is below 0.02."));
        }
        if (found.auc().shown() && found.auc().gain().low() <= 0) {
            all.add(Words.of("检验显示有改善，但区间还计入换一批患者学习会使模型改变多少，因而包含零：换一批患者，改善可能消失。",
                    "The test shows a gain, but the interval also counts how other patients would have changed the models, and includes zero: with other patients to learn from it may be gone."));
        }
        if (found.auc().after() <= 0.5 && found.auc().before() <= 0.5) {
            all.add(Words.of("含与不含都不比猜测好：这个目标在此队列中无法由这些信息学到，替代与否无从谈起。", "With or without it the models are no better than guessing: these modalities do not teach this target here, so there is nothing to replace."));
        }
        Redundancy redundancy = found.redundancy();
        if (!study.lone()) all.add(say("它单独的 AUC 为 %s；其他信息可预测其变异的 %.0f%%，去掉这部分后单独的 AUC 为 %s。", "Alone it has an AUC of %s; the others predict %.0f %% of its variance, and without that its AUC alone is %s.",
                text(redundancy.alone()), 100 * Math.max(0, redundancy.predicted()), text(redundancy.remaining())));
        study.power().ifPresent(power -> all.add(power(power)));
        all.add(say("模型 %d 列，较少一方 %d 例：每列 %.1f 例事件。", "The model has %d columns and the rarer answer %d patients: %.1f events for each column.", sample.components(), sample.events(), sample.perColumn()));
        if (sample.perColumn() < Sample.EVENTS_PER_COLUMN) {
            all.add(say("最少的类别每列不足 %d 例事件：它的模型更多依赖罚项，其数字宜慎看。", "The rarest label has fewer than %d events for each column: its model leans on the penalty; read its figures with care.", Sample.EVENTS_PER_COLUMN));
        }
        if (!study.lone()) interaction(found.interaction(), all);
        return all;
    }

    private static Words power(Power power) {
        Words often = say("检验效能：这样大小的样本，真实 ΔAUC 为 %.2f 时有 %.0f%% 的机会显示出来，为 %.2f 时有 %.0f%%", "Power: a sample like this shows a true gain in AUC of %.2f in %.0f %% of cases, one of %.2f in %.0f %%",
                Power.CLEAR, 100 * power.clear(), Ruling.MARGIN, 100 * power.little());
        return often.then(Double.isNaN(power.detectable()) ? Words.of("；没有哪个 ΔAUC 能有八成把握显示。", "; there is no gain that it shows in four cases of five.")
                : say("；有八成把握显示的最小 ΔAUC 为 %.3f。", "; the least gain that it shows in four cases of five is %.3f.", power.detectable()));
    }

    private static void interaction(Interaction interaction, List<Words> all) {
        boolean worse = interaction.p() <= Ruling.LEVEL;
        String chinese = interaction.supported() ? "允许与其他信息相乘的模型更好：存在交互作用" : worse ? "允许与其他信息相乘的模型反而更差：没有支持交互作用的证据" : "未见支持交互作用的证据";
        String english = interaction.supported() ? "A model free to multiply it with the others is better: they interact"
                : worse ? "A model free to multiply it with the others does worse: no interaction is supported" : "No interaction is supported";
        all.add(say(chinese + "（对数损失改善 %s，校正后 p %s）。", english + " (gain in log-loss %s, corrected p %s).", text(interaction.free().gain()), p(interaction.p())));
        if (!interaction.seldom().isEmpty()) {
            all.add(say("另有 %d 个规则特征只涉及极少患者，无从判断。", "%d rule-derived features speak of too few patients to be judged.", interaction.seldom().size()));
        }
        if (interaction.each().isEmpty()) return;
        Gain together = interaction.rules().getFirst();
        all.add(say("规则从多类信息共同导出的 %d 个特征合起来使对数损失改善 %s（p %s）。", "The %d features that rules derive from several modalities gain %s in log-loss together (p %s).",
                interaction.each().size(), text(together.gain()), p(together.p())));
        interaction.carrier().ifPresent(best -> all.add(say("其中承担最多改善的是规则“%s”的特征 %s（涉及 %d 例）：单独加入时改善 %s，校正后 p %s。",
                "Most of it is carried by `%s`, feature %s (of %d patients): alone it gains %s, corrected p %s.", best.rule(), best.feature(), best.patients(), text(best.gain().gain()), p(best.p()))));
        long unsupported = interaction.each().stream().filter(each -> !each.supported()).count();
        if (unsupported > 0) {
            all.add(say("%d 个规则特征未得到这批数据支持，列于下文，请其作者复核。", "%d rule-derived features are not supported by these data; they are listed below for their experts.", unsupported));
        }
    }

    private static Words say(String chinese, String english, Object... values) {
        return Words.of(String.format(Locale.ROOT, chinese, values), String.format(Locale.ROOT, english, values));
    }

    private static String p(double p) {
        return p < 0.001 ? "< 0.001" : "= " + probability(p);
    }

    static String probability(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "%.3f", p);
    }

    private static String text(Estimate estimate) {
        return estimate.text();
    }
}
