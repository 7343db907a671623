package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenRule;

/** A rule that speaks only when another one has already said the same: it asks for all that the other asks for, and for more. */
final class SubsumedRule implements Check {
    @Override
    public List<Problem> problems(Content content) {
        Map<List<Object>, List<WrittenRule>> same = new LinkedHashMap<>();
        content.rules().stream().filter(rule -> !rule.conditions().isEmpty()).forEach(rule -> same.computeIfAbsent(List.of(rule.entry().stage(), Sameness.saying(rule)), each -> new ArrayList<>()).add(rule));
        List<Problem> problems = new ArrayList<>();
        for (List<WrittenRule> group : same.values()) {
            for (WrittenRule rule : group) {
                group.stream().filter(other -> other != rule && covers(other, rule) && !covers(rule, other)).findFirst().ifPresent(other -> problems.add(problem(rule, other)));
            }
        }
        return problems;
    }

    /** Whether the one speaks whenever the other does. */
    private static boolean covers(WrittenRule one, WrittenRule other) {
        return one.conditions().stream().allMatch(wide -> other.conditions().stream().anyMatch(narrow -> Sameness.implies(other, narrow, one, wide)));
    }

    private static Problem problem(WrittenRule rule, WrittenRule other) {
        return rule.problem("subsumed-rule", "`" + rule.name() + "` speaks only where `" + other.name() + "` (" + other.entry().path() + ":" + other.entry().line() + ") says the same already",
                "`" + rule.name() + "` 所言，`" + other.name() + "` 皆已言之", "take it out, or let it say something else");
    }
}
