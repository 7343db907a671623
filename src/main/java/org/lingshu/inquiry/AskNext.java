package org.lingshu.inquiry;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lingshu.assess.Assessor;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Syndrome;
import org.lingshu.intake.Case;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Term;
import org.lingshu.rulebook.Conditions;

/**
 * What to ask or measure next, because the answer would change the outcome most. Both answers of the most promising questions are tried on the whole
 * pipeline; what changes is weighed by how likely each answer is held to be. Immutable and safe to share between threads.
 */
public final class AskNext {
    private static final int TRIED = 18;
    private static final int LEADING = 5;
    private static final double LEAST = 1e-4;
    private final Assessor assessor;
    private final Knowledge knowledge;
    private final Conditions conditions;
    private final Elements elements;
    private final Candidates candidates;
    private final Outcomes outcomes;
    private final Supposition supposition;
    private final Ranges ranges;

    /** Asks with the assessor's own rules, knowledge and models. */
    public AskNext(Assessor assessor, Knowledge knowledge) {
        this.assessor = assessor;
        this.knowledge = knowledge;
        this.conditions = assessor.conditions();
        this.elements = new Elements(knowledge, conditions);
        this.candidates = new Candidates(knowledge, conditions, elements);
        this.outcomes = new Outcomes(knowledge);
        this.supposition = new Supposition(knowledge);
        this.ranges = new Ranges(knowledge);
    }

    /** The questions and tests that are worth most, the best first, at most so many; those whose answer changes nothing are left out. */
    public List<Asked> of(Case one, int most) {
        Standing at = Standing.of(assessor, one, assessor.read(one));
        Map<List<Object>, List<Asked>> alike = candidates.of(at, TRIED).stream().map(candidate -> tried(candidate, at)).flatMap(Optional::stream)
                .filter(asked -> asked.expected() > LEAST)
                .collect(Collectors.groupingBy(asked -> List.of(asked.yes(), asked.no(), asked.measured()), LinkedHashMap::new, Collectors.toList()));
        return alike.values().stream().map(AskNext::one).sorted(Comparator.comparingDouble((Asked asked) -> -asked.expected()).thenComparing(Asked::name)).limit(most).toList();
    }

    /** Of several whose answers change just the same, the likeliest. */
    private static Asked one(List<Asked> same) {
        Asked first = same.stream().min(Comparator.comparingDouble((Asked asked) -> -asked.likely())).orElseThrow();
        return first.like(same.stream().filter(asked -> asked != first).map(Asked::name).toList());
    }

    private Optional<Asked> tried(Candidates.Candidate candidate, Standing at) {
        Optional<Change> no = switch (candidate.change()) {
            case Change.Say say -> Optional.of(new Change.Say(say.term(), say.presence() == Presence.PRESENT ? Presence.ABSENT : Presence.PRESENT, false));
            case Change.Measure measure -> ranges.within(measure.name(), at.reading().patient());
            default -> Optional.empty();
        };
        return no.map(denied -> {
            Effect yes = effect(candidate.change(), at);
            Effect not = effect(denied, at);
            double likely = likely(candidate.change(), at);
            boolean measured = candidate.change() instanceof Change.Measure;
            String name = candidate.change().subject().substring(candidate.change().subject().indexOf(' ') + 1);
            Examination examination = measured ? Examination.LABORATORY : knowledge.term(name).map(Term::examination).orElse(Examination.ASKING);
            return new Asked(candidate.change(), name, measured, examination, likely, likely * yes.change() + (1 - likely) * not.change(), yes, not, candidate.reasons(), List.of());
        });
    }

    private Effect effect(Change change, Standing at) {
        return outcomes.between(at.assessment(), assessor.assess(at.one(), supposition.on(at.reading(), List.of(change))));
    }

    /**
     * How likely a yes is: between the two numbers of {@code ask.prior}, by the share of the leading syndromes whose
     * evidence names it; a sign that only an apparatus or a test shows is never expected.
     */
    private double likely(Change change, Standing at) {
        double low = knowledge.number("ask.prior", "unexpected");
        double high = knowledge.number("ask.prior", "expected");
        List<Syndrome> leading = at.assessment().syndromes().stream().limit(LEADING).toList();
        double all = leading.stream().mapToDouble(Syndrome::score).sum();
        if (all <= 0 || !(change instanceof Change.Say say) || !knowledge.term(say.term()).map(Term::examination).orElse(Examination.ASKING).fourExaminations()) return low;
        double showing = leading.stream().filter(syndrome -> syndrome.elements().stream().anyMatch(element -> shows(element.name(), say.term()))).mapToDouble(Syndrome::score).sum();
        double expected = low + (high - low) * showing / all;
        return say.presence() == Presence.PRESENT ? expected : 1 - expected;
    }

    private boolean shows(String element, String term) {
        return elements.rules(element).stream().filter(rule -> !"against".equals(conditions.saying(rule).how().toLowerCase(Locale.ROOT)))
                .anyMatch(rule -> conditions.needs(rule).stream().anyMatch(need -> need.asks("present") && need.names().contains(term)));
    }
}
