package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenRule;

/** A rule that does not say since when it holds, or that has no sentence of medicine above it. */
final class BareRule implements Check {
    @Override
    public List<Problem> problems(Content content) {
        List<Problem> problems = new ArrayList<>();
        for (WrittenRule rule : content.rules()) {
            if (rule.entry().since().isEmpty()) {
                problems.add(rule.problem("no-since", "`" + rule.name() + "` does not say since when it holds", "`" + rule.name() + "` 未注明起用年月", "add @since( \"2026-11\" ) below its name"));
            }
            if (rule.sentence().isEmpty()) {
                problems.add(rule.problem("no-sentence", "no sentence of medicine stands above `" + rule.name() + "`", "`" + rule.name() + "` 之上没有一句医理", "write it as a comment: // …"));
            }
        }
        return problems;
    }
}
