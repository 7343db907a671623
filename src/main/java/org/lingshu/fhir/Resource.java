package org.lingshu.fhir;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;

/**
 * Begins resources of one assessment and hands them on when they are written.
 *
 * @param patient reference to whom they are about
 * @param into    takes a finished one
 * @param trail   id of the assessment's trail
 */
record Resource(String patient, Consumer<ObjectNode> into, String trail) {
    static final String SOFTWARE = "Lingshu 灵枢";
    private static final String BASE = "urn:lingshu:";

    /** A resource about the patient. */
    ObjectNode about(String type, String id, String subject) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("resourceType", type).put("id", id);
        identifier(node.putArray("identifier").addObject(), "trail", trail + "/" + id);
        node.putObject(subject).put("reference", patient);
        return node;
    }

    void finish(ObjectNode resource) {
        into.accept(resource);
    }

    static void identifier(ObjectNode identifier, String system, String value) {
        identifier.put("system", BASE + system).put("value", value);
    }

    static void coding(ObjectNode coding, String system, String code, String display) {
        coding.put("system", system).put("code", code).put("display", display);
    }

    /** Both languages in one sentence. */
    static String both(JsonNode said) {
        String english = said.path("english").asText();
        return said.path("text").asText() + (english.isEmpty() ? "" : " " + english);
    }

    /** The members of a list of texts in one line. */
    static String joined(JsonNode texts) {
        StringBuilder all = new StringBuilder();
        texts.forEach(each -> all.append(all.isEmpty() ? "" : "、").append(each.asText()));
        return all.toString();
    }
}
