package org.lingshu.workbench.check;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;

/** A condition that something must be there, whose fact gets no name: the trail could not say on which fact the rule rests. */
final class UnboundCondition implements Check {
    private static final Set<How> MADE = Set.of(How.TOGETHER, How.EITHER);

    @Override
    public List<Problem> problems(Content content) {
        return content.rules().stream().flatMap(rule -> rule.conditions().stream().flatMap(UnboundCondition::unbound).map(each -> problem(rule, each))).toList();
    }

    private static Stream<WrittenCondition> unbound(WrittenCondition condition) {
        if (MADE.contains(condition.how())) return condition.parts().stream().flatMap(UnboundCondition::unbound);
        return Stream.of(condition).filter(each -> each.how() == How.THERE && each.name().isEmpty());
    }

    private static Problem problem(WrittenRule rule, WrittenCondition condition) {
        return rule.at(condition, "unbound-condition", "`" + condition.text() + "` has no name, so no trail can show what it matched", "`" + condition.text() + "` 未命名，推理轨迹无从显示其所据",
                "write $sign : " + condition.kind() + "( … ), with a noun that says what it is");
    }
}
