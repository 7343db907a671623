package org.lingshu.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lingshu.problem.Problem;

/**
 * One JSON object of the knowledge base with the place it stands at. Reading a field that is missing or of the wrong kind notes a problem and
 * goes on, so that one run names everything that is wrong.
 */
final class Entry {
    private final String path;
    private final int line;
    private final JsonNode node;
    private final List<Problem> problems;

    Entry(String path, int line, JsonNode node, List<Problem> problems) {
        this.path = path;
        this.line = line;
        this.node = node;
        this.problems = problems;
    }

    Place place() {
        return new Place(path, line);
    }

    JsonNode node() {
        return node;
    }

    boolean has(String field) {
        return node.has(field);
    }

    /** The text of a field that must be there; empty after a problem. */
    String text(String field) {
        JsonNode value = node.path(field);
        if (value.isTextual() && !value.asText().isBlank()) return value.asText().strip();
        problem("missing-field", "`" + field + "` is missing or not a text", "缺少 `" + field + "`，或其不是文字", "write \"" + field + "\": \"…\"");
        return "";
    }

    /** The text of a field that need not be there. */
    Optional<String> optional(String field) {
        return node.has(field) ? Optional.of(text(field)) : Optional.empty();
    }

    /** The texts of a list field; empty when it is not there. */
    List<String> texts(String field) {
        List<String> all = new ArrayList<>();
        JsonNode value = node.path(field);
        if (value.isMissingNode()) return all;
        if (!value.isArray()) problem("wrong-kind", "`" + field + "` is not a list", "`" + field + "` 应为列表", "write \"" + field + "\": [\"…\"]");
        for (JsonNode each : value) {
            if (each.isTextual() && !each.asText().isBlank()) all.add(each.asText().strip());
            else problem("wrong-kind", "`" + field + "` holds `" + each + "`, which is not a text", "`" + field + "` 中的 `" + each + "` 不是文字", "put it in quotes");
        }
        return all;
    }

    /** A number that must be there; zero after a problem. */
    double number(String field) {
        JsonNode value = node.path(field);
        if (value.isNumber()) return value.asDouble();
        problem("missing-field", "`" + field + "` is missing or not a number", "缺少 `" + field + "`，或其不是数字", "write \"" + field + "\": 1.0");
        return 0;
    }

    /** The objects of a list field, each at this entry's place. */
    List<Entry> entries(String field) {
        List<Entry> all = new ArrayList<>();
        for (JsonNode each : node.path(field)) all.add(new Entry(path, line, each, problems));
        return all;
    }

    void problem(String check, String message, String chinese, String hint) {
        problems.add(Problem.at(path, line, check, message, chinese, hint));
    }
}
