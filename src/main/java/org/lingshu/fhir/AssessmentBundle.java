package org.lingshu.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;

/**
 * An assessment as a FHIR R4 Bundle of type {@code collection}: the patient (sex alone), a RiskAssessment for each prediction, a ClinicalImpression of the
 * syndromes, a DetectedIssue for each alert, a GuidanceResponse that asks for what is missing, a Provenance of rules, knowledge and models, and an
 * OperationOutcome that names what was not read. Made from the answer's JSON, so that one of the archive and one just given are written alike.
 */
public final class AssessmentBundle {
    /** The media type of FHIR JSON. */
    public static final String MEDIA_TYPE = "application/fhir+json";
    private final ObjectNode answer;
    private final Instant recorded;
    private final String trail;
    private final ObjectNode bundle = JsonNodeFactory.instance.objectNode().put("resourceType", "Bundle");

    private AssessmentBundle(ObjectNode answer, Instant recorded) {
        this.answer = answer;
        this.recorded = recorded.truncatedTo(ChronoUnit.SECONDS);
        this.trail = answer.path("trail").isTextual() ? answer.path("trail").asText() : answer.path("trail").path("id").asText();
    }

    /**
     * The Bundle.
     *
     * @param answer   an assessment as {@code answer.AssessmentJson} writes it
     * @param recorded when it was made
     */
    public static ObjectNode of(ObjectNode answer, Instant recorded) {
        return new AssessmentBundle(answer, recorded).write();
    }

    private ObjectNode write() {
        bundle.put("id", "assessment-" + trail).put("type", "collection").put("timestamp", recorded.toString());
        Resource.identifier(bundle.putObject("identifier"), "trail", trail);
        patient();
        Resource resource = new Resource(reference("Patient", "patient"), this::add, trail);
        int at = 0;
        for (JsonNode each : answer.path("predictions")) Predictions.write(resource, each, at++);
        Impression.write(resource, answer, at(), recorded);
        at = 0;
        for (JsonNode each : answer.path("alerts")) Issues.write(resource, each, at++, recorded);
        if (!answer.path("questions").isEmpty()) Issues.guidance(resource, answer.path("questions"), recorded);
        provenance();
        if (!answer.path("unread").isEmpty()) unread();
        return bundle;
    }

    private void patient() {
        ObjectNode patient = resource("Patient", "patient");
        String sex = answer.path("patient").path("sex").asText();
        patient.put("gender", "男".equals(sex) ? "male" : "女".equals(sex) ? "female" : "unknown");
        add(patient);
    }

    private void provenance() {
        ObjectNode provenance = resource("Provenance", "provenance");
        for (JsonNode each : bundle.path("entry")) {
            if (!"Patient".equals(each.path("resource").path("resourceType").asText())) provenance.withArray("target").addObject().put("reference", each.path("fullUrl").asText());
        }
        provenance.put("recorded", recorded.toString());
        ObjectNode agent = provenance.putArray("agent").addObject();
        Resource.coding(agent.putObject("type").putArray("coding").addObject(), "http://terminology.hl7.org/CodeSystem/provenance-participant-type", "assembler", "Assembler");
        JsonNode versions = answer.path("versions");
        agent.putObject("who").put("display", (Resource.SOFTWARE + " " + versions.path("software").asText()).strip());
        source(provenance, "rules", versions.path("rules").asText());
        source(provenance, "knowledge", versions.path("knowledge").asText());
        for (JsonNode model : versions.path("models")) source(provenance, "model", model.asText());
        source(provenance, "trail", trail);
        add(provenance);
    }

    private static void source(ObjectNode provenance, String kind, String value) {
        if (value.isEmpty()) return;
        ObjectNode what = provenance.withArray("entity").addObject().put("role", "source").putObject("what");
        Resource.identifier(what.putObject("identifier"), kind, value);
        what.put("display", kind);
    }

    private void unread() {
        ObjectNode outcome = resource("OperationOutcome", "unread");
        for (JsonNode each : answer.path("unread")) {
            outcome.withArray("issue").addObject().put("severity", "information").put("code", "incomplete").put("diagnostics", "未读 not read: " + each.path("text").asText());
        }
        add(outcome);
    }

    private Optional<String> at() {
        // FHIR wants a zone with a time of day; a record that gives none gives its day.
        String at = answer.path("at").asText();
        if (at.isEmpty()) return Optional.empty();
        return Optional.of(at.length() <= 10 || at.matches(".*(?:Z|[+-]\\d\\d:\\d\\d)$") ? at : at.substring(0, 10));
    }

    private static ObjectNode resource(String type, String id) {
        return JsonNodeFactory.instance.objectNode().put("resourceType", type).put("id", id);
    }

    private void add(ObjectNode resource) {
        bundle.withArray("entry").addObject().put("fullUrl", reference(resource.path("resourceType").asText(), resource.path("id").asText())).set("resource", resource);
    }

    private String reference(String type, String id) {
        return "urn:uuid:" + UUID.nameUUIDFromBytes((trail + "/" + type + "/" + id).getBytes(StandardCharsets.UTF_8));
    }
}
