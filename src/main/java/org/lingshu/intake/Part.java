package org.lingshu.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** One JSON object of a record and where it stands in it. A field of the wrong kind is noted and passed over, so that one reading names every mistake. */
final class Part {
    private final String name;
    private final JsonNode node;
    private final Faults faults;

    Part(String name, JsonNode node, Faults faults) {
        this.name = name;
        this.node = node;
        this.faults = faults;
    }

    JsonNode node() {
        return node;
    }

    String place(String field) {
        return name.isEmpty() ? field : name + "." + field;
    }

    /** The names of all fields, in their order. */
    List<String> names() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Whether the field stands there and is not null. */
    boolean has(String field) {
        return node.hasNonNull(field);
    }

    /** Notes every field whose name is not one of these. */
    void only(List<String> known) {
        names().stream().filter(each -> !known.contains(each)).forEach(each -> faults.add("unknown-key",
                "`" + Faults.shown(place(each)) + "` is not a field of a case", "病例中没有 `" + Faults.shown(place(each)) + "` 这一字段",
                "fields here 可用字段: " + String.join(", ", known)));
    }

    /** The text of a field; empty when it is not there. */
    String text(String field) {
        if (!has(field)) return "";
        JsonNode value = node.get(field);
        if (value.isTextual()) return value.textValue();
        wrong(field, value, "a text", "文字", "write \"" + field + "\": \"…\"");
        return "";
    }

    /** The number of a field; empty when it is not there or is none. */
    OptionalDouble number(String field) {
        if (!has(field)) return OptionalDouble.empty();
        JsonNode value = node.get(field);
        if (value.isNumber() && Double.isFinite(value.doubleValue())) return OptionalDouble.of(value.doubleValue());
        wrong(field, value, "a number", "数字", "write \"" + field + "\": 1.0, without quotes 数字不加引号");
        return OptionalDouble.empty();
    }

    /** The true or false of a field; empty when it is not there or is neither. */
    Optional<Boolean> truth(String field) {
        if (!has(field)) return Optional.empty();
        JsonNode value = node.get(field);
        if (value.isBoolean()) return Optional.of(value.booleanValue());
        wrong(field, value, "true or false", "true 或 false", "write \"" + field + "\": true");
        return Optional.empty();
    }

    /** The object of a field; empty when it is not there or is none. */
    Optional<Part> part(String field) {
        if (!has(field)) return Optional.empty();
        JsonNode value = node.get(field);
        if (value.isObject()) return Optional.of(new Part(place(field), value, faults));
        wrong(field, value, "an object", "对象", "write \"" + field + "\": { … }");
        return Optional.empty();
    }

    /** The objects of a list field. */
    List<Part> parts(String field) {
        List<Part> all = new ArrayList<>();
        each(field, "objects", "对象", "[{ … }]").forEach((place, value) -> {
            if (value.isObject()) all.add(new Part(place, value, faults));
            else wrong(place, value, "an object", "对象");
        });
        return all;
    }

    /** The texts of a list field. */
    List<String> texts(String field) {
        List<String> all = new ArrayList<>();
        each(field, "texts", "文字", "[\"…\"]").forEach((place, value) -> {
            if (value.isTextual() && !value.textValue().isBlank()) all.add(value.textValue().strip());
            else wrong(place, value, "a text", "文字");
        });
        return all;
    }

    private Map<String, JsonNode> each(String field, String what, String chinese, String form) {
        Map<String, JsonNode> all = new LinkedHashMap<>();
        if (!has(field)) return all;
        JsonNode value = node.get(field);
        if (!value.isArray()) wrong(field, value, "a list of " + what, chinese + "列表", "write \"" + field + "\": " + form);
        else for (int i = 0; i < value.size(); i++) all.put(place(field) + "[" + i + "]", value.get(i));
        return all;
    }

    private void wrong(String field, JsonNode value, String what, String chinese, String hint) {
        String shown = "`" + Faults.shown(place(field)) + "`";
        String found = value.isContainerNode() ? "" : ": `" + Faults.shown(value.asText()) + "`";
        faults.add("wrong-kind", shown + " is not " + what + found, shown + " 应为" + chinese + found, hint);
    }

    private void wrong(String place, JsonNode value, String what, String chinese) {
        String found = value.isContainerNode() ? "" : ": `" + Faults.shown(value.asText()) + "`";
        faults.add("wrong-kind", "`" + place + "` is not " + what + found, "`" + place + "` 应为" + chinese + found, "");
    }
}
