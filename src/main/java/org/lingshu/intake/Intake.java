package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.knowledge.Knowledge;

/** Reads cases: built once from the knowledge base, then shared by everyone. */
public final class Intake {
    private static final String CHIEF = "chiefComplaint";
    private final TextReader texts;
    private final GivenReader given;

    private Intake(Knowledge knowledge) {
        texts = TextReader.of(knowledge);
        given = new GivenReader(knowledge, texts.lexicon(), texts.medicines());
    }

    /** An intake with the words of this knowledge base. */
    public static Intake of(Knowledge knowledge) {
        return new Intake(knowledge);
    }

    /**
     * Everything that the case says.
     *
     * @throws UnreadableCaseException when a finding or measurement that was handed in is not known; its problems name the case by its id
     */
    public Reading read(Case record) {
        Faults faults = new Faults(record.id(), 0);
        List<FieldReading> fields = new ArrayList<>();
        String chief = record.text().getOrDefault(CHIEF, "");
        List<FieldReading> complaints = texts.read(CHIEF, chief, record.patient(), Complaint.of(chief, List.of()));
        Complaint complaint = chief.isBlank() ? Complaint.NONE : Complaint.of(chief, complaints);
        record.text().forEach((field, text) -> fields.addAll(CHIEF.equals(field) ? complaints : texts.read(field, text, record.patient(), complaint)));
        fields.addAll(given.read(record, faults));
        faults.check();
        return Reading.of(record.patient(), fields);
    }
}
