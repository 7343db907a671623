package org.lingshu.workbench.check;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lingshu.knowledge.Source;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.RuleEntry;

/** A source that neither a rule nor an entry of the knowledge base cites: read perhaps, but nothing rests on it. */
final class UncitedSources implements Check {
    @Override
    public List<Problem> problems(Content content) {
        if (!content.whole()) return List.of();
        Set<String> cited = new TreeSet<>(content.knowledge().cited());
        for (RuleEntry rule : content.entries()) Stream.of(rule.source().split(";")).map(each -> each.strip().split(":")[0]).forEach(cited::add);
        return content.knowledge().sources().values().stream().filter(source -> !cited.contains(source.id())).map(UncitedSources::problem).toList();
    }

    private static Problem problem(Source source) {
        return Problem.at(source.place().path(), source.place().line(), "uncited-source", "nothing cites `" + source.id() + "` (" + source.title() + ")", "没有条目引用 `" + source.id() + "`",
                "cite it where it is used, or take it out");
    }
}
