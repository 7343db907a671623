package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Evidence;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Scale;
import org.lingshu.clinical.Strength;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Term;
import org.lingshu.rulebook.Conditions;
import org.lingshu.trail.Condition;
import org.lingshu.trail.Stage;
import org.lingshu.trail.WhyNot;

/** Which findings would raise an element to a level or take it below one, by the rules of evidence and the points of their strengths. */
final class Elements {
    private static final int MOST = 10;
    private static final double A_LITTLE = 0.01;
    private final Knowledge knowledge;
    private final Conditions conditions;
    private final Scale scale;
    private final Map<String, List<String>> rules = new HashMap<>();

    /** What some changes are worth to an element. */
    record Gain(Plan plan, double points) {
        static final Comparator<Gain> MOST_FIRST = Comparator.comparingDouble((Gain gain) -> -gain.points).thenComparing(Gain::plan, Plan.LEAST);
    }

    Elements(Knowledge knowledge, Conditions conditions) {
        this.knowledge = knowledge;
        this.conditions = conditions;
        this.scale = knowledge.scale();
        conditions.rules(Stage.EVIDENCE).forEach(rule -> rules.computeIfAbsent(conditions.saying(rule).name(), element -> new ArrayList<>()).add(rule));
    }

    /** The rules that speak for or against an element. */
    List<String> rules(String element) {
        return rules.getOrDefault(element, List.of());
    }

    /** Points from which a level holds. */
    double from(Level level) {
        return switch (level) {
            case NONE -> Double.NEGATIVE_INFINITY;
            case POSSIBLE -> scale.possible();
            case LIKELY -> scale.likely();
            case CERTAIN -> scale.certain();
        };
    }

    /** Changes that lift an element to a level, the smallest first; one empty plan when it stands there already. */
    List<Plan> raise(String element, Level to, Standing at) {
        Optional<Element> now = at.element(element);
        if (now.filter(each -> each.level().atLeast(to)).isPresent()) return List.of(Plan.NONE);
        double wanted = to == Level.POSSIBLE ? from(to) : Math.max(from(to), scale.beside() * leading(element, at));
        double lacking = Math.max(A_LITTLE, wanted - now.map(Element::score).orElse(0.0));
        return reaching(gains(element, at), lacking);
    }

    /** The highest score of another element of the same kind, beside which this one is weighed. */
    private double leading(String element, Standing at) {
        return at.assessment().elements().stream().filter(each -> each.kind() == knowledge.elements().get(element).kind() && !each.name().equals(element))
                .mapToDouble(Element::score).max().orElse(0);
    }

    /** Changes that take an element below a level. */
    List<Plan> lower(Element element, Level below, Standing at) {
        if (!element.level().atLeast(below)) return List.of(Plan.NONE);
        Map<Finding, Double> points = new LinkedHashMap<>();
        for (Evidence evidence : element.because()) {
            if (evidence.strength() != Strength.AGAINST) evidence.findings().forEach(finding -> points.merge(finding, scale.points().get(evidence.strength()), Double::sum));
        }
        List<Gain> gains = new ArrayList<>();
        points.forEach((finding, worth) -> removed(finding, at).ifPresent(plan -> gains.add(new Gain(plan, worth))));
        return reaching(gains.stream().sorted(Gain.MOST_FIRST).toList(), element.score() - from(below) + A_LITTLE);
    }

    /** Every single answer that speaks for the element and is not given yet, the weightiest first. */
    List<Gain> gains(String element, Standing at) {
        Map<Change.Say, Map<Strength, Double>> worth = new LinkedHashMap<>();
        for (String rule : rules(element)) {
            Strength strength = Strength.valueOf(conditions.saying(rule).how().toUpperCase(Locale.ROOT));
            WhyNot held = conditions.whyNot(rule, at.seen(Stage.EVIDENCE));
            for (int i = 0; i < held.conditions().size(); i++) {
                int open = i;
                Condition condition = held.conditions().get(i);
                boolean others = held.conditions().stream().allMatch(each -> each == held.conditions().get(open) || each.met());
                if (!others || !"Finding".equals(condition.need().kind())) continue;
                for (String term : condition.need().names()) {
                    answer(rule, i, term, at).ifPresent(say -> worth.computeIfAbsent(say, any -> new EnumMap<>(Strength.class)).put(strength, scale.points().get(strength)));
                }
            }
        }
        List<Gain> gains = new ArrayList<>();
        worth.forEach((say, by) -> gains.add(new Gain(Plan.of(say, gains.size()), by.values().stream().mapToDouble(Double::doubleValue).sum())));
        at.element(element).stream().flatMap(each -> each.because().stream()).filter(evidence -> evidence.strength() == Strength.AGAINST)
                .forEach(evidence -> evidence.findings().forEach(finding -> removed(finding, at).ifPresent(plan -> gains.add(new Gain(plan, -scale.points().get(Strength.AGAINST))))));
        return gains.stream().filter(gain -> gain.points() > 0).sorted(Gain.MOST_FIRST).toList();
    }

    /** The answer about a term that a condition waits for, unless it is given, or contradicts what is there. */
    private Optional<Change.Say> answer(String rule, int condition, String term, Standing at) {
        for (Presence presence : Presence.values()) {
            Change.Say say = at.say(term, presence);
            if (!conditions.admits(rule, condition, new Supposition(knowledge).finding(say))) continue;
            boolean given = at.findings(term).stream().anyMatch(finding -> finding.presence() == presence);
            return given || presence == Presence.PRESENT && contradicted(term, at) ? Optional.empty() : Optional.of(say);
        }
        return Optional.empty();
    }

    private boolean contradicted(String term, Standing at) {
        return knowledge.term(term).map(Term::excludes).orElse(List.of()).stream().anyMatch(other -> at.findings(other).stream().anyMatch(Finding::present))
                || at.assessment().findings().stream().filter(Finding::present).anyMatch(other -> knowledge.term(other.term()).map(Term::excludes).orElse(List.of()).contains(term));
    }

    /** The change that takes a finding back, when the record says it itself. */
    static Optional<Plan> removed(Finding finding, Standing at) {
        if (!at.assessment().trail().adding(finding).isEmpty()) return Optional.empty();
        return Optional.of(Plan.of(at.say(finding.term(), finding.present() ? Presence.ABSENT : Presence.PRESENT)));
    }

    private List<Plan> reaching(List<Gain> gains, double lacking) {
        List<Plan> single = gains.stream().filter(gain -> gain.points() >= lacking).map(Gain::plan).limit(MOST).toList();
        if (!single.isEmpty()) return single;
        List<Gain> taken = new ArrayList<>();
        double sum = 0;
        for (Gain gain : gains) {
            if (clashes(gain, taken)) continue;
            taken.add(gain);
            sum += gain.points();
            if (sum >= lacking) break;
        }
        if (sum < lacking) return List.of();
        Gain last = taken.removeLast();
        double still = lacking - sum + last.points();
        Plan base = Plan.NONE;
        for (Gain gain : taken) base = base.and(gain.plan()).orElse(base);
        Set<Plan> plans = new LinkedHashSet<>();
        for (Gain gain : gains) if (plans.size() < MOST && gain.points() >= still && !clashes(gain, taken)) base.and(gain.plan()).ifPresent(plans::add);
        return List.copyOf(plans);
    }

    private boolean clashes(Gain gain, List<Gain> taken) {
        Change change = gain.plan().changes().getFirst();
        return taken.stream().map(each -> each.plan().changes().getFirst()).anyMatch(other -> other.subject().equals(change.subject())
                || change instanceof Change.Say one && other instanceof Change.Say two && excludes(one, two));
    }

    private boolean excludes(Change.Say one, Change.Say two) {
        return one.presence() == Presence.PRESENT && two.presence() == Presence.PRESENT
                && (knowledge.term(one.term()).map(Term::excludes).orElse(List.of()).contains(two.term()) || knowledge.term(two.term()).map(Term::excludes)
                        .orElse(List.of()).contains(one.term()));
    }
}
