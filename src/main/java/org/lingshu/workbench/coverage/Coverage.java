package org.lingshu.workbench.coverage;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Condition;
import org.lingshu.trail.Verdict;

/**
 * Every condition of every rule, and how cases decided it.
 *
 * @param conditions by stage, file, rule and position
 */
public record Coverage(List<Tried> conditions) {
    public Coverage {
        conditions = List.copyOf(conditions);
    }

    /** Holds the conditions of every rule against the cases that concern it. */
    public static Coverage of(Rulebook rulebook, List<Witness> witnesses) {
        List<Tried> all = new ArrayList<>();
        for (RuleEntry rule : rulebook.rules()) {
            List<List<Condition>> held = witnesses.stream().filter(each -> each.concerns(rule)).map(each -> rulebook.conditions().whyNot(rule.name(), each.facts()).conditions()).toList();
            List<String> texts = rulebook.conditions().texts(rule.name());
            for (int i = 0; i < texts.size(); i++) all.add(tried(rule, i, texts.get(i), held));
        }
        return new Coverage(all);
    }

    private static Tried tried(RuleEntry rule, int position, String text, List<List<Condition>> held) {
        int met = 0;
        int failed = 0;
        int unknown = 0;
        for (List<Condition> conditions : held) {
            switch (conditions.get(position).verdict()) {
                case Verdict.Met one -> met++;
                case Verdict.Failed one -> failed++;
                case Verdict.Unknown one -> unknown++;
            }
        }
        return new Tried(rule.name(), rule.path() + ":" + rule.line(), position + 1, text, met, failed, unknown);
    }

    /** The conditions that no case meets. */
    public List<Tried> neverMet() {
        return conditions.stream().filter(Tried::neverMet).toList();
    }

    /** The conditions that no case stands against. */
    public List<Tried> neverFailed() {
        return conditions.stream().filter(Tried::neverFailed).toList();
    }

    /** The conditions about which no case says anything. */
    public List<Tried> neverDecided() {
        return conditions.stream().filter(Tried::neverDecided).toList();
    }
}
