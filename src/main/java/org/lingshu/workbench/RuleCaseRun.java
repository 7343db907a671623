package org.lingshu.workbench;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Syndrome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Offers;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Stage;

/** Runs one rule case: passed when nothing differs, failed with the differences, broken when the case cannot be understood. */
public final class RuleCaseRun {
    private static final Set<Stage> SAFETY = Set.of(Stage.SAFETY, Stage.CANDIDATES, Stage.ADVICE);
    private final Rulebook rulebook;
    private final Knowledge knowledge;

    /** Runs cases against these rules, with these terms and numbers. */
    public RuleCaseRun(Rulebook rulebook, Knowledge knowledge) {
        this.rulebook = rulebook;
        this.knowledge = knowledge;
    }

    /**
     * What differs from the case's sentences; empty when it passed.
     *
     * @throws UnreadableRuleCaseException when the case is broken
     */
    public List<String> differences(RuleCase rules) {
        return outcome(rules).differences();
    }

    /**
     * What the rules made of a case: what differs from its sentences, and of every rule that is meant why it spoke or why not.
     *
     * @throws UnreadableRuleCaseException when the case is broken
     */
    public RuleCaseOutcome outcome(RuleCase rules) {
        return RuleCaseOutcome.of(rules, firings(rules), own(rules), rulebook.conditions(), seen(rules));
    }

    /**
     * What the rules of the file did with the facts of a case.
     *
     * @throws UnreadableRuleCaseException when the case is broken
     */
    public List<Firing> firings(RuleCase rules) {
        List<RuleEntry> own = own(rules);
        Set<String> names = own.stream().map(RuleEntry::name).collect(Collectors.toSet());
        return rulebook.run(own.getFirst().stage(), seen(rules)).firings().stream().filter(firing -> names.contains(firing.rule())).toList();
    }

    /**
     * The facts that the rules of a case see: those it gives, and those that knowledge and earlier rooms put beside them.
     *
     * @throws UnreadableRuleCaseException when the case is broken
     */
    public List<Fact> seen(RuleCase rules) {
        Stage stage = stage(rules);
        List<Fact> facts = GivenFacts.of(rules.given(), knowledge);
        if (stage == Stage.ELEMENTS) {
            facts.add(knowledge.scale());
            facts.addAll(knowledge.elements().values());
            facts.addAll(knowledge.scale().leading(knowledge.elements().values(), facts.stream().filter(Evidence.class::isInstance).map(Evidence.class::cast).toList()));
        }
        if (stage == Stage.COMPOSED) {
            facts.addAll(knowledge.compositions().within(facts.stream().filter(Element.class::isInstance).map(Element.class::cast).toList()));
        }
        if (stage == Stage.RESEMBLING) facts.add(knowledge.scale());
        if (SAFETY.contains(stage)) safety(stage, facts);
        return facts;
    }

    /**
     * The room whose rules a case is about.
     *
     * @throws UnreadableRuleCaseException when the case is broken
     */
    public Stage stage(RuleCase rules) {
        return own(rules).getFirst().stage();
    }

    /** The rules of the file that a case is about. */
    private List<RuleEntry> own(RuleCase rules) {
        String path = "rules/" + rules.path() + ".drl";
        List<RuleEntry> own = rulebook.rules().stream().filter(rule -> rule.path().equals(path)).toList();
        if (own.isEmpty()) throw new UnreadableRuleCaseException("there is no rule file " + path);
        Set<String> names = own.stream().map(RuleEntry::name).collect(Collectors.toSet());
        for (String name : rules.fires()) if (!names.contains(name)) throw new UnreadableRuleCaseException("`" + name + "` is not a rule of " + path);
        for (String name : rules.silent()) if (!names.contains(name)) throw new UnreadableRuleCaseException("`" + name + "` is not a rule of " + path);
        return own;
    }

    /** What the rooms of safety before this one add, and what knowledge holds against the medicines and formulas of the case. */
    private void safety(Stage stage, List<Fact> facts) {
        facts.addAll(rulebook.run(Stage.CIRCUMSTANCES, facts).added());
        List<Fact> concerns = knowledge.safety().ofMedicines(facts);
        if (stage == Stage.SAFETY) {
            facts.addAll(concerns);
            return;
        }
        Offers offers = knowledge.pharmacy().offers(facts.stream().filter(Syndrome.class::isInstance).map(Syndrome.class::cast).toList(), facts);
        List<Fact> weighed = new ArrayList<>(knowledge.safety().ofFormulas(offers.weighed(), facts));
        weighed.addAll(offers.weighed());
        if (stage == Stage.ADVICE) {
            List<Fact> alerts = Stream.concat(facts.stream(), concerns.stream()).toList();
            facts.addAll(rulebook.run(Stage.SAFETY, alerts).added());
            List<Fact> objections = Stream.concat(facts.stream(), weighed.stream()).toList();
            facts.addAll(rulebook.run(Stage.CANDIDATES, objections).added());
            facts.addAll(offers.formulas());
            facts.addAll(offers.modifications());
        } else {
            facts.addAll(weighed);
        }
    }
}
