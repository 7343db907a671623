package org.lingshu.workbench.check;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;

/** Facts that are counted or summed and not collected under a name: the engine does not show them, and the trail would lose them. */
final class HiddenEvidence implements Check {
    @Override
    public List<Problem> problems(Content content) {
        return content.rules().stream().flatMap(rule -> rule.all().filter(HiddenEvidence::hidden).map(each -> problem(rule, each))).toList();
    }

    private static boolean hidden(WrittenCondition condition) {
        if (condition.how() != How.GATHERED) return false;
        return condition.parts().stream().flatMap(WrittenCondition::all).filter(part -> part.how() == How.THERE).anyMatch(part -> part.name().isEmpty() || !condition.collected().contains(part.name()));
    }

    private static Problem problem(WrittenRule rule, WrittenCondition condition) {
        return rule.at(condition, "hidden-evidence", "`" + rule.name() + "` gathers facts and does not keep them, so no trail can show them", "`" + rule.name() + "` 统计而不留其所据，推理轨迹无从显示",
                "collect them too: accumulate( $evidence : …; $because : collectList( $evidence ); … )");
    }
}
