package org.lingshu.answer;

import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.inquiry.Explained;
import org.lingshu.inquiry.Flip;
import org.lingshu.inquiry.NearestMiss;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.trail.Condition;
import org.lingshu.trail.WhyNot;

/** Why something was not said, as text: each rule, each of its conditions, and the smallest change. Chinese first, English beneath. */
public final class WhyNotText {
    private static final int MOST_RULES = 8;
    private final NeedWords needs;
    private final VerdictWords verdicts;
    private final ChangeWords changes;

    /** Writes with the names of this knowledge base. */
    public WhyNotText(Knowledge knowledge) {
        Names names = new Names(knowledge);
        this.needs = new NeedWords(names);
        this.verdicts = new VerdictWords(names);
        this.changes = new ChangeWords(names);
    }

    /** The explanation for the record of this id. */
    public String of(String id, Explained explained) {
        StringBuilder text = new StringBuilder("why-not ").append(id).append(' ').append(explained.statement()).append('\n');
        if (explained.said()) text.append("  此已言之：请用 why。  It was said: ask why.\n");
        explained.rules().stream().limit(MOST_RULES).forEach(held -> rule(text, held));
        int more = explained.rules().size() - MOST_RULES;
        if (more > 0) text.append("\n  另有 ").append(more).append(" 条规则更远，见 --json。  ").append(more).append(" more rules, farther off: --json.\n");
        explained.flips().forEach(flip -> flip(text, flip));
        return text.toString();
    }

    /** One rule held against a case, condition by condition. */
    public String of(WhyNot whyNot) {
        StringBuilder text = new StringBuilder();
        heading(text, whyNot);
        conditions(text, whyNot);
        return text.toString();
    }

    private void rule(StringBuilder text, Explained.Held held) {
        text.append('\n');
        heading(text, held.whyNot());
        if (!held.entered()) text.append("  此关未入：病历无用药，亦无候选方。  This room was not entered: no medicine is taken, and no formula is offered.\n");
        conditions(text, held.whyNot());
        if (held.fires()) text.append("  此规则已触发。  This rule spoke.\n");
        else if (held.nearest().isPresent()) nearest(text, held.nearest().get());
        else if (held.looked()) text.append("  未找到可使其触发之改动。  No change that would make it speak was found.\n");
    }

    private static void heading(StringBuilder text, WhyNot whyNot) {
        text.append("■ ").append(whyNot.rule()).append("　").append(whyNot.place()).append("　〔").append(whyNot.source()).append("〕\n");
    }

    private void conditions(StringBuilder text, WhyNot whyNot) {
        for (Condition condition : whyNot.conditions()) {
            Both need = needs.of(condition.need());
            Both verdict = verdicts.of(condition);
            String name = condition.name().isEmpty() ? "" : condition.name() + "：";
            text.append("  ").append(VerdictWords.mark(condition.verdict())).append(' ').append(name).append(need.chinese()).append(" — ").append(verdict.chinese()).append('\n');
            text.append("      ").append(need.english()).append(" — ").append(verdict.english()).append('\n');
        }
    }

    private void nearest(StringBuilder text, NearestMiss miss) {
        List<Both> all = miss.plan().changes().stream().map(changes::of).toList();
        text.append("  最近之差（已重跑验证），共 ").append(all.size()).append(" 处：").append(all.stream().map(Both::chinese).collect(Collectors.joining("；"))).append('\n');
        text.append("      nearest miss (tried on the engine): ").append(all.stream().map(Both::english).collect(Collectors.joining("; "))).append('\n');
    }

    private static void flip(StringBuilder text, Flip flip) {
        text.append("\n■ 模型 ").append(flip.model()).append("：现首列 ").append(flip.from()).append('\n');
        if (!flip.found()) {
            text.append("  一项或两项特征之改变均不足以使 ").append(flip.to()).append(" 居首。  No change of one or two features puts it first.\n");
            return;
        }
        String steps = flip.steps().stream().map(step -> step.feature() + " " + Figures.twoDecimals(step.before()) + " → " + Figures.twoDecimals(step.after()))
                .collect(Collectors.joining("，"));
        text.append("  使 ").append(flip.to()).append(" 居首的最小特征改变：").append(steps).append("\n      smallest change of features that puts it first: ").append(steps).append('\n');
    }
}
