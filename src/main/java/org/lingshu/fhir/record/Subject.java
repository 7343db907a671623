package org.lingshu.fhir.record;

import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;

/** Whom a record is about, and that it is about nobody else. */
final class Subject {
    private static final List<String> NAMED_BY = List.of("subject", "patient");

    private Subject() {
    }

    /** The one patient of these resources; more than one is a mistake, since their values would be mixed. */
    static void alone(List<Resources.Held> all) {
        List<Resources.Held> patients = all.stream().filter(each -> "Patient".equals(each.resource().type())).toList();
        if (patients.size() > 1) {
            Element second = patients.get(1).resource();
            second.mistakes().add("many-patients", second.path(), "is a second patient; a record is about one", "为第二名患者；一份病历只能有一名患者", "send one Bundle a patient 请每位患者一个 Bundle");
            return;
        }
        Set<String> known = patients.stream().flatMap(each -> java.util.stream.Stream.of(tail(each.fullUrl()), each.resource().node().path("id").asText()))
                .filter(id -> !id.isEmpty()).collect(Collectors.toCollection(TreeSet::new));
        for (Resources.Held each : all) {
            for (String field : NAMED_BY) {
                String id = patient(each.resource().node().path(field).path("reference").asText());
                if (id.isEmpty()) continue;
                if (known.isEmpty() && patients.isEmpty()) known.add(id);
                if (!known.isEmpty() && !known.contains(id)) {
                    each.resource().mistakes().add("other-patient", each.resource().path() + "." + field, "is another patient than the record's", "指向另一名患者", "send one Bundle a patient 请每位患者一个 Bundle");
                }
            }
        }
    }

    /** The id in a reference to a patient; empty for a reference to something else. */
    private static String patient(String reference) {
        return reference.contains("Patient/") || reference.startsWith("urn:uuid:") ? tail(reference) : "";
    }

    private static String tail(String reference) {
        String plain = reference.contains("/_history/") ? reference.substring(0, reference.indexOf("/_history/")) : reference;
        return plain.substring(Math.max(plain.lastIndexOf('/'), plain.lastIndexOf(':')) + 1);
    }

    /**
     * The patient as rules take it.
     *
     * @param seen the day on which the age is reckoned
     */
    static Patient read(List<Resources.Held> all, LocalDate seen, Answer pregnant, Gathered gathered) {
        for (Resources.Held each : all) {
            if (!"Patient".equals(each.resource().type())) continue;
            Element patient = each.resource();
            if (patient.has("deceasedDateTime") || patient.node().path("deceasedBoolean").asBoolean()) gathered.unread("Patient.deceased", "the patient has died, which no rule reads", "患者已故，规则不读此项");
            return new Patient(sex(patient), age(patient, seen), pregnant, Answer.UNKNOWN);
        }
        return new Patient(Sex.UNKNOWN, OptionalInt.empty(), pregnant, Answer.UNKNOWN);
    }

    private static Sex sex(Element patient) {
        String gender = patient.text("gender");
        return switch (gender) {
            case "male" -> Sex.MALE;
            case "female" -> Sex.FEMALE;
            case "", "other", "unknown" -> Sex.UNKNOWN;
            default -> {
                patient.mistakes().add("unknown-sex", patient.path() + ".gender", "is `" + Mistakes.shown(gender) + "`", "的 `" + Mistakes.shown(gender) + "` 无法识别", "male, female, other, unknown");
                yield Sex.UNKNOWN;
            }
        };
    }

    private static OptionalInt age(Element patient, LocalDate seen) {
        Moment born = Moment.of(patient, "birthDate");
        if (born.written().isEmpty()) return OptionalInt.empty();
        int years = Period.between(born.day(), seen).getYears();
        if (!born.day().isAfter(seen) && years <= Patient.OLDEST) return OptionalInt.of(years);
        patient.mistakes().add("impossible-age", patient.path() + ".birthDate", "gives no age from 0 to " + Patient.OLDEST + " on " + seen, "在 " + seen + " 推算年龄不在 0 至 " + Patient.OLDEST + " 岁", "");
        return OptionalInt.empty();
    }
}
