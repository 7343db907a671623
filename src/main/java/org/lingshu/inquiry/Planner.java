package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Syndrome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.Conditions;
import org.lingshu.trail.Condition;
import org.lingshu.trail.Need;
import org.lingshu.trail.Stage;
import org.lingshu.trail.WhyNot;

/** From the open conditions of a rule back to changes of the record that may close them, through syndromes, elements and evidence. */
final class Planner {
    private static final int DEEPEST = 3;
    private static final int BEAM = 12;
    private static final int MOST_UNNAMED = 4;
    private final Knowledge knowledge;
    private final Conditions conditions;
    private final Elements elements;
    private final Answers answers;
    private final Removals removals;
    private final Medicines medicines;
    private final Map<String, List<String>> syndromeRules = new HashMap<>();

    Planner(Knowledge knowledge, Conditions conditions, Elements elements, Flips flips) {
        this.knowledge = knowledge;
        this.conditions = conditions;
        this.elements = elements;
        this.answers = new Answers(knowledge, conditions, flips);
        this.medicines = new Medicines(knowledge, conditions);
        this.removals = new Removals(knowledge, conditions, elements);
        conditions.rules(Stage.SYNDROMES).forEach(rule -> syndromeRules.computeIfAbsent(conditions.saying(rule).name(), any -> new ArrayList<>()).add(rule));
    }

    /** The rules that an expert wrote for a syndrome. */
    List<String> syndromeRules(String syndrome) {
        return syndromeRules.getOrDefault(syndrome, List.of());
    }

    /** Plans for a rule, the one that changes least first. */
    List<Plan> plans(Target target, Standing at) {
        return plans(target, target.held(conditions, at), Level.NONE, at, 0);
    }

    private List<Plan> plans(Target target, WhyNot held, Level wanted, Standing at, int depth) {
        List<Plan> plans = List.of(Plan.NONE);
        for (int i = 0; i < held.conditions().size() && !plans.isEmpty(); i++) plans = Plan.both(plans, options(target, held, i, wanted, at, depth), BEAM);
        return plans;
    }

    private List<Plan> options(Target target, WhyNot held, int i, Level wanted, Standing at, int depth) {
        Condition condition = held.conditions().get(i);
        Need need = condition.need();
        boolean raises = "Element".equals(need.kind()) && wanted != Level.NONE && need.how() == Need.How.THERE;
        if (condition.met() && !raises) return List.of(Plan.NONE);
        return switch (need.how()) {
            case NOT_THERE -> removals.of(target.rule(), i, condition, at);
            case GATHERED -> target.composition().map(composition -> composed(composition, at)).orElse(List.of());
            case THERE, SOME, EITHER, TOGETHER -> switch (need.kind()) {
                case "Element" -> element(target.rule(), i, need, wanted, at);
                case "Syndrome" -> syndrome(need, at, depth);
                case "Circumstance" -> circumstance(need, at, depth);
                case String kind when Medicines.KINDS.contains(kind) -> waiting(medicines.of(target.rule(), i, at));
                default -> answers.of(target.rule(), i, need, at);
            };
        };
    }

    private List<Plan> composed(Composition composition, Standing at) {
        List<Plan> plans = List.of(Plan.NONE);
        for (String element : composition.elements()) plans = Plan.both(plans, elements.raise(element, Level.LIKELY, at), BEAM);
        return plans;
    }

    private List<Plan> element(String rule, int i, Need need, Level wanted, Standing at) {
        List<ElementName> names = need.names().isEmpty() ? nearest(at) : need.names().stream().map(knowledge.elements()::get).toList();
        List<Plan> plans = new ArrayList<>();
        for (ElementName name : names) {
            Stream.of(Level.POSSIBLE, Level.LIKELY, Level.CERTAIN).filter(level -> level.atLeast(wanted))
                    .filter(level -> conditions.admits(rule, i, new Element(name.name(), name.kind(), elements.from(level), level, List.of()))).findFirst()
                    .ifPresent(level -> plans.addAll(elements.raise(name.name(), level, at)));
        }
        return plans.stream().distinct().sorted(Plan.LEAST).limit(BEAM).toList();
    }

    /** What is held against a medicine may wait for a circumstance that other changes bring about: then those are tried first. */
    private static List<Plan> waiting(List<Plan> plans) {
        return plans.isEmpty() ? List.of(Plan.NONE) : plans;
    }

    private List<Plan> circumstance(Need need, Standing at, int depth) {
        if (depth >= DEEPEST) return List.of();
        return conditions.rules(Stage.CIRCUMSTANCES).stream().filter(rule -> need.names().contains(conditions.saying(rule).name()))
                .flatMap(rule -> plans(new Target(rule, Stage.CIRCUMSTANCES, Optional.empty()), at, depth + 1).stream()).distinct().sorted(Plan.LEAST).limit(BEAM).toList();
    }

    private List<Plan> plans(Target target, Standing at, int depth) {
        return plans(target, target.held(conditions, at), Level.NONE, at, depth);
    }

    /** Elements by how high they stand, for a condition that names none. */
    private List<ElementName> nearest(Standing at) {
        return knowledge.elements().values().stream().sorted(Comparator.comparingDouble((ElementName name) -> -at.element(name.name()).map(Element::score).orElse(0.0))
                .thenComparing(ElementName::name)).limit(12).toList();
    }

    private List<Plan> syndrome(Need need, Standing at, int depth) {
        if (depth >= DEEPEST) return List.of();
        Level level = need.asks("certain") ? Level.CERTAIN : need.asks("likely") ? Level.LIKELY : need.asks("possible") ? Level.POSSIBLE : Level.NONE;
        List<String> names = need.names().isEmpty() ? at.assessment().syndromes().stream().map(Syndrome::name).limit(MOST_UNNAMED).toList() : need.names();
        if (names.isEmpty()) names = syndromeRules.keySet().stream().sorted().limit(BEAM).toList();
        List<Plan> plans = new ArrayList<>();
        for (String name : names) plans.addAll(named(name, level, at, depth));
        return plans.stream().distinct().sorted(Plan.LEAST).limit(BEAM).toList();
    }

    /** Plans by which a syndrome comes to stand at a level: through the rules written for it, or where there are none by its composition. */
    private List<Plan> named(String name, Level level, Standing at, int depth) {
        List<Plan> plans = new ArrayList<>();
        for (String rule : syndromeRules(name)) {
            Target target = new Target(rule, Stage.SYNDROMES, Optional.empty());
            plans.addAll(plans(target, target.held(conditions, at), level, at, depth + 1));
        }
        if (plans.isEmpty()) knowledge.compositions().all().stream().filter(each -> each.syndrome().equals(name)).findFirst().ifPresent(each -> plans.addAll(composed(each, at)));
        return plans;
    }
}
