package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Span;

/**
 * What one field of a record says, before the fields are put together.
 *
 * @param field        name of the field
 * @param holds        whether it counts always, or only with or without a statement of the present illness
 * @param findings     what is there or denied now, in the order of the text
 * @param onset        what was so when an acute complaint began, and counts as now unless another field denies it
 * @param histories    what was, and what runs in the family
 * @param measurements values with units
 * @param medications  herbs and drugs
 * @param allergies    what is not tolerated
 * @param unread       clauses in which nothing could be read
 */
public record FieldReading(String field, Holds holds, List<Finding> findings, List<Finding> onset, List<History> histories,
        List<Measurement> measurements, List<Medication> medications, List<Allergy> allergies, List<Span> unread) {
    /** When a reading of a field counts: the course of the illness is past beside a statement of the present, and the present itself where there is none. */
    public enum Holds {
        ALWAYS, BESIDE_PRESENT_ILLNESS, WITHOUT_PRESENT_ILLNESS
    }

    public FieldReading {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(holds, "holds");
        findings = List.copyOf(findings);
        onset = List.copyOf(onset);
        histories = List.copyOf(histories);
        measurements = List.copyOf(measurements);
        medications = List.copyOf(medications);
        allergies = List.copyOf(allergies);
        unread = List.copyOf(unread);
    }

    /** The readings of the regions of a field as one. */
    static FieldReading joined(String field, Holds holds, List<FieldReading> parts) {
        return new FieldReading(field, holds, all(parts, FieldReading::findings), all(parts, FieldReading::onset), all(parts, FieldReading::histories),
                all(parts, FieldReading::measurements), all(parts, FieldReading::medications), all(parts, FieldReading::allergies), all(parts, FieldReading::unread));
    }

    private static <T> List<T> all(List<FieldReading> parts, Function<FieldReading, List<T>> of) {
        List<T> all = new ArrayList<>();
        parts.forEach(part -> all.addAll(of.apply(part)));
        return all;
    }

    /** Whether it counts when these fields are in the record. */
    boolean holds(java.util.Set<String> fields) {
        boolean present = fields.contains("chiefComplaint") || fields.contains("presentIllness");
        return fields.contains(field) && switch (holds) {
            case ALWAYS -> true;
            case BESIDE_PRESENT_ILLNESS -> present;
            case WITHOUT_PRESENT_ILLNESS -> !present;
        };
    }
}
