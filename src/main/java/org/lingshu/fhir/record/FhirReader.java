package org.lingshu.fhir.record;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.lingshu.clinical.Answer;
import org.lingshu.clinical.Patient;
import org.lingshu.intake.Case;
import org.lingshu.intake.CaseReader;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Foreign;
import org.lingshu.intake.GivenMeasurement;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.knowledge.Knowledge;

/** Reads a FHIR R4 Bundle or resource as a case. Immutable and safe to share between threads. */
public final class FhirReader {
    private static final Set<String> SUPPORTING = Set.of("Patient", "Medication", "Encounter", "Organization", "Practitioner", "PractitionerRole", "Location");
    private static final int NAMED = 5;
    private static final Set<String> ORDERS = Set.of("MedicationRequest", "MedicationStatement");
    private final ObservationReader observations;
    private final ConditionReader conditions;
    private final TextReader texts;
    private final Clock clock;

    /**
     * A reader with the words of this knowledge base.
     *
     * @param clock tells the day on which an age is reckoned when a record names no time
     */
    public FhirReader(Knowledge knowledge, Clock clock) {
        Terms terms = new Terms(knowledge);
        this.observations = new ObservationReader(knowledge, terms);
        this.conditions = new ConditionReader(terms);
        this.texts = new TextReader(CaseReader.of(knowledge));
        this.clock = clock;
    }

    /** A reader of files and requests that takes FHIR as well as native JSON and plain text. */
    public static Cases cases(Knowledge knowledge) {
        return Cases.of(knowledge, new FhirReader(knowledge, Clock.systemDefaultZone())::read);
    }

    /**
     * Reads a record.
     *
     * @throws UnreadableCaseException with every mistake, each with the FHIR path of its element
     */
    public Case read(Foreign written) {
        Case read = taken(written);
        if (read.empty()) {
            String held = read.unread().stream().limit(NAMED).collect(Collectors.joining(" / "));
            Mistakes mistakes = new Mistakes(written.path(), written.line());
            mistakes.add("fhir-nothing-read", written.node().path("resourceType").asText(), "holds nothing that an assessment could start from" + (held.isEmpty() ? "" : ": " + held), "中没有可据以辨析的内容",
                    "give Observation, Condition, Composition … 请提供所见、检测、诊断或病历文字");
            mistakes.check();
        }
        return read;
    }

    /** What each draft order for a medicine asks for, by the reference to the order. */
    public Map<String, List<String>> ordered(Foreign drafts) {
        Mistakes mistakes = new Mistakes(drafts.path(), drafts.line());
        List<Resources.Held> all = Resources.of(new Element(drafts.path(), drafts.node(), mistakes), new Gathered());
        Map<String, List<String>> orders = new LinkedHashMap<>();
        for (Resources.Held each : all) {
            Element order = each.resource();
            if (!ORDERS.contains(order.type())) continue;
            List<String> names = MedicineReader.names(order, all);
            if (names.isEmpty()) mistakes.add("missing-field", order.path() + ".medicationCodeableConcept", "names no medicine", "未写明药名", "write its text or a coding's display");
            orders.put(order.type() + "/" + order.node().path("id").asText(order.path()), names);
        }
        mistakes.check();
        return orders;
    }

    /** The same record, even when nothing in it could be taken over. */
    public Case taken(Foreign written) {
        Mistakes mistakes = new Mistakes(written.path(), written.line());
        Gathered gathered = new Gathered();
        Element whole = new Element(written.node().path("resourceType").asText(), written.node(), mistakes);
        List<Resources.Held> all = Resources.of(whole, gathered);
        mistakes.check();
        Subject.alone(all);
        Moment seen = seen(all);
        all.forEach(each -> read(each.resource(), all, seen, gathered));
        Answer pregnant = Pregnancy.in(all, seen);
        Patient patient = Subject.read(all, seen.written().isEmpty() ? LocalDate.now(clock) : seen.day(), pregnant, gathered);
        List<GivenMeasurement> measurements = gathered.measured().all(gathered);
        mistakes.check();
        return new Case(id(written, all), patient, seen.written(), gathered.texts(), gathered.findings(), measurements, gathered.omics(), gathered.medications(), gathered.allergies(), gathered.unread());
    }

    private void read(Element resource, List<Resources.Held> all, Moment seen, Gathered gathered) {
        switch (resource.type()) {
            case "Observation" -> observations.read(resource, seen, gathered);
            case "Condition" -> conditions.read(resource, gathered);
            case "MedicationStatement", "MedicationRequest", "MedicationAdministration" -> MedicineReader.read(resource, all, gathered);
            case "AllergyIntolerance" -> AllergyReader.read(resource, gathered);
            case "DiagnosticReport" -> texts.report(resource, gathered);
            case "Composition" -> texts.composition(resource, gathered);
            case "DocumentReference" -> texts.document(resource, gathered);
            case String type when SUPPORTING.contains(type) -> {
                if (!resource.all("reasonCode").isEmpty()) gathered.unread(type + ".reasonCode", "not read", "未采用");
            }
            case String type -> gathered.unread(Mistakes.shown(type), "resources of this type are not used", "此类资源不采用");
        }
    }

    /** When the patient was seen: the latest encounter, else the latest observation or document. */
    private static Moment seen(List<Resources.Held> all) {
        Moment encounter = Moment.NONE;
        Moment other = Moment.NONE;
        for (Resources.Held held : all) {
            Element each = held.resource();
            switch (each.type()) {
                case "Encounter" -> encounter = later(encounter, Moment.of(each.at("period"), "start"));
                case "Observation" -> other = later(other, ObservationReader.taken(each));
                case "Composition" -> other = later(other, Moment.of(each, "date"));
                default -> { }
            }
        }
        return later(encounter, other);
    }

    private static Moment later(Moment one, Moment other) {
        return one.compareTo(other) >= 0 ? one : other;
    }

    private static String id(Foreign written, List<Resources.Held> all) {
        String own = written.node().path("id").asText().strip();
        if (!own.isEmpty()) return own;
        return all.stream().filter(each -> "Patient".equals(each.resource().type())).map(each -> each.resource().node().path("id").asText().strip()).filter(id -> !id.isEmpty()).findFirst()
                .orElseGet(() -> "fhir-" + UUID.nameUUIDFromBytes(written.node().toString().getBytes(StandardCharsets.UTF_8)));
    }
}
