package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.workbench.RuleCase;

/** A rule without a case in which it must speak, or without one in which it must stay silent. */
final class UncasedRule implements Check {
    @Override
    public List<Problem> problems(Content content) {
        if (content.cases().isEmpty()) return List.of();
        Set<String> fires = content.cases().get().stream().map(RuleCase::fires).flatMap(Collection::stream).collect(Collectors.toSet());
        Set<String> silent = content.cases().get().stream().map(RuleCase::silent).flatMap(Collection::stream).collect(Collectors.toSet());
        List<Problem> problems = new ArrayList<>();
        for (WrittenRule rule : content.rules()) {
            if (!fires.contains(rule.name())) problems.add(problem(rule, "no-firing-case", "speaks", "触发", "fires"));
            if (!silent.contains(rule.name())) problems.add(problem(rule, "no-silent-case", "stays silent", "沉默", "silent"));
        }
        return problems;
    }

    private static Problem problem(WrittenRule rule, String check, String english, String chinese, String field) {
        String file = rule.entry().path().replaceFirst("^rules/", "tests-data/rules/").replaceFirst("\\.drl$", ".json");
        return rule.problem(check, "no case shows that `" + rule.name() + "` " + english, "没有用例表明 `" + rule.name() + "` 何时" + chinese, "add one to " + file + " with \"" + field + "\": [\"" + rule.name() + "\"]");
    }
}
