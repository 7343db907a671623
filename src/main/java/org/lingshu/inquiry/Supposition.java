package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;
import org.lingshu.intake.FieldReading;
import org.lingshu.intake.Reading;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Term;

/** A reading of a record as it would be with some changes. What is supposed stands in the fields of what is handed in, so that models see it too. */
final class Supposition {
    private final Knowledge knowledge;

    Supposition(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    Reading on(Reading reading, List<Change> changes) {
        Patient patient = changes.stream().flatMap(change -> change instanceof Change.Person person ? Stream.of(person.patient()) : Stream.of()).findFirst().orElse(reading.patient());
        boolean another = !patient.equals(reading.patient());
        Set<String> subjects = new LinkedHashSet<>();
        changes.forEach(change -> subjects.add(change.subject()));
        List<Finding> findings = new ArrayList<>();
        List<History> histories = new ArrayList<>();
        List<Measurement> measurements = new ArrayList<>();
        List<Medication> medications = new ArrayList<>();
        for (Change change : changes) {
            switch (change) {
                case Change.Say say -> findings.add(finding(say));
                case Change.Past past -> histories.add(new History(past.term(), past.presence(), past.family(), span("findings", past.term())));
                case Change.Measure measure -> knowledge.analyte(measure.name()).ifPresent(analyte -> measurements.add(analyte.measure(measure.value(), patient, "",
                        span("measurements", measure.name()))));
                case Change.Medicine medicine when medicine.taken() -> medications.add(new Medication(medicine.name(), span("medications", medicine.name())));
                default -> { }
            }
        }
        List<FieldReading> fields = new ArrayList<>();
        for (FieldReading field : reading.fields()) {
            fields.add(new FieldReading(field.field(), field.holds(), kept(field.findings(), subjects), kept(field.onset(), subjects), past(field.histories(), subjects),
                    measured(field.measurements(), subjects, patient, another), field.medications(), field.allergies(), field.unread()));
        }
        fields.add(new FieldReading("findings", FieldReading.Holds.ALWAYS, findings, List.of(), histories, measurements, List.of(), List.of(), List.of()));
        return new Reading(patient, joined(kept(reading.findings(), subjects), findings), joined(past(reading.histories(), subjects), histories),
                joined(measured(reading.measurements(), subjects, patient, another), measurements),
                joined(reading.medications().stream().filter(each -> !subjects.contains("Medication " + each.name())).toList(), medications), reading.allergies(),
                        reading.unread(), fields);
    }

    /** A finding as the record would state it. */
    Finding finding(Change.Say say) {
        return new Finding(say.term(), say.presence(), knowledge.term(say.term()).map(Term::examination).orElse(Examination.ASKING), span("findings", say.term()));
    }

    private static Span span(String field, String words) {
        return new Span(field, 0, words.length(), words);
    }

    private static List<Finding> kept(List<Finding> all, Set<String> subjects) {
        return all.stream().filter(each -> !subjects.contains("Finding " + each.term())).toList();
    }

    private static List<History> past(List<History> all, Set<String> subjects) {
        return all.stream().filter(each -> !subjects.contains("History " + each.term() + each.family())).toList();
    }

    private List<Measurement> measured(List<Measurement> all, Set<String> subjects, Patient patient, boolean another) {
        return all.stream().filter(each -> !subjects.contains("Measurement " + each.name()))
                .map(each -> another ? knowledge.analyte(each.name()).map(analyte -> analyte.measure(each.value(), patient, each.time(), each.span())).orElse(each) : each).toList();
    }

    private static <T> List<T> joined(List<T> one, List<T> other) {
        return Stream.concat(one.stream(), other.stream()).toList();
    }
}
