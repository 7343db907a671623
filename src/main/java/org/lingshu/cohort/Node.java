package org.lingshu.cohort;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** One object of {@code cohort.json} and where it stands; what is missing or of the wrong kind is noted and passed over. */
final class Node {
    private static final String FILE = "cohort.json";
    private final String place;
    private final JsonNode node;
    private final Faults faults;

    Node(String place, JsonNode node, Faults faults) {
        this.place = place;
        this.node = node;
        this.faults = faults;
    }

    String place(String field) {
        return place.isEmpty() ? field : place + "." + field;
    }

    boolean has(String field) {
        return node.hasNonNull(field);
    }

    List<String> names() {
        return node.properties().stream().map(Map.Entry::getKey).toList();
    }

    /** Notes every field that is not one of these. */
    void only(String... known) {
        for (String name : names()) {
            if (!List.of(known).contains(name)) {
                fault("unknown-key", "`" + place(name) + "` is not known", "不认识字段 `" + place(name) + "`", "fields here 可用字段: " + String.join(", ", known));
            }
        }
    }

    /** A text that must be there. */
    String text(String field) {
        String text = textOr(field, "");
        if (text.isEmpty() && (!has(field) || node.get(field).isTextual())) {
            fault("missing-field", "`" + place(field) + "` is missing", "缺少 `" + place(field) + "`", "write \"" + field + "\": \"…\"");
        }
        return text;
    }

    /** A text that may be left out. */
    String textOr(String field, String other) {
        if (!has(field)) return other;
        if (node.get(field).isTextual()) return node.get(field).textValue().strip();
        fault("wrong-kind", "`" + place(field) + "` is not a text", "`" + place(field) + "` 应为文字", "write \"" + field + "\": \"…\"");
        return other;
    }

    /** The texts of a list; empty when it is not there. */
    List<String> texts(String field) {
        List<String> all = new ArrayList<>();
        if (!has(field)) return all;
        for (JsonNode each : node.get(field)) if (each.isTextual() && !each.textValue().isBlank()) all.add(each.textValue().strip());
        if (!node.get(field).isArray() || all.size() < node.get(field).size()) {
            fault("wrong-kind", "`" + place(field) + "` is not a list of texts", "`" + place(field) + "` 应为文字列表", "write \"" + field + "\": [\"…\"]");
        }
        return all;
    }

    /** The object of a field. */
    Optional<Node> part(String field) {
        if (!has(field)) return Optional.empty();
        if (node.get(field).isObject()) return Optional.of(new Node(place(field), node.get(field), faults));
        fault("wrong-kind", "`" + place(field) + "` is not an object", "`" + place(field) + "` 应为对象", "write \"" + field + "\": { … }");
        return Optional.empty();
    }

    void fault(String check, String message, String chinese, String hint) {
        faults.problem(FILE, 0, check, message, chinese, hint);
    }
}
