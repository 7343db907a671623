package org.lingshu.workbench.check;

import java.util.List;
import java.util.Set;
import org.lingshu.knowledge.Term;
import org.lingshu.problem.Problem;

/** A term that no rule asks for or makes, and that does not say why it is only recorded: it would be read from a record and change nothing. */
final class UnusedTerms implements Check {
    @Override
    public List<Problem> problems(Content content) {
        if (!content.whole()) return List.of();
        Set<String> used = UsedTerms.of(content.knowledge(), content.entries());
        return content.knowledge().terms().values().stream().filter(term -> term.recorded().isEmpty() && !used.contains(term.term())).map(UnusedTerms::problem).toList();
    }

    private static Problem problem(Term term) {
        return Problem.at(term.place().path(), term.place().line(), "unused-term", "no rule asks for `" + term.term() + "` (" + term.english() + ")",
                "没有规则用到 `" + term.term() + "`",
                "add it to a rule's list, make it a synonym of another term, or write \"use\": \"recorded\", \"because\": \"…\"  请写入规则，或并为他词之同义词，或注明只作记录之由");
    }
}
