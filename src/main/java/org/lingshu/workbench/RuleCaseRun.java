package org.lingshu.workbench;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Syndrome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Stage;

/** Runs one rule case: passed when nothing differs, failed with the differences, broken when the case cannot be understood. */
public final class RuleCaseRun {
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
        String path = "rules/" + rules.path() + ".drl";
        Set<String> own = rulebook.rules().stream().filter(rule -> rule.path().equals(path)).map(RuleEntry::name).collect(Collectors.toSet());
        Stage stage = rulebook.rules().stream().filter(rule -> rule.path().equals(path)).map(RuleEntry::stage).findFirst()
                .orElseThrow(() -> new UnreadableRuleCaseException("there is no rule file " + path));
        for (String name : rules.fires()) if (!own.contains(name)) throw new UnreadableRuleCaseException("`" + name + "` is not a rule of " + path);
        for (String name : rules.silent()) if (!own.contains(name)) throw new UnreadableRuleCaseException("`" + name + "` is not a rule of " + path);
        List<Fact> facts = GivenFacts.of(rules.given(), knowledge);
        if (stage == Stage.ELEMENTS) {
            facts.add(knowledge.scale());
            facts.addAll(knowledge.elements().values());
        }
        if (stage == Stage.COMPOSED) {
            facts.addAll(knowledge.compositions().within(facts.stream().filter(Element.class::isInstance).map(Element.class::cast).toList()));
        }
        if (stage == Stage.ADVICE) {
            facts.addAll(rulebook.run(Stage.SAFETY, facts).added());
            facts.stream().filter(Syndrome.class::isInstance).map(Syndrome.class::cast).flatMap(each -> knowledge.pharmacy().formulasFor(each.name()).stream()).distinct().toList().forEach(facts::add);
        }
        List<Firing> firings = rulebook.run(stage, facts).firings().stream().filter(firing -> own.contains(firing.rule())).toList();
        List<String> differences = new ArrayList<>(added(rules, firings));
        Set<String> fired = firings.stream().map(Firing::rule).collect(Collectors.toSet());
        rules.fires().stream().filter(name -> !fired.contains(name)).forEach(name -> differences.add("did not fire: " + name));
        rules.silent().stream().filter(fired::contains).forEach(name -> differences.add("fired but should be silent: " + name));
        return differences;
    }

    private static List<String> added(RuleCase rules, List<Firing> firings) {
        List<String> missing = new ArrayList<>(rules.expect());
        List<String> extra = new ArrayList<>();
        for (String sentence : firings.stream().map(firing -> firing.added().sentence()).sorted(Comparator.naturalOrder()).toList()) {
            if (!missing.remove(sentence)) extra.add("added beyond what is expected: " + sentence);
        }
        missing.forEach(sentence -> extra.add("not added: " + sentence));
        return extra;
    }
}
