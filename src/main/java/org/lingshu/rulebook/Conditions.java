package org.lingshu.rulebook;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;
import org.lingshu.clinical.Fact;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Need;
import org.lingshu.trail.Stage;
import org.lingshu.trail.WhyNot;

/**
 * The conditions of every rule, so that a rule can be asked why it did not speak. They are judged by an interpreter of our own, since the engine tells
 * only what fired; that both agree on every rule is a test. Immutable and safe to share between threads.
 */
public final class Conditions {
    private final Map<String, Read> rules;

    private record Read(RuleEntry entry, Saying saying, List<Clause> clauses) {
    }

    private Conditions(Map<String, Read> rules) {
        this.rules = rules;
    }

    /** The conditions of these files, before the engine's compiler rewrites them; a form that cannot be read is a problem. */
    static Conditions of(List<RuleFile> files, List<RuleEntry> entries, List<Problem> problems) {
        Map<String, RuleEntry> known = new LinkedHashMap<>();
        entries.forEach(entry -> known.put(entry.name(), entry));
        Map<String, Read> rules = new LinkedHashMap<>();
        for (RuleFile file : files) {
            ClauseReader reader = new ClauseReader(file.text());
            for (RuleDescr rule : file.parsed().getRules()) {
                try {
                    rules.put(rule.getName(), new Read(known.get(rule.getName()), Saying.read(String.valueOf(rule.getConsequence())), reader.read(rule)));
                } catch (IllegalArgumentException e) {
                    problems.add(Problem.at(file.path(), rule.getLine(), "not-explainable", "a condition of `" + rule.getName() + "` cannot be explained: " + e.getMessage(),
                            "规则 `" + rule.getName() + "` 有条件不能解释：" + e.getMessage(), "compare with a neighbouring rule"));
                }
            }
        }
        return new Conditions(rules);
    }

    /** The rule of this name. */
    public Optional<RuleEntry> rule(String name) {
        return Optional.ofNullable(rules.get(name)).map(Read::entry);
    }

    /** What a rule adds when it speaks. */
    public Saying saying(String rule) {
        return read(rule).saying();
    }

    /** Every rule of a stage, by name, in the order of the files. */
    public List<String> rules(Stage stage) {
        return rules.values().stream().map(Read::entry).filter(entry -> entry.stage() == stage).map(RuleEntry::name).toList();
    }

    /** The conditions of a rule as it writes them. */
    public List<String> texts(String rule) {
        return read(rule).clauses().stream().map(Clause::text).toList();
    }

    /** What each condition of a rule asks for, whatever the case. */
    public List<Need> needs(String rule) {
        return read(rule).clauses().stream().map(Needs::of).toList();
    }

    /**
     * How each condition of a rule stands.
     *
     * @param facts what the rule's stage saw
     * @throws IllegalArgumentException when there is no such rule
     */
    public WhyNot whyNot(String rule, Collection<? extends Fact> facts) {
        Read read = read(rule);
        RuleEntry entry = read.entry();
        Saying saying = read.saying();
        return new WhyNot(entry.stage(), rule, entry.source(), entry.path() + ":" + entry.line(), (saying.kind() + " " + saying.name()).strip(),
                new Weighing(facts).weigh(read.clauses()));
    }

    /** In how many ways a rule speaks on these facts: once for each combination of facts that meets all its conditions. */
    public int times(String rule, Collection<? extends Fact> facts) {
        Weighing weighing = new Weighing(facts);
        List<Tuple> tuples = List.of(Tuple.EMPTY);
        for (Clause clause : read(rule).clauses()) tuples = weighing.extended(clause, tuples);
        return tuples.size();
    }

    /**
     * Whether a fact would meet what a condition demands of it, leaving aside what depends on other conditions; for a denial, whether it would break it.
     *
     * @param condition position of the condition in the rule, from 0
     */
    public boolean admits(String rule, int condition, Fact fact) {
        return admits(read(rule).clauses().get(condition), fact);
    }

    private static boolean admits(Clause clause, Fact fact) {
        return switch (clause) {
            case Clause.Match match -> match.kind().equals(fact.getClass().getSimpleName())
                    && match.demands().stream().filter(demand -> demand.needs().isEmpty()).allMatch(demand -> demand.holds(fact, Tuple.EMPTY));
            case Clause.Denied(String text, Clause inner) -> admits(inner, fact);
            case Clause.Exists(String text, Clause inner) -> admits(inner, fact);
            case Clause.Several several -> several.parts().stream().anyMatch(part -> admits(part, fact));
            case Clause.Gathered gathered -> admits(gathered.inner(), fact);
        };
    }

    private Read read(String rule) {
        return Optional.ofNullable(rules.get(rule)).orElseThrow(() -> new IllegalArgumentException("there is no rule " + rule));
    }
}
