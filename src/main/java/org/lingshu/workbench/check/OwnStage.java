package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;

/** A denial or a count of what the rule's own stage still adds: then the answer would depend on the order in which rules fire. */
final class OwnStage implements Check {
    private static final Set<How> OF_ALL = Set.of(How.NOT_THERE, How.GATHERED);

    @Override
    public List<Problem> problems(Content content) {
        List<Problem> problems = new ArrayList<>();
        for (WrittenRule rule : content.rules()) {
            Set<String> adds = rule.entry().stage().adds().stream().map(Class::getSimpleName).collect(Collectors.toSet());
            rule.all().filter(each -> OF_ALL.contains(each.how())).filter(each -> each.all().anyMatch(part -> adds.contains(part.kind())))
                    .forEach(each -> problems.add(problem(rule, each, String.join(", ", adds))));
        }
        return problems;
    }

    private static Problem problem(WrittenRule rule, WrittenCondition condition, String kind) {
        String does = condition.how() == How.GATHERED ? "counts" : "denies";
        return rule.at(condition, "own-stage", "`" + rule.name() + "` " + does + " a `" + kind + "`, which its own stage still adds", "`" + rule.name() + "` 否定或统计本关尚在添加的 `" + kind + "`",
                "deny and count only what an earlier stage finished; move the rule to a later one");
    }
}
