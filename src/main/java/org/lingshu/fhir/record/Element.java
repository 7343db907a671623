package org.lingshu.fhir.record;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/**
 * One element of a resource with the path by which FHIR calls it; what is of the wrong kind is noted as a mistake and read as if it were not there.
 *
 * @param path     {@code Bundle.entry[3].resource.valueQuantity}
 * @param node     its JSON; missing where the resource does not hold it
 * @param mistakes where mistakes are noted
 */
record Element(String path, JsonNode node, Mistakes mistakes) {
    /** The element of this name. */
    Element at(String name) {
        return new Element(path + "." + name, node.path(name), mistakes);
    }

    /** Whether it holds an element of this name. */
    boolean has(String name) {
        return node.has(name);
    }

    /** The members of the list of this name; none where it is missing. */
    List<Element> all(String name) {
        JsonNode list = node.path(name);
        if (list.isMissingNode() || list.isNull()) return List.of();
        if (!list.isArray()) {
            mistakes.wrongKind(path + "." + name, "a list", "列表");
            return List.of();
        }
        List<Element> all = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) all.add(new Element(path + "." + name + "[" + i + "]", list.get(i), mistakes));
        return all;
    }

    /** The text of this name; empty where it is missing. */
    String text(String name) {
        JsonNode text = node.path(name);
        if (text.isTextual()) return text.textValue().strip();
        if (!text.isMissingNode() && !text.isNull()) mistakes.wrongKind(path + "." + name, "a text", "文字");
        return "";
    }

    /** The number of this name. */
    OptionalDouble number(String name) {
        JsonNode number = node.path(name);
        if (number.isNumber() && Double.isFinite(number.doubleValue())) return OptionalDouble.of(number.doubleValue());
        if (!number.isMissingNode() && !number.isNull()) mistakes.wrongKind(path + "." + name, "a number", "数字");
        return OptionalDouble.empty();
    }

    /** The type of a resource. */
    String type() {
        return node.path("resourceType").asText();
    }
}
