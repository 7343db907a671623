package org.lingshu.intake;

import java.util.List;
import java.util.Objects;
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
 * @param histories    what was, and what runs in the family
 * @param measurements values with units
 * @param medications  herbs and drugs
 * @param allergies    what is not tolerated
 * @param unread       clauses in which nothing could be read
 */
public record FieldReading(String field, Holds holds, List<Finding> findings, List<History> histories, List<Measurement> measurements,
        List<Medication> medications, List<Allergy> allergies, List<Span> unread) {
    /** When a reading of a field counts: the course of the illness is past beside a statement of the present, and the present itself where there is none. */
    public enum Holds {
        ALWAYS, BESIDE_PRESENT_ILLNESS, WITHOUT_PRESENT_ILLNESS
    }

    public FieldReading {
        Objects.requireNonNull(field, "field");
        Objects.requireNonNull(holds, "holds");
        findings = List.copyOf(findings);
        histories = List.copyOf(histories);
        measurements = List.copyOf(measurements);
        medications = List.copyOf(medications);
        allergies = List.copyOf(allergies);
        unread = List.copyOf(unread);
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
