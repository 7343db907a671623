package org.lingshu.workbench.check;

import java.util.List;
import java.util.Set;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.NamedWord;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.trail.Stage;

/**
 * A rule that asks for nothing by name where medicine begins with a name: what a value or a sign means, what makes a syndrome, what is dangerous. It would
 * speak of every patient. One rule over data may do so, because the names stand in the data: it matches a kind of fact that the knowledge base makes, such
 * as a composition or an interaction, or compares one fact of the case with another. Features, interpretation and advice may speak of every case.
 */
final class NamelessRules implements Check {
    private static final Set<Stage> BY_NAME = Set.of(Stage.FINDINGS, Stage.EVIDENCE, Stage.SYNDROMES, Stage.SAFETY);
    private static final Set<String> OF_ANY_NAME = Set.of("Patient", "Finding", "History", "Measurement", "Element", "Syndrome", "Medication", "Allergy", "Prediction", "ClassProbability");

    @Override
    public List<Problem> problems(Content content) {
        return content.entries().stream().filter(NamelessRules::nameless).map(NamelessRules::problem).toList();
    }

    private static boolean nameless(RuleEntry rule) {
        return BY_NAME.contains(rule.stage()) && OF_ANY_NAME.containsAll(rule.kinds()) && rule.words().stream().allMatch(NamedWord::made);
    }

    private static Problem problem(RuleEntry rule) {
        return Problem.at(rule.path(), rule.line(), "nameless-rule", "`" + rule.name() + "` asks for no term, element or analyte by name", "`" + rule.name() + "` 的条件未指明任何术语、证素或测量项目",
                "say which: Finding( present, term == \"…\" )");
    }
}
