package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Level;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;
import org.lingshu.trail.Stage;

/**
 * A syndrome that no patient can ever have: its elements are reached by no evidence, or its entry has no rule; and a rule of a later stage that waits for a
 * syndrome which nothing concludes.
 */
final class UnreachableSyndrome implements Check {
    @Override
    public List<Problem> problems(Content content) {
        if (!content.whole()) return List.of();
        Reached reached = new Reached(content);
        List<Problem> problems = new ArrayList<>();
        for (WrittenRule rule : content.rules()) {
            Collection<String> waits = rule.entry().stage() == Stage.SYNDROMES ? reached.whyNever(rule) : List.of();
            if (!waits.isEmpty()) problems.add(rule.at(waits.iterator().next(), "unreachable-syndrome", "`" + rule.saying().name() + "` can never be reached: no evidence makes `" + String.join("`, `", waits)
                    + "` as sure as `" + rule.name() + "` asks", "`" + rule.saying().name() + "` 永不可及：没有证据能使 `" + String.join("`, `", waits) + "` 达到所求", "write a rule of 2-elements for it, or ask for less"));
            if (rule.entry().stage().compareTo(Stage.COMPOSED) > 0) waiting(rule, reached, problems);
        }
        content.knowledge().compositions().all().stream().filter(each -> each.elements().stream().anyMatch(element -> !reached.level(element).atLeast(Level.POSSIBLE)))
                .forEach(each -> problems.add(composed(content.knowledge(), each, reached)));
        problems.addAll(ruleless(content, reached));
        return problems;
    }

    private static void waiting(WrittenRule rule, Reached reached, List<Problem> problems) {
        for (WrittenCondition condition : rule.all().filter(each -> Set.of(How.THERE, How.SOME, How.NOT_THERE).contains(each.how()) && "Syndrome".equals(each.kind())).toList()) {
            condition.names().stream().filter(name -> !reached.syndromes().contains(name)).forEach(name -> problems.add(rule.at(name, "unreachable-syndrome",
                    "`" + rule.name() + "` asks for `" + name + "`, which no rule and no composition concludes", "`" + rule.name() + "` 所求 `" + name + "` 无规则可得", "name the syndrome under which it is concluded")));
        }
    }

    private static Problem composed(Knowledge knowledge, Composition composition, Reached reached) {
        String elements = composition.elements().stream().filter(each -> !reached.level(each).atLeast(Level.POSSIBLE)).collect(Collectors.joining("`, `"));
        return at(knowledge, knowledge.places().of("compositions", composition.syndrome()).isPresent() ? "compositions" : "pictures", composition.syndrome(), "`" + composition.syndrome() + "` can never be reached: no evidence makes `" + elements + "` possible",
                "`" + composition.syndrome() + "` 永不可及：没有证据支持 `" + elements + "`", "write a rule of 2-elements for it");
    }

    private static List<Problem> ruleless(Content content, Reached reached) {
        Set<String> said = content.rules().stream().filter(rule -> rule.entry().stage() == Stage.SYNDROMES).map(rule -> rule.saying().name()).collect(Collectors.toSet());
        return content.knowledge().syndromes().values().stream().map(SyndromeName::syndrome).filter(name -> content.knowledge().places().of("syndromes", name).isPresent())
                .filter(name -> !said.contains(name) && !reached.syndromes().contains(name))
                .map(name -> at(content.knowledge(), "syndromes", name, "`" + name + "` has an entry and no rule, so nobody can have it", "`" + name + "` 有条目而无规则，永不可及", "write its rule in rules/3-syndromes")).toList();
    }

    private static Problem at(Knowledge knowledge, String folder, String name, String message, String chinese, String hint) {
        return knowledge.places().of(folder, name).map(place -> Problem.at(place.path(), place.line(), "unreachable-syndrome", message, chinese, hint))
                .orElseGet(() -> Problem.at("knowledge-base/" + folder, 0, "unreachable-syndrome", message, chinese, hint));
    }
}
