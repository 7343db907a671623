package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.assess.Consulted;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Syndrome;
import org.lingshu.inquiry.Asked.Reason;
import org.lingshu.inquiry.Asked.Reason.Kind;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.rulebook.Conditions;
import org.lingshu.trail.Condition;
import org.lingshu.trail.Need;
import org.lingshu.trail.Stage;
import org.lingshu.trail.Verdict;
import org.lingshu.trail.WhyNot;

/** What might be worth asking, before anything is tried: weighed by points of evidence, urgency of alerts and pull on the models. */
final class Candidates {
    private static final int LEADING = 5;
    private static final int EACH = 4;
    private static final double BESIDE = 0.5;
    private static final Map<String, Double> URGENCY = Map.of("emergency", 6.0, "urgent", 4.0, "caution", 2.0);
    private static final double QUESTION = 3;
    private static final double PULL = 2;
    private final Knowledge knowledge;
    private final Conditions conditions;
    private final Elements elements;
    private final Answers answers;

    /**
     * Something that may be asked.
     *
     * @param change  what a yes would say
     * @param weight  how much it seems worth
     * @param reasons why, the weightiest first
     */
    record Candidate(Change change, double weight, List<Reason> reasons) {
        Candidate and(Candidate other) {
            Candidate first = weight >= other.weight ? this : other;
            Candidate second = first == this ? other : this;
            return new Candidate(change, weight + other.weight, Stream.concat(first.reasons.stream(), second.reasons.stream()).distinct().toList());
        }
    }

    Candidates(Knowledge knowledge, Conditions conditions, Elements elements) {
        this.knowledge = knowledge;
        this.conditions = conditions;
        this.elements = elements;
        this.answers = new Answers(knowledge, conditions, Flips.NONE);
    }

    /** The most promising; of each kind of reason some, so that a red flag is not crowded out by many weak signs. */
    List<Candidate> of(Standing at, int most) {
        Map<String, Candidate> all = new LinkedHashMap<>();
        List<List<Candidate>> kinds = List.of(sorted(alerts(at)), sorted(questions(at)), sorted(syndromes(at)), sorted(models(at)));
        Stream.concat(kinds.stream().flatMap(kind -> kind.stream().limit(EACH)), kinds.stream().flatMap(kind -> kind.stream().skip(EACH)).sorted(HEAVIEST))
                .filter(candidate -> open(candidate.change(), at)).forEach(candidate -> {
                    if (all.size() < most || all.containsKey(candidate.change().subject())) all.merge(candidate.change().subject(), candidate, Candidate::and);
                });
        return List.copyOf(all.values());
    }

    private static final Comparator<Candidate> HEAVIEST = Comparator.comparingDouble((Candidate candidate) -> -candidate.weight())
            .thenComparing(candidate -> candidate.change().sentence());

    private static List<Candidate> sorted(List<Candidate> some) {
        Map<String, Candidate> all = new LinkedHashMap<>();
        some.forEach(candidate -> all.merge(candidate.change().sentence(), candidate, Candidate::and));
        return all.values().stream().sorted(HEAVIEST).toList();
    }

    /** Whether the record leaves it open: not said, not measured, and not read from a value that was measured. */
    private boolean open(Change change, Standing at) {
        return switch (change) {
            case Change.Say say -> at.findings(say.term()).isEmpty() && !judged(say.term(), at);
            case Change.Measure measure -> at.assessment().measurements().stream().noneMatch(each -> each.name().equals(measure.name()));
            default -> false;
        };
    }

    private boolean judged(String term, Standing at) {
        return conditions.rules(Stage.FINDINGS).stream().filter(rule -> conditions.saying(rule).name().equals(term)).flatMap(rule -> conditions.needs(rule).stream())
                .filter(need -> "Measurement".equals(need.kind())).flatMap(need -> need.names().stream()).anyMatch(name -> at.assessment().measurements().stream()
                        .anyMatch(each -> each.name().equals(name)));
    }

    /** Signs of the elements of the leading syndromes and of those that the knowledge base tells apart from them. */
    private List<Candidate> syndromes(Standing at) {
        List<Syndrome> leading = at.assessment().syndromes().stream().limit(LEADING).toList();
        double highest = leading.stream().mapToDouble(Syndrome::score).max().orElse(1);
        Map<String, Double> worth = new LinkedHashMap<>();
        leading.forEach(syndrome -> worth.merge(syndrome.name(), syndrome.score() / highest, Math::max));
        leading.forEach(syndrome -> knowledge.syndrome(syndrome.name()).map(SyndromeName::differs).orElse(List.of())
                .forEach(other -> worth.merge(other.from(), BESIDE * syndrome.score() / highest, Math::max)));
        List<Candidate> all = new ArrayList<>();
        Map<String, List<Elements.Gain>> gains = new LinkedHashMap<>();
        worth.forEach((name, share) -> elements(name, leading).forEach(element -> gains.computeIfAbsent(element, each -> elements.gains(each, at)).forEach(gain -> {
            double lift = at.element(element).filter(each -> each.level() == Level.CERTAIN).isPresent() ? share / 2 : share;
            all.add(new Candidate(gain.plan().changes().getFirst(), gain.points() * lift, List.of(new Reason(Kind.SYNDROME, name))));
        })));
        return all;
    }

    private Set<String> elements(String syndrome, List<Syndrome> leading) {
        Set<String> names = new LinkedHashSet<>(knowledge.syndrome(syndrome).map(SyndromeName::elements).orElse(List.of()));
        leading.stream().filter(each -> each.name().equals(syndrome)).forEach(each -> each.elements().forEach(element -> names.add(element.name())));
        return names;
    }

    /** Red flags of which one answer is missing, where something in the record already points to them. */
    private List<Candidate> alerts(Standing at) {
        List<Candidate> all = new ArrayList<>();
        for (String rule : conditions.rules(Stage.SAFETY)) {
            if (!"Alert".equals(conditions.saying(rule).kind())) continue;
            WhyNot held = conditions.whyNot(rule, at.seen(Stage.SAFETY));
            boolean pointed = held.conditions().stream().anyMatch(each -> each.met() && each.need().how() == Need.How.THERE && !"Patient".equals(each.need().kind()));
            if (!pointed || held.open().size() != 1 || !(held.open().getFirst().verdict() instanceof Verdict.Unknown)) continue;
            int i = held.conditions().indexOf(held.open().getFirst());
            List<Plan> plans = answers.of(rule, i, held.open().getFirst().need(), at).stream().limit(EACH).toList();
            plans.forEach(plan -> all.add(new Candidate(plan.changes().getFirst(), URGENCY.getOrDefault(conditions.saying(rule).how(), 1.0) / Math.sqrt(plans.size()),
                    List.of(new Reason(Kind.ALERT, rule)))));
        }
        return all;
    }

    /** What the questions that rules ask are about: denials that hold only because the record is silent. */
    private List<Candidate> questions(Standing at) {
        List<Candidate> all = new ArrayList<>();
        at.assessment().trail().firings().stream().filter(firing -> firing.stage() == Stage.INTERPRETATION).map(firing -> firing.rule()).distinct()
                .filter(rule -> "Question".equals(conditions.saying(rule).kind())).forEach(rule -> {
                    WhyNot held = conditions.whyNot(rule, at.seen(Stage.INTERPRETATION));
                    for (int i = 0; i < held.conditions().size(); i++) silent(rule, i, held.conditions().get(i), at).forEach(all::add);
                });
        return all;
    }

    private Stream<Candidate> silent(String rule, int i, Condition condition, Standing at) {
        if (!(condition.verdict() instanceof Verdict.Met met) || !met.silent()) return Stream.of();
        List<String> names = condition.need().names().stream().limit(2).toList();
        return names.stream().flatMap(name -> change(rule, i, condition.need().kind(), name, at).stream()).map(change -> new Candidate(change, QUESTION / names.size(),
                List.of(new Reason(Kind.QUESTION, rule))));
    }

    private Optional<Change> change(String rule, int i, String kind, String name, Standing at) {
        return switch (kind) {
            case "Finding" -> knowledge.term(name).map(term -> at.say(name, Presence.PRESENT));
            case "Measurement" -> new Ranges(knowledge).out(name, at.reading().patient());
            default -> Optional.empty();
        };
    }

    /** Findings that pull the models most. */
    private List<Candidate> models(Standing at) {
        List<Candidate> all = new ArrayList<>();
        for (Consulted consulted : at.observation().consulted()) {
            Box box = new Box(consulted, consulted.prediction().classes().getFirst().label());
            double now = box.margin();
            box.features().filter(name -> name.startsWith("所见/")).map(name -> name.substring(3)).filter(term -> knowledge.term(term).isPresent()
                    && at.findings(term).isEmpty()).forEach(term -> {
                Set<String> kind = Set.of(knowledge.term(term).orElseThrow().examination().fourExaminations() ? "tcm" : "western");
                double pull = Math.abs(box.margin(Map.of("所见/" + term, 1.0), kind) - now) / (1 + Math.abs(now));
                if (pull > 0) all.add(new Candidate(at.say(term, Presence.PRESENT), PULL * pull, List.of(new Reason(Kind.MODEL, consulted.model().name()))));
            });
        }
        return all;
    }
}
