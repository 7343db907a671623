package org.lingshu.workbench.check;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.problem.Problem;

/**
 * What all checks found, in the order of files and lines.
 *
 * @param problems what must be put right
 * @param remarks  what is only worth knowing
 */
public record CheckRun(List<Problem> problems, List<Problem> remarks) {
    private static final int YEARS = 5;
    private static final int ONE_IN = 20;
    private static final List<Check> CHECKS = List.of(new UnusedTerms(), new RecordedTerms(ONE_IN), new NamelessRules(), new OwnStage(), new UnboundCondition(), new HiddenEvidence(),
            new SilenceAsAbsence(), new SameConditions(), new SubsumedRule(), new ContradictoryEvidence(), new UnreachableSyndrome(), new ImpossibleRule(), new EndlessRules(), new Thresholds(),
            new Parameters(YEARS), new UncasedRule(), new StrayFiles(), new UncitedSources(), new BareRule(), new Features(), new ContradictingHerbs());
    private static final Set<String> WORTH_KNOWING = Set.of("uncited-source", "no-since", "no-sentence", "unused-feature", "underived-feature", "contradicting-herbs", "stale-parameter");

    public CheckRun {
        problems = problems.stream().distinct().sorted().toList();
        remarks = remarks.stream().distinct().sorted().toList();
    }

    /** Runs every check. */
    public static CheckRun of(Content content) {
        return of(content, List.of());
    }

    /** Runs every check, and puts what it finds to what was found when the files were read. */
    static CheckRun of(Content content, List<Problem> found) {
        List<Problem> all = Stream.concat(found.stream(), CHECKS.stream().map(check -> check.problems(content)).flatMap(Collection::stream)).toList();
        return new CheckRun(all.stream().filter(each -> !WORTH_KNOWING.contains(each.check())).toList(), all.stream().filter(each -> WORTH_KNOWING.contains(each.check())).toList());
    }

    /** Both, in one order. */
    public List<Problem> all() {
        return Stream.concat(problems.stream(), remarks.stream()).sorted().toList();
    }
}
