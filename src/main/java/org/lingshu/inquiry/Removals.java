package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Concern;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Ingredient;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Syndrome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.Conditions;
import org.lingshu.trail.Condition;
import org.lingshu.trail.Need;

/** What the record would have to say otherwise for a denial to hold: that which is there and may not be must go. */
final class Removals {
    private static final int MOST = 12;
    private final Knowledge knowledge;
    private final Conditions conditions;
    private final Elements elements;

    Removals(Knowledge knowledge, Conditions conditions, Elements elements) {
        this.knowledge = knowledge;
        this.conditions = conditions;
        this.elements = elements;
    }

    /** Plans that take away every fact that stands against the denial. */
    List<Plan> of(String rule, int i, Condition condition, Standing at) {
        List<Plan> plans = List.of(Plan.NONE);
        for (Fact fact : condition.verdict().seen()) {
            plans = Plan.both(plans, gone(rule, i, condition.need(), fact, at), MOST);
            // Of a pair that may not stand together it is enough that one goes.
            if (condition.need().kind().isEmpty() && !plans.isEmpty()) return plans;
        }
        return plans;
    }

    private List<Plan> gone(String rule, int i, Need need, Fact fact, Standing at) {
        return switch (fact) {
            case Finding finding -> finding(rule, i, finding, at);
            case History history -> history(rule, i, history);
            case Measurement measurement -> measurement(rule, i, measurement, at);
            case Medication medication -> List.of(Plan.of(new Change.Medicine(medication.name(), false)));
            case Ingredient ingredient -> stopped(ingredient);
            case Concern concern -> stopped(concern);
            case Patient patient -> new Answers(knowledge, conditions, Flips.NONE).person(rule, i, at, false);
            case Element element -> elements.lower(element, below(need), at);
            case Syndrome syndrome -> syndrome.elements().stream().flatMap(element -> elements.lower(element, below(need), at).stream()).sorted(Plan.LEAST).limit(MOST).toList();
            case Alert alert -> all(alert.basis(), rule, i, need, at);
            default -> List.of();
        };
    }

    private static List<Plan> stopped(Fact fact) {
        return Medicines.givers(fact).map(medication -> Plan.of(new Change.Medicine(medication.name(), false))).toList();
    }

    private List<Plan> all(List<Fact> basis, String rule, int i, Need need, Standing at) {
        List<Plan> plans = List.of(Plan.NONE);
        for (Fact fact : basis) {
            List<Plan> gone = fact instanceof Finding finding ? roots(finding, at) : gone(rule, i, need, fact, at);
            plans = Plan.both(plans, gone, MOST);
        }
        return plans;
    }

    private List<Plan> finding(String rule, int i, Finding finding, Standing at) {
        if (!at.assessment().trail().adding(finding).isEmpty()) return roots(finding, at);
        List<Plan> plans = new ArrayList<>();
        Change.Say contrary = at.say(finding.term(), finding.present() ? Presence.ABSENT : Presence.PRESENT);
        if (!conditions.admits(rule, i, new Supposition(knowledge).finding(contrary))) plans.add(Plan.of(contrary));
        else plans.add(Plan.of(new Change.Unsay(finding.term())));
        return plans;
    }

    /** A finding that a rule read from a value or another finding goes with that. */
    private static List<Plan> roots(Finding finding, Standing at) {
        Optional<Plan> all = Optional.of(Plan.NONE);
        for (Fact root : at.roots(finding)) {
            Change change = switch (root) {
                case Finding read -> at.say(read.term(), read.present() ? Presence.ABSENT : Presence.PRESENT);
                case Measurement read -> new Change.Unmeasured(read.name());
                case History read -> new Change.PastUnsaid(read.term(), read.family());
                default -> new Change.Unsay(finding.term());
            };
            all = all.flatMap(plan -> plan.and(Plan.of(change)));
        }
        return all.stream().toList();
    }

    private List<Plan> history(String rule, int i, History history) {
        Presence contrary = history.present() ? Presence.ABSENT : Presence.PRESENT;
        boolean admitted = conditions.admits(rule, i, new History(history.term(), contrary, history.family(), history.span()));
        return List.of(Plan.of(admitted ? new Change.PastUnsaid(history.term(), history.family()) : new Change.Past(history.term(), contrary, history.family())));
    }

    private List<Plan> measurement(String rule, int i, Measurement measurement, Standing at) {
        Optional<Change> elsewhere = new Answers(knowledge, conditions, Flips.NONE).value(rule, i, measurement.name(), at, false);
        return List.of(Plan.of(elsewhere.orElse(new Change.Unmeasured(measurement.name()))));
    }

    private static Level below(Need need) {
        return need.asks("certain") ? Level.CERTAIN : need.asks("likely") ? Level.LIKELY : Level.POSSIBLE;
    }
}
