package org.lingshu.fhir;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.lingshu.store.Feedback;
import org.lingshu.store.Records;
import org.lingshu.store.Stored;
import org.lingshu.store.Word;

/**
 * An assessment of the log as FHIR R4: an AuditEvent (that it happened, about whom, what the doctor did) and a Provenance (from which versions it came,
 * under which signed checkpoint it stands). Patients appear by pseudonym only.
 */
public final class AuditResources {
    private static final String BASE = "urn:lingshu:";
    private static final String SOFTWARE = "Lingshu 灵枢";
    private final Records records;
    private final String origin;

    /**
     * Writes resources.
     *
     * @param origin of the log
     */
    public AuditResources(Records records, String origin) {
        this.records = records;
        this.origin = origin;
    }

    /** The resources of one assessment: an AuditEvent for it, a Provenance, and an AuditEvent for every reaction of a doctor. */
    public List<ObjectNode> of(Stored one) {
        List<ObjectNode> all = new java.util.ArrayList<>();
        all.add(event(one));
        all.add(provenance(one));
        records.feedback(one.seq()).forEach(each -> all.add(reaction(one, each)));
        return all;
    }

    private ObjectNode event(Stored one) {
        ObjectNode event = audit("assessment-" + one.seq(), one.at(), "E", "assessment of a record by rules and models");
        person(event, SOFTWARE, false);
        subject(one, event);
        ObjectNode entry = entity(event, one.seq());
        entry.put("name", "assessment");
        one.ruleWords().forEach(place -> {
            Word rule = records.words(List.of(place)).getFirst();
            entry.withArray("detail").addObject().put("type", "rule " + rule.version()).put("valueString", rule.text());
        });
        return event;
    }

    private ObjectNode reaction(Stored one, Feedback feedback) {
        ObjectNode event = audit("feedback-" + feedback.seq(), feedback.at(), "U", feedback.reaction().word() + ": " + feedback.reason().word());
        person(event, feedback.clinician().isEmpty() ? "clinician" : feedback.clinician(), true);
        subject(one, event);
        ObjectNode entry = entity(event, one.seq());
        entry.put("name", feedback.statement().isEmpty() ? "assessment" : feedback.statement());
        entry.withArray("detail").addObject().put("type", "reaction").put("valueString", feedback.reaction().word());
        entry.withArray("detail").addObject().put("type", "reason").put("valueString", feedback.reason().word());
        return event;
    }

    private ObjectNode audit(String id, String at, String action, String description) {
        ObjectNode event = JsonNodeFactory.instance.objectNode().put("resourceType", "AuditEvent").put("id", id);
        coding(event.putObject("type"), "http://dicom.nema.org/resources/ontology/DCM", "110100", "Application Activity");
        event.put("action", action).put("recorded", at).put("outcome", "0").put("outcomeDesc", description);
        ObjectNode source = event.putObject("source");
        source.putObject("observer").put("display", SOFTWARE + " " + origin);
        return event;
    }

    private static void person(ObjectNode event, String name, boolean requestor) {
        event.withArray("agent").addObject().put("name", name).put("requestor", requestor);
    }

    private static void subject(Stored one, ObjectNode event) {
        one.identity().known().ifPresent(known -> {
            ObjectNode patient = event.withArray("entity").addObject();
            patient.set("what", identifier("patient", known.pseudonym()));
            coding(patient.putObject("type"), "http://terminology.hl7.org/CodeSystem/audit-entity-type", "1", "Person");
            coding(patient.putObject("role"), "http://terminology.hl7.org/CodeSystem/object-role", "1", "Patient");
        });
    }

    private ObjectNode entity(ObjectNode event, long seq) {
        ObjectNode entity = event.withArray("entity").addObject();
        entity.set("what", identifier("log:" + origin, Long.toString(seq)));
        coding(entity.putObject("type"), "http://terminology.hl7.org/CodeSystem/audit-entity-type", "2", "System Object");
        return entity;
    }

    private ObjectNode provenance(Stored one) {
        ObjectNode provenance = JsonNodeFactory.instance.objectNode().put("resourceType", "Provenance").put("id", "provenance-" + one.seq());
        provenance.putArray("target").add(identifier("log:" + origin, Long.toString(one.seq())));
        provenance.put("recorded", one.at());
        ObjectNode agent = provenance.putArray("agent").addObject();
        coding(agent.putObject("type").putArray("coding").addObject(), "http://terminology.hl7.org/CodeSystem/provenance-participant-type", "assembler", "Assembler");
        agent.putObject("who").put("display", SOFTWARE);
        for (Map.Entry<String, String> file : records.manifest(one.manifest()).entrySet()) {
            ObjectNode what = identifier("sha256", file.getValue());
            what.put("display", file.getKey());
            provenance.withArray("entity").addObject().put("role", "source").set("what", what);
        }
        ObjectNode signature = provenance.putArray("signature").addObject();
        coding(signature.putArray("type").addObject(), "urn:iso-astm:E1762-95:2013", "1.2.840.10065.1.12.1.14", "Source Signature");
        signature.put("when", one.at());
        signature.putObject("who").put("display", origin);
        signature.put("sigFormat", "text/plain").put("data", Base64.getEncoder().encodeToString(records.prove(one.seq()).checkpoint().getBytes(StandardCharsets.UTF_8)));
        return provenance;
    }

    private static ObjectNode identifier(String system, String value) {
        ObjectNode reference = JsonNodeFactory.instance.objectNode();
        reference.putObject("identifier").put("system", BASE + system).put("value", value);
        return reference;
    }

    private static void coding(ObjectNode node, String system, String code, String display) {
        node.put("system", system).put("code", code).put("display", display);
    }
}
