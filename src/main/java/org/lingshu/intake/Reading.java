package org.lingshu.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;

/**
 * What intake read from a case: the facts that rules start from, and what it could not read.
 *
 * @param patient      who
 * @param findings     one per term and presence, in the order of the record
 * @param histories    what was, and what runs in the family
 * @param measurements one per analyte
 * @param medications  herbs and drugs
 * @param allergies    what is not tolerated
 * @param unread       clauses of the present illness in which nothing could be read
 * @param fields       the same, field by field
 */
public record Reading(Patient patient, List<Finding> findings, List<History> histories, List<Measurement> measurements, List<Medication> medications,
        List<Allergy> allergies, List<Span> unread, List<FieldReading> fields) {
    /** In which order the fields are asked for a value: what was handed in as a number, then what was examined, then what was told. */
    private static final List<String> STANDING = List.of("measurements", "omics", "physicalExam", "auxiliary", "fourExaminations", "text",
            "presentIllness", "chiefComplaint");

    public Reading {
        findings = List.copyOf(findings);
        histories = List.copyOf(histories);
        measurements = List.copyOf(measurements);
        medications = List.copyOf(medications);
        allergies = List.copyOf(allergies);
        unread = List.copyOf(unread);
        fields = List.copyOf(fields);
    }

    static Reading of(Patient patient, List<FieldReading> fields) {
        return of(patient, fields, fields.stream().map(FieldReading::field).collect(Collectors.toSet()));
    }

    private static Reading of(Patient patient, List<FieldReading> fields, Set<String> names) {
        List<FieldReading> holding = fields.stream().filter(each -> each.holds(names)).toList();
        Onsets onsets = Onsets.in(holding);
        return new Reading(patient, onsets.findings(), onsets.histories(),
                List.copyOf(latest(holding)), medications(holding),
                firsts(holding, FieldReading::allergies, Allergy::sentence), holding.stream().flatMap(each -> each.unread().stream()).toList(),
                fields.stream().filter(each -> names.contains(each.field())).toList());
    }

    /** All that was read, as rules take it: the patient first. */
    public List<Fact> facts() {
        List<Fact> all = new ArrayList<>();
        all.add(patient);
        all.addAll(findings);
        all.addAll(histories);
        all.addAll(measurements);
        all.addAll(medications);
        all.addAll(allergies);
        return List.copyOf(all);
    }

    /**
     * The reading as if only these fields had been in the record: text fields by their names, and {@code findings}, {@code measurements},
     * {@code omics}, {@code medications}, {@code allergies}. The patient stays.
     */
    public Reading restrictedTo(Set<String> names) {
        Set<String> kept = fields.stream().map(FieldReading::field).filter(names::contains).collect(Collectors.toSet());
        return of(patient, fields, kept);
    }

    static <T> List<T> firsts(List<FieldReading> fields, Function<FieldReading, List<T>> of, Function<T, String> same) {
        Map<String, T> all = new LinkedHashMap<>();
        fields.forEach(field -> of.apply(field).forEach(each -> all.putIfAbsent(same.apply(each), each)));
        return List.copyOf(all.values());
    }

    /** One medication for each name: the first that says how much, else the first. */
    private static List<Medication> medications(List<FieldReading> fields) {
        Map<String, Medication> all = new LinkedHashMap<>();
        fields.forEach(field -> field.medications().forEach(each -> all.merge(each.sentence(), each, (before, now) -> before.amount().isEmpty() && now.amount().isPresent() ? now : before)));
        return List.copyOf(all.values());
    }

    private static Collection<Measurement> latest(List<FieldReading> fields) {
        Map<String, Measurement> all = new LinkedHashMap<>();
        for (FieldReading field : fields.stream().sorted(Comparator.comparingInt(each -> STANDING.indexOf(each.field()))).toList()) {
            for (Measurement each : field.measurements()) {
                all.merge(each.modality() + " " + each.analyte(), each, Reading::later);
            }
        }
        return all.values();
    }

    private static Measurement later(Measurement before, Measurement now) {
        return !before.time().isEmpty() && now.time().compareTo(before.time()) > 0 ? now : before;
    }
}
