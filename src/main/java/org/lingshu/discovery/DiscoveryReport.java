package org.lingshu.discovery;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingshu.cohort.DataReport;
import org.lingshu.report.Words;

/**
 * A discovery with what a reader needs to repeat it.
 *
 * @param data      what the cohort turned out to hold
 * @param discovery what was found
 * @param effort    seed and how much was done
 * @param quick     whether this is only a first look
 * @param stated    what was known already
 * @param software  which Lingshu, on which engines
 * @param rules     hash of the rules that findings were compared with
 * @param knowledge hash of the knowledge base
 */
public record DiscoveryReport(DataReport data, Discovery discovery, Effort effort, boolean quick, Stated stated, String software, String rules, String knowledge) {
    static final Words QUICK = Words.of("这只是初看：半样本与特征对都减少了，结论不可引用。", "This is only a first look: fewer half samples, fewer pairs; do not quote it.");
    static final Words WARNING = Words.of("假说只说明在这一队列中“同行”，不说明因果；检验未校正年龄、性别（队列有者另列校正后的比值比）、用药与记录习惯；“新”指本规则库与知识库未论及，并非文献所无。若特征在建立队列时已按标签挑选过，复核便不独立。一切由专家裁定，草稿规则不会被加载。",
            "A hypothesis says that things go together in this cohort, not that one causes the other; the tests adjust for nothing (an odds ratio adjusted for age and sex stands "
            + "beside, where the cohort has them), least of all for medicines and habits of recording. New means that these rules and this knowledge base do not speak "
                    + "of it, not that nobody ever did. Where features were picked by their label before the cohort was made, the others are no independent judges. An expert "
                    + "judges all of it; no draft rule is ever loaded.");
    static final Words METHOD = Words.of("方法：患者先分为寻找与复核两部分。寻找部分逐一检验每个特征与每个标签（秩和置换检验的鞍点近似，或 Fisher 精确检验），以及初筛特征的两两交互（logistic 模型中乘积项的得分检验），按 Benjamini–Yekutieli 控制错误发现率 10%；"
            + "再以互补半样本稳定性选择（Shah–Samworth），须在 75% 的半样本中被选中；相关系数达 0.7 者视为一簇，只取最强者。入选者在从未用于寻找的患者上作同向单侧检验，Holm 校正后 p ≤ 0.05 才称假说。效应值、区间与例数均来自复核患者，不受寻找时择优之累。",
            "Method: patients are parted into those who are searched and those who are held back. Among the first every feature is tested with every label (rank sum with its "
            + "permutation distribution by saddlepoint, or Fisher's exact test), and the features that "
                    + "come first in pairs (score test of the product in a logistic model of both), at a false discovery rate of 10 % after Benjamini and Yekutieli; what passes "
                    + "must be selected in 75 % of complementary half samples (Shah and Samworth); of features "
                    + "that correlate by 0.7 or more the strongest leads. What is left is tested on the patients held back, one-sided in the same direction, and is called a "
                    + "hypothesis where p is at most 0.05 after Holm's correction. Effects, intervals and counts are "
                    + "of the patients held back, so that they do not owe anything to having been picked.");

    /** The draft rules, by file name: of hypotheses that no rule states for this label. */
    public Map<String, String> drafts() {
        Map<String, String> drafts = new TreeMap<>();
        drafted().forEach(each -> drafts.put(draft(each).file(), draft(each).text()));
        return drafts;
    }

    List<Hypothesis> drafted() {
        return discovery.replicated().stream().filter(each -> each.novelty().contrary() || each.novelty().readOnly() || each.novelty().verdict() != Novelty.Verdict.KNOWN).toList();
    }

    DraftRule draft(Hypothesis one) {
        return DraftRule.of(one, stated.naming(), data.cohort() + "/" + discovery.target() + " seed " + effort.seed() + " data " + data.hash().substring(0, Math.min(12,
                data.hash().length())));
    }
}
