package org.lingshu.indicator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.lingshu.Repository;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Grade;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Modality;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Analyte;

/** Patients and values as a table of tests writes them: {@code 男 62} and {@code 肌酐 1 mg/dL, 体重 72 kg}. */
final class Values {
    private Values() {
    }

    static Patient patient(String words) {
        String[] parts = words.strip().split(" ");
        return new Patient(Sex.of(parts[0]).orElse(Sex.UNKNOWN), parts.length > 1 ? OptionalInt.of(Integer.parseInt(parts[1])) : OptionalInt.empty(), Answer.NO, Answer.NO);
    }

    static List<Measurement> measured(String words, Patient patient) {
        List<Measurement> all = new ArrayList<>();
        for (String each : words.split(",")) {
            String[] parts = each.strip().split(" ");
            Analyte analyte = Repository.knowledge().analyte(parts[0]).orElseThrow(() -> new IllegalArgumentException(parts[0]));
            double value = Double.parseDouble(parts[1]) * analyte.factor(parts[2]).orElseThrow(() -> new IllegalArgumentException(each));
            String time = parts.length > 3 ? parts[3] : "";
            all.add(analyte.measure(value, patient, time, new Span("measurements", all.size(), all.size() + 1, each.strip())));
        }
        return all;
    }

    static Optional<Measurement> derived(String name, String patient, String measured) {
        Patient who = patient(patient);
        return Indicators.of(Repository.knowledge()).derive(who, measured(measured, who)).stream().filter(each -> each.name().equals(name)).findFirst();
    }

    static List<Measurement> molecular(String modality, String words) {
        List<Measurement> all = new ArrayList<>();
        for (String each : words.split(",")) {
            String[] parts = each.strip().split(" ");
            all.add(new Measurement(parts[0], parts[0], Double.parseDouble(parts[1]), "1", Measurement.NO_BAND, Grade.UNGRADED, new Modality(modality), "",
                    new Span("omics", all.size(), all.size() + 1, each.strip())));
        }
        return all;
    }
}
