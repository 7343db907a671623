package org.lingshu.workbench.check;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Strength;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.WrittenCondition;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;
import org.lingshu.trail.Stage;

/** How far the rules can get: how sure they can become of each element, and which syndromes some rule or composition can conclude. */
final class Reached {
    private final Knowledge knowledge;
    private final Map<String, Double> points = new HashMap<>();
    private final Set<String> syndromes = new HashSet<>();

    Reached(Content content) {
        this.knowledge = content.knowledge();
        Set<Strength> against = Set.of(Strength.AGAINST);
        for (WrittenRule rule : content.rules()) {
            if (rule.entry().stage() == Stage.EVIDENCE && !rule.saying().words().isEmpty()) {
                Strength strength = Strength.valueOf(rule.saying().how().toUpperCase(java.util.Locale.ROOT));
                if (!against.contains(strength)) points.merge(rule.saying().name(), times(rule) * knowledge.number("evidence.strength", strength.word()), Double::sum);
            }
        }
        content.rules().stream().filter(rule -> rule.entry().stage() == Stage.SYNDROMES && whyNever(rule).isEmpty()).forEach(rule -> syndromes.add(rule.saying().name()));
        knowledge.compositions().all().stream().filter(each -> each.elements().stream().allMatch(element -> level(element).atLeast(Level.POSSIBLE))).forEach(each -> syndromes.add(each.syndrome()));
    }

    /** The names of the syndromes that can be concluded. */
    Set<String> syndromes() {
        return syndromes;
    }

    /** How often a rule can speak on one patient at most: once for each combination of the terms that it lists. */
    private static double times(WrittenRule rule) {
        return rule.conditions().stream().filter(each -> each.how() == How.THERE && "Finding".equals(each.kind())).mapToDouble(each -> Math.max(1, each.names().size())).reduce(1, (one, other) -> one * other);
    }

    /** The highest level that an element can reach. */
    Level level(String element) {
        double most = points.getOrDefault(element, 0.0);
        return List.of(Level.CERTAIN, Level.LIKELY, Level.POSSIBLE).stream().filter(level -> most >= knowledge.number("element.level", level.word())).findFirst().orElse(Level.NONE);
    }

    /** The elements for which a rule of syndromes waits in vain; empty for a rule that can speak. */
    Collection<String> whyNever(WrittenRule rule) {
        for (WrittenCondition condition : rule.all().filter(each -> each.how() == How.THERE && "Element".equals(each.kind())).toList()) {
            Level wanted = condition.asks("certain") ? Level.CERTAIN : condition.asks("likely") ? Level.LIKELY : condition.asks("possible") ? Level.POSSIBLE : Level.NONE;
            if (!condition.names().isEmpty() && condition.names().stream().noneMatch(name -> level(name).atLeast(wanted))) return condition.names();
        }
        return List.of();
    }
}
