package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lingshu.knowledge.Term;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;

/** A rule that no patient can ever meet: it denies what it asks for, or wants two findings that exclude each other and does not ask about that. */
final class ImpossibleRule implements Check {
    @Override
    public List<Problem> problems(Content content) {
        List<Problem> problems = new ArrayList<>();
        for (WrittenRule rule : content.rules()) {
            List<WrittenCondition> there = rule.conditions().stream().filter(each -> each.how() == How.THERE).toList();
            List<WrittenCondition> denied = rule.conditions().stream().filter(each -> each.how() == How.NOT_THERE && each.parts().isEmpty()).toList();
            for (WrittenCondition condition : there) {
                denied.stream().filter(each -> denies(rule, each, condition)).forEach(each -> problems.add(rule.at(each, "impossible-rule",
                        "`" + rule.name() + "` denies what it asks for: `" + condition.text() + "`", "`" + rule.name() + "` 既求之又否之", "take one of the two out")));
                if ("Question".equals(rule.saying().kind())) continue;
                there.stream().filter(each -> each != condition && there.indexOf(each) > there.indexOf(condition) && exclude(condition, each, content.knowledge().terms())).forEach(each -> problems.add(rule.at(each,
                        "impossible-rule", "`" + String.join("`, `", each.names()) + "` and `" + String.join("`, `", condition.names()) + "` exclude each other", "所求诸症互斥，不可并见", "take one of the two out")));
            }
        }
        return problems;
    }

    private static boolean denies(WrittenRule rule, WrittenCondition denied, WrittenCondition asked) {
        WrittenCondition wide = new WrittenCondition(How.THERE, denied.kind(), "", denied.names(), denied.qualities(), List.of(), java.util.Set.of(), denied.text());
        return Sameness.implies(rule, asked, rule, wide);
    }

    private static boolean exclude(WrittenCondition one, WrittenCondition other, Map<String, Term> terms) {
        if (!"Finding".equals(one.kind()) || !"Finding".equals(other.kind()) || !one.asks("present") || !other.asks("present") || one.names().isEmpty() || other.names().isEmpty()) return false;
        return one.names().stream().allMatch(first -> other.names().stream().allMatch(second -> excludes(terms, first, second) || excludes(terms, second, first)));
    }

    private static boolean excludes(Map<String, Term> terms, String one, String other) {
        return terms.containsKey(one) && terms.get(one).excludes().contains(other);
    }
}
