package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;
import org.lingshu.trail.Need;
import org.lingshu.trail.Verdict;

/**
 * Why a condition that no fact meets is not met: because the record says otherwise, or because nobody asked. Only what a person tells or measures can
 * be silent; an element or a syndrome that no rule derived is not there. Of several alternatives one unasked is enough for not knowing.
 */
final class Silences {
    private static final Set<String> TOLD = Set.of("Finding", "History", "Measurement", "Prediction", "ClassProbability");
    private static final Set<String> LISTED = Set.of("Medication", "Allergy");
    private static final int MOST_TUPLES = 40;
    private static final int MOST_SEEN = 8;
    private final Map<String, List<Fact>> facts;

    Silences(Map<String, List<Fact>> facts) {
        this.facts = facts;
    }

    /** What a condition asks for, with the names that it calls under any of what is bound. */
    Need need(Clause clause, List<Tuple> tuples) {
        Need need = Needs.of(clause);
        return switch (clause) {
            case Clause.Match match -> need.named(names(match, tuples));
            case Clause.Denied(String text, Clause.Match inner) -> need.named(names(inner, tuples));
            case Clause.Exists(String text, Clause.Match inner) -> need.named(names(inner, tuples));
            case Clause.Gathered gathered when gathered.inner() instanceof Clause.Match match ->
                    new Need(need.how(), need.kind(), need.names(), need.qualities(), List.of(need.parts().getFirst().named(names(match, tuples))));
            default -> need;
        };
    }

    private static List<String> names(Clause.Match match, List<Tuple> tuples) {
        Set<String> names = new LinkedHashSet<>();
        for (Demand demand : match.demands()) {
            if (!demand.calls()) continue;
            if (demand.needs().isEmpty()) names.addAll(demand.names(Tuple.EMPTY));
            else tuples.stream().limit(MOST_TUPLES).filter(tuple -> tuple.bound().keySet().containsAll(demand.needs())).forEach(tuple -> names.addAll(demand.names(tuple)));
        }
        return List.copyOf(names);
    }

    /** Whether a denial that holds rests on silence alone. */
    boolean silent(Clause clause, List<Tuple> tuples) {
        return clause instanceof Clause.Denied(String text, Clause.Match inner) && TOLD.contains(inner.kind()) && asked(inner, tuples).isEmpty();
    }

    Verdict explain(Clause clause, List<Tuple> tuples, Weighing weighing) {
        return switch (clause) {
            case Clause.Match match -> missing(match, tuples);
            case Clause.Denied(String text, Clause inner) -> new Verdict.Failed(against(inner, tuples, weighing));
            case Clause.Exists(String text, Clause inner) -> explain(inner, tuples, weighing);
            case Clause.Several several when several.all() -> first(several, tuples, weighing);
            case Clause.Several several -> either(several.parts().stream().map(part -> explain(part, tuples, weighing)).toList());
            case Clause.Gathered gathered -> gathered.inner() instanceof Clause.Match match ? new Verdict.Failed(cut(asked(match, tuples))) : new Verdict.Failed(List.of());
        };
    }

    private Verdict first(Clause.Several several, List<Tuple> tuples, Weighing weighing) {
        List<Tuple> at = tuples;
        for (Clause part : several.parts()) {
            List<Tuple> more = weighing.extended(part, at);
            if (more.isEmpty()) return explain(part, at, weighing);
            at = more;
        }
        return new Verdict.Failed(List.of());
    }

    private static Verdict either(List<Verdict> parts) {
        List<Fact> seen = parts.stream().flatMap(part -> part.seen().stream()).distinct().toList();
        List<String> missing = parts.stream().flatMap(part -> part instanceof Verdict.Unknown unknown ? unknown.missing().stream() : java.util.stream.Stream.of()).distinct().toList();
        return parts.stream().anyMatch(Verdict.Unknown.class::isInstance) ? new Verdict.Unknown(missing, cut(seen), "") : new Verdict.Failed(cut(seen));
    }

    private List<Fact> against(Clause inner, List<Tuple> tuples, Weighing weighing) {
        int before = tuples.getFirst().matched().size();
        return cut(weighing.extended(inner, tuples).stream().flatMap(tuple -> tuple.matched().subList(before, tuple.matched().size()).stream()).distinct().toList());
    }

    private Verdict missing(Clause.Match match, List<Tuple> tuples) {
        List<Fact> asked = asked(match, tuples);
        if ("Patient".equals(match.kind())) return patient(match, asked, tuples);
        if (LISTED.contains(match.kind())) {
            return facts.getOrDefault(match.kind(), List.of()).isEmpty() ? new Verdict.Unknown(names(match, tuples), List.of(), "") : new Verdict.Failed(cut(facts.get(match.kind())));
        }
        if (!TOLD.contains(match.kind())) return new Verdict.Failed(cut(asked));
        Set<String> silent = new LinkedHashSet<>(names(match, tuples));
        if (silent.isEmpty()) return asked.isEmpty() ? new Verdict.Unknown(List.of(), List.of(), "") : new Verdict.Failed(cut(asked));
        asked.forEach(fact -> silent.removeAll(called(fact)));
        return silent.isEmpty() ? new Verdict.Failed(cut(asked)) : new Verdict.Unknown(List.copyOf(silent), cut(asked), "");
    }

    /** The facts that a pattern means, whatever it demands of them. */
    private List<Fact> asked(Clause.Match match, List<Tuple> tuples) {
        List<Demand> identity = match.demands().stream().filter(Demand::identifies).toList();
        List<Fact> all = new ArrayList<>();
        for (Fact fact : facts.getOrDefault(match.kind(), List.of())) {
            boolean meant = tuples.stream().limit(MOST_TUPLES).anyMatch(tuple -> identity.stream().allMatch(demand -> demand.holds(fact, match.name().isEmpty() ? tuple
                    : tuple.with(match.name(), fact))));
            if (meant) all.add(fact);
        }
        return all;
    }

    private static Verdict patient(Clause.Match match, List<Fact> asked, List<Tuple> tuples) {
        Set<String> missing = new TreeSet<>();
        for (Fact fact : asked) {
            for (Demand demand : match.demands()) {
                if (demand.holds(fact, tuples.getFirst())) continue;
                List<String> unknown = unknown((Patient) fact, demand.quality().text());
                if (unknown.isEmpty()) return new Verdict.Failed(asked);
                missing.addAll(unknown);
            }
        }
        return new Verdict.Unknown(List.copyOf(missing), asked, "");
    }

    private static List<String> unknown(Patient patient, String demand) {
        List<String> unknown = new ArrayList<>();
        if (patient.sex() == Sex.UNKNOWN && (demand.contains("ale") || demand.contains("sex") || demand.contains("mayBePregnant"))) unknown.add("性别");
        if (patient.pregnant() == Answer.UNKNOWN && !patient.male() && demand.contains("pregnant")) unknown.add("妊娠");
        if (patient.lactating() == Answer.UNKNOWN && demand.contains("lactating")) unknown.add("哺乳");
        if (!patient.ageKnown() && (demand.contains("age") || demand.contains("years"))) unknown.add("年龄");
        return unknown;
    }

    private static List<String> called(Fact fact) {
        return switch (fact) {
            case Finding finding -> List.of(finding.term());
            case History history -> List.of(history.term());
            case Measurement measurement -> List.of(measurement.name(), measurement.analyte());
            default -> List.of(fact.label());
        };
    }

    private static List<Fact> cut(List<Fact> all) {
        return all.stream().limit(MOST_SEEN).toList();
    }
}
