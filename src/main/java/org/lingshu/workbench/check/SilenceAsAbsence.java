package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;

/**
 * A rule that says something of the patient because the record is silent. Silence may lead to a question. It may also let a rule give way to one that says
 * more when the finding is there: then what is denied is asked for by a rule of the same stage and concept. Anything else must say why, in {@code @silence( "…" )}.
 */
final class SilenceAsAbsence implements Check {
    private static final Set<String> TOLD = Set.of("Finding", "History", "Measurement", "Medication", "Allergy");

    @Override
    public List<Problem> problems(Content content) {
        List<Problem> problems = new ArrayList<>();
        for (WrittenRule rule : content.rules()) {
            if ("Question".equals(rule.saying().kind()) || rule.entry().silence().isPresent()) continue;
            rule.all().filter(SilenceAsAbsence::silent).filter(each -> !givesWay(rule, each, content.rules())).forEach(each -> problems.add(problem(rule, each)));
        }
        return problems;
    }

    private static boolean silent(WrittenCondition condition) {
        boolean denied = condition.how() == How.NOT_THERE;
        boolean counted = condition.how() == How.GATHERED && condition.qualities().stream().anyMatch(each -> each.property().endsWith("empty") && !each.denied()
                || "==".equals(each.relation()) && each.values().stream().allMatch(value -> value.matches("0(\\.0)?")));
        return (denied || counted) && condition.all().anyMatch(part -> TOLD.contains(part.kind()));
    }

    /** Whether rules of the stage that speak of the same ask for everything that this one denies. */
    private static boolean givesWay(WrittenRule rule, WrittenCondition denied, List<WrittenRule> rules) {
        List<WrittenRule> siblings = rules.stream().filter(other -> other != rule && other.entry().stage() == rule.entry().stage() && alike(rule, other)).toList();
        return denied.all().filter(part -> TOLD.contains(part.kind())).allMatch(part -> {
            Set<String> asked = siblings.stream().flatMap(SilenceAsAbsence::there).filter(each -> each.kind().equals(part.kind())).flatMap(each -> each.names().stream()).collect(Collectors.toSet());
            return !part.names().isEmpty() && asked.containsAll(part.names());
        });
    }

    /** Whether two rules stand in the file of one concept, ask for something of the same name, or add the same. */
    private static boolean alike(WrittenRule one, WrittenRule other) {
        if (one.entry().path().equals(other.entry().path())) return true;
        if (one.saying().kind().equals(other.saying().kind()) && one.saying().name().equals(other.saying().name())) return true;
        return there(one).anyMatch(mine -> there(other).anyMatch(theirs -> mine.kind().equals(theirs.kind()) && mine.names().stream().anyMatch(theirs.names()::contains)));
    }

    private static Stream<WrittenCondition> there(WrittenRule rule) {
        return rule.all().filter(each -> each.how() == How.THERE || each.how() == How.SOME);
    }

    private static Problem problem(WrittenRule rule, WrittenCondition condition) {
        return rule.at(condition, "silence-as-absence", "`" + rule.name() + "` takes what nobody asked for as absent: `" + condition.text() + "`", "`" + rule.name() + "` 以未问为无",
                "match what was denied, Finding( absent, … ); ask a Question; or say why silence is enough: @silence( \"…\" )");
    }
}
