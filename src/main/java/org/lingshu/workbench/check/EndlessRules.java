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
import org.lingshu.trail.Need.How;

/** Rules that feed themselves: what they add makes them speak again, directly or by way of others, without end. */
final class EndlessRules implements Check {
    private static final String ANY = "";

    @Override
    public List<Problem> problems(Content content) {
        Map<String, Set<String>> next = new HashMap<>();
        List<WrittenRule> feeding = content.rules().stream().filter(rule -> rule.entry().stage().reads().stream().anyMatch(kind -> kind.getSimpleName().equals(rule.saying().kind()))).toList();
        for (WrittenRule rule : feeding) for (String from : asked(rule)) next.computeIfAbsent(key(rule, from), each -> new HashSet<>()).add(key(rule, rule.saying().name()));
        List<Problem> problems = new ArrayList<>();
        for (WrittenRule rule : feeding) {
            String made = key(rule, rule.saying().name());
            boolean endless = asked(rule).stream().map(from -> key(rule, from)).anyMatch(from -> from.equals(key(rule, ANY)) || reaches(made, from, next, new HashSet<>()));
            if (endless) {
                problems.add(rule.problem("endless-rules", "what `" + rule.name() + "` adds makes it speak again, without end", "`" + rule.name() + "` 所添又使其自身触发，循环不止",
                        "let it ask for something that it does not lead to"));
            }
        }
        return problems;
    }

    private static boolean reaches(String from, String to, Map<String, Set<String>> next, Set<String> seen) {
        return from.equals(to) || seen.add(from) && next.getOrDefault(from, Set.of()).stream().anyMatch(each -> reaches(each, to, next, seen));
    }

    private static String key(WrittenRule rule, String name) {
        return rule.entry().stage() + " " + rule.saying().kind() + " " + name;
    }

    /** The names of what a rule asks for of the kind that it adds; a condition with a quality that what is added lacks feeds nothing. */
    private static Set<String> asked(WrittenRule rule) {
        Set<String> asked = new HashSet<>();
        for (WrittenCondition condition : rule.all().filter(each -> each.how() == How.THERE && each.kind().equals(rule.saying().kind())).toList()) {
            if (condition.qualities().stream().anyMatch(each -> each.denied() || each.is("absent"))) continue;
            if (condition.names().isEmpty()) asked.add(ANY);
            else asked.addAll(condition.names());
        }
        return asked;
    }
}
