package org.lingshu.workbench;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.clinical.Fact;
import org.lingshu.rulebook.Conditions;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.Saying;
import org.lingshu.trail.Firing;
import org.lingshu.trail.WhyNot;

/**
 * What became of one rule case.
 *
 * @param differences from its sentences; empty when it passed
 * @param spoke       the firings that were not expected
 * @param silent      the rules that were expected to speak and did not, condition by condition
 */
public record RuleCaseOutcome(List<String> differences, List<Firing> spoke, List<WhyNot> silent) {
    public RuleCaseOutcome {
        differences = List.copyOf(differences);
        spoke = List.copyOf(spoke);
        silent = List.copyOf(silent);
    }

    static RuleCaseOutcome of(RuleCase rules, List<Firing> firings, List<RuleEntry> own, Conditions conditions, Collection<? extends Fact> facts) {
        List<String> missing = new ArrayList<>(rules.expect());
        List<String> extra = new ArrayList<>();
        for (String sentence : firings.stream().map(firing -> firing.added().sentence()).sorted(Comparator.naturalOrder()).toList()) if (!missing.remove(sentence)) extra.add(sentence);
        Set<String> fired = firings.stream().map(Firing::rule).collect(Collectors.toSet());
        List<String> mute = rules.fires().stream().filter(name -> !fired.contains(name)).toList();
        List<String> loud = rules.silent().stream().filter(fired::contains).toList();
        List<String> differences = new ArrayList<>();
        extra.forEach(sentence -> differences.add("added beyond what is expected: " + sentence));
        missing.forEach(sentence -> differences.add("not added: " + sentence));
        mute.forEach(name -> differences.add("did not fire: " + name));
        loud.forEach(name -> differences.add("fired but should be silent: " + name));
        List<Firing> spoke = firings.stream().filter(firing -> loud.contains(firing.rule()) || extra.contains(firing.added().sentence())).toList();
        List<WhyNot> silent = own.stream().map(RuleEntry::name).filter(name -> !fired.contains(name)).filter(name -> mute.contains(name) || missing.stream().anyMatch(sentence -> says(conditions.saying(name), sentence)))
                .map(name -> conditions.whyNot(name, facts)).toList();
        return new RuleCaseOutcome(differences, spoke, silent);
    }

    /** Whether a rule could have said a sentence. */
    private static boolean says(Saying saying, String sentence) {
        String start = (saying.kind() + " " + saying.name() + ("Evidence".equals(saying.kind()) ? " " + saying.how() : "")).strip();
        return sentence.equals(start) || sentence.startsWith(start + " ");
    }

    /** Whether nothing differs. */
    public boolean passed() {
        return differences.isEmpty();
    }
}
