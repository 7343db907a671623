package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Sex;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.rulebook.Conditions;
import org.lingshu.trail.Need;

/** What the record would have to say for a condition that looks at the record itself, or at a model, to be met. */
final class Answers {
    private static final int MOST = 14;
    private static final Span SUPPOSED = new Span("supposed", 0, 0, "");
    private final Knowledge knowledge;
    private final Conditions conditions;
    private final Flips flips;

    Answers(Knowledge knowledge, Conditions conditions, Flips flips) {
        this.knowledge = knowledge;
        this.conditions = conditions;
        this.flips = flips;
    }

    /** One plan for each answer that would do, the least first. */
    List<Plan> of(String rule, int i, Need need, Standing at) {
        Stream<Plan> plans = switch (need.kind()) {
            case "Measurement" -> need.names().stream().flatMap(name -> value(rule, i, name, at, true).stream()).map(Plan::of);
            case "History" -> need.names().stream().flatMap(name -> histories(rule, i, name));
            case "Medication" -> need.names().stream().filter(name -> conditions.admits(rule, i, new Medication(name, SUPPOSED))).map(name -> Plan.of(new Change.Medicine(name, true)));
            case "Patient" -> person(rule, i, at, true).stream();
            case "ClassProbability" -> need.asks("first") ? need.names().stream().flatMap(label -> flips.findings(label, at).stream()) : Stream.of();
            default -> findings(rule, i, terms(need), at);
        };
        return plans.distinct().sorted(Plan.LEAST).limit(MOST).toList();
    }

    private static List<String> terms(Need need) {
        return Stream.concat(need.names().stream(), need.parts().stream().flatMap(part -> terms(part).stream())).distinct().toList();
    }

    private Stream<Plan> findings(String rule, int i, List<String> terms, Standing at) {
        Supposition supposition = new Supposition(knowledge);
        return IntStream.range(0, terms.size()).boxed().filter(rank -> knowledge.term(terms.get(rank)).isPresent()).flatMap(rank -> Stream.of(Presence.values())
                .map(presence -> at.say(terms.get(rank), presence)).filter(say -> conditions.admits(rule, i, supposition.finding(say))).map(say -> Plan.of(say, rank)).limit(1));
    }

    private Stream<Plan> histories(String rule, int i, String term) {
        return Stream.of(false, true).flatMap(family -> Stream.of(Presence.values()).map(presence -> new Change.Past(term, presence, family)))
                .filter(past -> conditions.admits(rule, i, new History(past.term(), past.presence(), past.family(), SUPPOSED))).map(Plan::of).limit(1);
    }

    /** The value nearest to what was measured, or to the reference range, that a condition admits, or does not. */
    Optional<Change> value(String rule, int i, String name, Standing at, boolean admitted) {
        Optional<Analyte> analyte = knowledge.analyte(name);
        if (analyte.isEmpty()) return Optional.empty();
        Patient patient = at.reading().patient();
        Optional<Double> now = at.assessment().measurements().stream().filter(each -> each.name().equals(name)).map(Measurement::value).findFirst();
        List<Double> values = Ranges.values(analyte.get());
        double from = now.orElse(normal(analyte.get(), values, patient));
        return values.stream().filter(analyte.get()::plausible).map(value -> analyte.get().measure(value, patient, "", SUPPOSED))
                .filter(measured -> conditions.admits(rule, i, measured) == admitted).min(Comparator.comparingDouble(measured -> Math.abs(measured.value() - from)))
                .map(measured -> new Change.Measure(name, measured.value(), measured.unit(), measured.band()));
    }

    private static double normal(Analyte analyte, List<Double> values, Patient patient) {
        return values.stream().filter(value -> analyte.measure(value, patient, "", SUPPOSED).normal()).findFirst().orElse(values.isEmpty() ? 0 : values.getFirst());
    }

    /** The patient who differs least and whom a condition admits, or does not. */
    List<Plan> person(String rule, int i, Standing at, boolean admitted) {
        Patient now = at.reading().patient();
        List<Plan> plans = new ArrayList<>();
        for (Sex sex : Sex.values()) {
            for (OptionalInt age : List.of(now.age(), OptionalInt.of(30), OptionalInt.of(70), OptionalInt.empty())) {
                for (Answer pregnant : Answer.values()) {
                    for (Answer lactating : Answer.values()) {
                        Patient other = new Patient(sex, age, pregnant, lactating);
                        int differs = (sex == now.sex() ? 0 : 1) + (age.equals(now.age()) ? 0 : 1) + (pregnant == now.pregnant() ? 0 : 1) + (lactating == now.lactating() ? 0 : 1);
                        boolean possible = sex != Sex.MALE || pregnant != Answer.YES && lactating != Answer.YES;
                        if (differs > 0 && possible && conditions.admits(rule, i, other) == admitted) plans.add(Plan.of(new Change.Person(other, differs)));
                    }
                }
            }
        }
        return plans.stream().sorted(Plan.LEAST).limit(4).toList();
    }
}
