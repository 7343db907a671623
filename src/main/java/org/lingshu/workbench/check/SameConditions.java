package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;

/** The same written twice: two rules that ask for the same and say the same, a condition that repeats another of its rule, a name that stands twice in a list. */
final class SameConditions implements Check {
    @Override
    public List<Problem> problems(Content content) {
        List<Problem> problems = new ArrayList<>();
        Map<List<Object>, WrittenRule> seen = new HashMap<>();
        for (WrittenRule rule : content.rules()) {
            within(rule, problems);
            WrittenRule before = seen.putIfAbsent(List.of(rule.entry().stage(), Sameness.conditions(rule), Sameness.saying(rule)), rule);
            if (before != null) {
                problems.add(rule.problem("same-conditions", "`" + rule.name() + "` asks for the same and says the same as `" + before.name() + "` at " + before.entry().path() + ":" + before.entry().line(),
                        "`" + rule.name() + "` 与 `" + before.name() + "` 条件与结论皆同", "keep one of them"));
            }
        }
        return problems;
    }

    private static void within(WrittenRule rule, List<Problem> problems) {
        Set<String> conditions = new HashSet<>();
        for (WrittenCondition condition : rule.conditions()) {
            if (!conditions.add(Sameness.said(rule, condition))) {
                problems.add(rule.at(condition, "same-conditions", "`" + condition.text() + "` stands twice in `" + rule.name() + "`", "`" + rule.name() + "` 中同一条件写了两次", "take one out"));
            }
        }
        rule.all().forEach(condition -> twice(condition.names()).forEach(name -> problems.add(rule.at(name, "same-conditions", "`" + name + "` stands twice in a list of `" + rule.name() + "`",
                "`" + rule.name() + "` 的列表中 `" + name + "` 写了两次", "take one out"))));
    }

    private static Set<String> twice(List<String> names) {
        Set<String> once = new HashSet<>();
        Set<String> twice = new HashSet<>();
        names.stream().filter(name -> !once.add(name)).forEach(twice::add);
        return twice;
    }
}
