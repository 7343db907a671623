package org.lingshu.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.report.Words;

/** A discovery as a few lines for the terminal. */
public final class DiscoveryText {
    private static final int MOST = 12;

    private DiscoveryText() {
    }

    /** The hypotheses, what is new first, in both languages, lines ended by line feeds. */
    public static String of(DiscoveryReport report) {
        StringBuilder text = new StringBuilder();
        lines(report).forEach(each -> text.append(each.english().strip()).append('\n').append("  ").append(each.chinese()).append('\n'));
        return text.toString();
    }

    private static List<Words> lines(DiscoveryReport report) {
        List<Words> lines = new ArrayList<>();
        if (report.quick()) lines.add(DiscoveryReport.QUICK);
        lines.addAll(summary(report.discovery()));
        List<Hypothesis> sorted = sorted(report.discovery().replicated());
        sorted.stream().limit(MOST).forEach(each -> lines.add(Sentences.of(each, report.stated().naming())));
        if (sorted.size() > MOST) lines.add(Sentences.say("另有 %d 个假说见报告。", "%d more hypotheses stand in the report.", sorted.size() - MOST));
        lines.addAll(disagreement(report.discovery().disagreement()));
        lines.add(DiscoveryReport.WARNING);
        return lines;
    }

    /** New before partly known before known, each by how sure it is. */
    static List<Hypothesis> sorted(List<Hypothesis> all) {
        return all.stream().sorted(java.util.Comparator.comparing(each -> each.novelty().verdict())).toList();
    }

    /** How much was searched and what came of it. */
    static List<Words> summary(Discovery discovery) {
        List<Words> all = new ArrayList<>();
        if (!discovery.rare().isEmpty()) {
            all.add(Sentences.say("例数过少而未研究的标签（寻找部分至少 %d 例、复核部分至少 %d 例，其反面亦然）：", "Labels with too few patients to study (at least %d among those searched and %d among the others "
                    + "are needed, and as many without): ", Material.FEWEST_FIRST,
                    Material.FEWEST_SECOND).then(Words.same(String.join(", ", discovery.rare()))));
        }
        if (!discovery.enough()) {
            all.add(Words.of("没有一个标签有足够的例数：未作检验。", "No label has enough patients: nothing was tested."));
            return all;
        }
        String labels = discovery.labels().stream().map(each -> each.label() + " " + each.searched() + "+" + each.held()).collect(Collectors.joining(", "));
        all.add(Sentences.say("%d 例中寻找，%d 例复核；标签例数（寻找+复核）：%s。", "Searched among %d patients, held against %d others; patients with each label (searched+others): %s.",
                discovery.searched(), discovery.held(), labels));
        long replicated = discovery.replicated().size();
        long fresh = discovery.replicated().stream().filter(each -> each.novelty().verdict() == Novelty.Verdict.NEW).count();
        long partly = discovery.replicated().stream().filter(each -> each.novelty().verdict() == Novelty.Verdict.PARTLY_KNOWN).count();
        all.add(Sentences.say("检验 %d 个特征、%d 对交互；通过错误发现率者 %d 项，稳定且不重复者 %d 项；其中 %d 项在复核患者中重现，称为假说：新 %d、部分已知 %d、已知 %d。",
                "%d features and %d pairs were tested; %d tests passed the false discovery rate, %d were stable and led; %d of these replicated and are called hypotheses: %d new, "
                + "%d partly known, %d known.", discovery.features(),
                discovery.pairs(), discovery.passed().size(), discovery.hypotheses().size(), replicated, fresh, partly, replicated - fresh - partly));
        if (discovery.dropped() > 0) {
            all.add(Sentences.say("为使清单简短，只取最强的约 %d 项（各标签均分）；另有 %d 项稳定的发现未作复核。", "To keep the list short about %d are taken, the strongest of each label; %d more that were stable "
                    + "were not held against the others.", Search.MOST, discovery.dropped()));
        }
        return all;
    }

    /** Where rules and model differ. */
    static List<Words> disagreement(Disagreement found) {
        if (found.compared() == 0) return List.of(found.reason());
        List<Words> all = new ArrayList<>();
        all.add(Sentences.say("规则与未见过该患者的模型：比较 %d 例（规则无所言 %d 例），规则首位正确 %d 例，模型首位正确 %d 例，二者不同 %d 例。",
                "Rules against a model that had not seen the patient: %d compared (rules silent on %d), the rules' first was true of %d, the model's of %d; they differ on %d.",
                found.compared(), found.silent(), found.ruled(), found.modelled(), found.differ()));
        if (!found.reason().english().isEmpty()) all.add(found.reason());
        for (int i = 0; i < found.groups().size(); i++) all.add(group(found.groups().get(i), i + 1));
        return all;
    }

    /** A group of patients in a sentence. */
    static Words group(Disagreement.Group group, int number) {
        String telling = group.telling().stream().map(each -> each.feature() + " " + each.within() + "/" + each.all() + " vs " + each.beside() + "/" + each.others())
                .collect(Collectors.joining("; "));
        String none = telling.isEmpty() ? "—" : telling;
        return Sentences.say("分歧组 %d：%d 例（居中者 %s）。规则：%s；模型：%s。事实：规则对 %d、模型对 %d、皆不对 %d。与其余患者最不同处：%s。",
                "Group %d: %d patients (around %s). Rules said %s; the model %s. In truth the rules were right of %d, the model of %d, neither of %d. They differ most from all "
                + "others in: %s.", number, group.patients(), group.middle(),
                counts(group.rules()), counts(group.model()), group.right().get(0), group.right().get(1), group.right().get(2), none);
    }

    private static String counts(java.util.Map<String, Integer> counts) {
        return counts.entrySet().stream().sorted(java.util.Map.Entry.<String, Integer>comparingByValue().reversed().thenComparing(java.util.Map.Entry.comparingByKey()))
                .map(each -> each.getKey() + " " + each.getValue())
                .collect(Collectors.joining(", "));
    }
}
