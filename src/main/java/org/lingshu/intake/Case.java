package org.lingshu.intake;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.lingshu.clinical.Patient;

/**
 * A record as it was handed in, before anything was read from its text. Labels of a cohort are never part of it.
 *
 * @param id           what the record is called; unique among its neighbours
 * @param patient      who it is about
 * @param at           when the patient was seen, ISO 8601; empty when the record does not say
 * @param text         text fields by name ({@code chiefComplaint}, …), in the order of the record
 * @param findings     findings that were ticked, not written
 * @param measurements values that were handed in as numbers
 * @param omics        molecular values by modality and by gene, site or protein
 * @param medications  herbs and drugs that the patient takes
 * @param allergies    what the patient does not tolerate
 * @param unread       what the record held in another form and could not be taken over, one sentence each
 */
public record Case(String id, Patient patient, String at, Map<String, String> text, List<GivenFinding> findings, List<GivenMeasurement> measurements,
        Map<String, Map<String, Double>> omics, List<String> medications, List<String> allergies, List<String> unread) {
    /** The names that a text field may have; the last one is for text whose part of the record is not known. */
    public static final List<String> TEXT_FIELDS = List.of("chiefComplaint", "presentIllness", "history", "fourExaminations", "physicalExam", "auxiliary", "text");

    public Case {
        Objects.requireNonNull(patient, "patient");
        Objects.requireNonNull(at, "at");
        if (id == null || id.isBlank()) throw new IllegalArgumentException("id is empty");
        id = id.strip();
        text = Collections.unmodifiableMap(new LinkedHashMap<>(text));
        findings = List.copyOf(findings);
        measurements = List.copyOf(measurements);
        Map<String, Map<String, Double>> sorted = new TreeMap<>();
        omics.forEach((modality, values) -> sorted.put(modality, Collections.unmodifiableMap(new TreeMap<>(values))));
        omics = Collections.unmodifiableMap(sorted);
        medications = List.copyOf(medications);
        allergies = List.copyOf(allergies);
        unread = List.copyOf(unread);
    }

    /** A record of which everything was taken over. */
    public Case(String id, Patient patient, String at, Map<String, String> text, List<GivenFinding> findings, List<GivenMeasurement> measurements,
            Map<String, Map<String, Double>> omics, List<String> medications, List<String> allergies) {
        this(id, patient, at, text, findings, measurements, omics, medications, allergies, List.of());
    }

    /** A record of one unnamed text and nothing else. */
    public static Case of(String id, Patient patient, String text) {
        return of(id, patient, Map.of("text", text));
    }

    /** A record of text fields and nothing else. */
    public static Case of(String id, Patient patient, Map<String, String> text) {
        return new Case(id, patient, "", text, List.of(), List.of(), Map.of(), List.of(), List.of());
    }

    /** Whether there is nothing in it that could be read. */
    public boolean empty() {
        return text.values().stream().allMatch(String::isBlank) && findings.isEmpty() && measurements.isEmpty() && omics.isEmpty() && medications.isEmpty()
                && allergies.isEmpty();
    }
}
