package org.lingshu.cohort;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;
import org.lingshu.intake.Case;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Intake;
import org.lingshu.intake.Outcome;
import org.lingshu.intake.Reading;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.knowledge.Knowledge;

/**
 * The records of a file of cases, read once for all modalities.
 *
 * @param file     what the person calls it
 * @param readings by id, in the order of the file
 * @param texts    everything that is written in a record, by id
 */
record Records(String file, Map<String, Reading> readings, Map<String, String> texts) {
    private static final int OLDER = 65;

    Records {
        readings = Collections.unmodifiableMap(new LinkedHashMap<>(readings));
        texts = Map.copyOf(texts);
    }

    /** Reads a file of cases; what is wrong with it is noted. */
    static Optional<Records> read(CohortFolder folder, String file, Knowledge knowledge, Faults faults) {
        return folder.bytes(file).map(bytes -> {
            Intake intake = Intake.of(knowledge);
            Map<String, Reading> readings = new LinkedHashMap<>();
            Map<String, String> texts = new HashMap<>();
            for (Outcome outcome : Cases.of(knowledge).read(file, bytes)) {
                switch (outcome) {
                    case Outcome.Refused refused -> faults.all(refused.problems());
                    case Outcome.Read(Case one) -> {
                        if (readings.containsKey(one.id())) {
                            faults.problem(file, 0, "id-twice", "`" + one.id() + "` stands twice", "`" + one.id() + "` 重复", "one record for each id 每个 id 只能一份病历");
                        }
                        read(one, intake, readings, faults);
                        texts.put(one.id(), String.join("\n", one.text().values()));
                    }
                }
            }
            return new Records(file, readings, texts);
        });
    }

    private static void read(Case one, Intake intake, Map<String, Reading> readings, Faults faults) {
        try {
            readings.put(one.id(), intake.read(one));
        } catch (UnreadableCaseException e) {
            faults.all(e.problems());
        }
    }

    /** What figures are also given by: sex, and age in two bands, where the record states them. */
    Map<String, String> about(String id) {
        Map<String, String> about = new LinkedHashMap<>();
        if (!readings.containsKey(id)) return about;
        Patient patient = readings.get(id).patient();
        if (patient.sex() != Sex.UNKNOWN) about.put("sex", patient.sex().chinese());
        if (patient.ageKnown()) about.put("age", patient.years() < OLDER ? "under " + OLDER : OLDER + " and over");
        return about;
    }
}
