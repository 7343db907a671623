package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.lingshu.knowledge.Term;
import org.lingshu.problem.Problem;

/** A term that says that no rule reads it although one does, and more of such terms than one in so many: then it is an excuse. */
final class RecordedTerms implements Check {
    private final int oneIn;

    /** Lets one term in so many be only recorded. */
    RecordedTerms(int oneIn) {
        this.oneIn = oneIn;
    }

    @Override
    public List<Problem> problems(Content content) {
        if (!content.whole()) return List.of();
        Set<String> used = UsedTerms.of(content.knowledge(), content.entries());
        List<Term> recorded = content.knowledge().terms().values().stream().filter(term -> term.recorded().isPresent()).toList();
        List<Problem> problems = new ArrayList<>();
        for (Term term : recorded) {
            if (used.contains(term.term())) {
                problems.add(at(term, "recorded-yet-used", "`" + term.term() + "` says that it is only recorded, but a rule asks for it", "`" + term.term() + "` 注明只作记录，而有规则用到",
                        "take out \"use\" and \"because\""));
            }
        }
        if (recorded.size() * oneIn > content.knowledge().terms().size()) {
            problems.add(at(recorded.getLast(), "too-many-recorded", recorded.size() + " of " + content.knowledge().terms().size() + " terms are only recorded, more than one in " + oneIn,
                    "只作记录的术语有 " + recorded.size() + " 个，逾 " + oneIn + " 分之一", "find the rules that should read them"));
        }
        return problems;
    }

    private static Problem at(Term term, String check, String message, String chinese, String hint) {
        return Problem.at(term.place().path(), term.place().line(), check, message, chinese, hint);
    }
}
