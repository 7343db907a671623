package org.lingshu.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.lingshu.report.Estimate;
import org.lingshu.report.Words;

/** What follows from a study, in sentences for people who read no plots. */
final class Sentences {
    static final Words RULE = Words.of("判定规则：ΔAUC 的校正后 p ≤ 0.05、随机打乱对照的 p ≤ 0.05 且对数损失不变差，为不可替代；ΔAUC ≤ −0.01 且校正后 p ≤ 0.05、对数损失变差，为有害；该类信息单独有用，"
            + "而 ΔAUC 的 90% 区间上端低于 0.02、对数损失未见改善、也无交互作用，为可替代；其余为未能证明。较少一方不足 30 例、每列不足 5 例事件或被检验的组不足 40 时，为数据不足。多个目标按 Holm 法校正。",
            "Rule: irreplaceable when the corrected p of the gain in AUC and the p against chance are both at most 0.05 and the log-loss is not worse; harmful when the gain is at most −0.01 with a corrected p of at "
                    + "most 0.05 and a worse log-loss; replaceable when the modality tells something alone and the upper end of the 90 % interval of its gain is below 0.02, the log-loss is not shown to gain and no interaction is supported; else not shown. Not enough data: fewer than 30 "
                    + "patients with the rarer answer, fewer than 5 of them for each column of the model, or fewer than 40 groups held out. Several targets are corrected by Holm's method.");

    private Sentences() {
    }

    /** The sentences of a study, the verdict first. */
    static List<Words> of(Study study) {
        List<Words> all = new ArrayList<>();
        all.add(Words.same(study.modality() + " → " + study.target() + ": ").then(study.verdict().words()));
        Sample sample = study.sample();
        if (!study.rare().isEmpty()) all.add(Words.of("过少而未研究的类别：", "Labels too rare to study: ").then(Words.same(String.join(", ", study.rare()))));
        if (study.findings().isEmpty()) {
            all.add(say("较少一方（最少的类别）%d 例，模型 %d 列，被检验 %d 组；至少需要 %d 例、每列 %d 例事件和 %d 组。", "The rarer answer (of the rarest label studied) has %d patients, the model %d columns, %d groups were held out; needed are %d patients, %d for each column, and %d groups.",
                    sample.events(), sample.components(), sample.held(), Sample.EVENTS, Sample.EVENTS_PER_COLUMN, Sample.GROUPS));
            return all;
        }
        Findings found = study.findings().orElseThrow();
        all.add(say("加入后 AUC 由 %.3f 变为 %.3f，差 %s，p %s（校正后 %s）；打乱 %d 次的对照 p %s。", "With it the AUC goes from %.3f to %.3f, a gain of %s, p %s (corrected %s); against %d random deals p %s.",
                found.auc().before(), found.auc().after(), text(found.auc().gain()), p(found.auc().p()), p(study.p()), found.chance().times(), p(found.chance().p())));
        if (study.verdict() == Verdict.IRREPLACEABLE && found.auc().gain().high() < Ruling.MARGIN) {
            all.add(Words.of("这一改善虽非偶然，但很小：区间上端低于 0.02。", "The gain is not chance, but small: the upper end of its interval is below 0.02."));
        }
        if (found.auc().after() <= 0.5 && found.auc().before() <= 0.5) {
            all.add(Words.of("含与不含都不比猜测好：这个目标在此队列中无法由这些信息学到，替代与否无从谈起。", "With or without it the models are no better than guessing: these modalities do not teach this target here, so there is nothing to replace."));
        }
        Redundancy redundancy = found.redundancy();
        all.add(say("它单独的 AUC 为 %s；其他信息可预测其变异的 %.0f%%，去掉这部分后单独的 AUC 为 %s。", "Alone it has an AUC of %s; the others predict %.0f %% of its variance, and without that its AUC alone is %s.",
                text(redundancy.alone()), 100 * redundancy.predicted(), text(redundancy.remaining())));
        all.add(say("这样大小的样本有八成把握显示的最小 ΔAUC 为 %.3f。", "The least gain in AUC that a sample like this shows in four cases of five is %.3f.", found.detectable()));
        Interaction interaction = found.interaction();
        String chinese = interaction.supported() ? "允许与其他信息相乘的模型更好：存在交互作用" : "未见支持交互作用的证据";
        String english = interaction.supported() ? "A model free to multiply it with the others is better: they interact" : "No interaction is supported";
        all.add(say(chinese + "（对数损失减少 %s，校正后 p %s）。", english + " (log-loss smaller by %s, corrected p %s).", text(interaction.free().gain()), p(interaction.p())));
        long unsupported = interaction.each().stream().filter(each -> !each.supported()).count();
        if (unsupported > 0) all.add(say("%d 个规则导出的交互特征未得到数据支持，请其作者复核。", "%d rule-derived features of several modalities are not supported by these data; their experts may want to look.", unsupported));
        return all;
    }

    private static Words say(String chinese, String english, Object... values) {
        return Words.of(String.format(Locale.ROOT, chinese, values), String.format(Locale.ROOT, english, values));
    }

    private static String p(double p) {
        return p < 0.001 ? "< 0.001" : String.format(Locale.ROOT, "= %.3f", p);
    }

    private static String text(Estimate estimate) {
        return estimate.text();
    }
}
