package org.lingshu.service.access;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingshu.problem.Problem;

/** The members of one object of the settings, read strictly: what is not known or of the wrong kind is gathered as a problem. */
final class Members {
    private final JsonNode node;
    private final String where;
    private final String prefix;
    private final List<Problem> problems;

    Members(JsonNode node, String where, String prefix, List<Problem> problems, String... known) {
        this.node = node;
        this.where = where;
        this.prefix = prefix;
        this.problems = problems;
        if (!node.isObject()) problem(prefix.isEmpty() ? "settings" : prefix.substring(0, prefix.length() - 1), "not-an-object", "is not an object", "应为对象", "");
        node.fieldNames().forEachRemaining(name -> {
            if (Stream.of(known).noneMatch(name::equals)) problem(prefix + name, "unknown-setting", "is not known", "不识", "known: " + String.join(", ", known));
        });
    }

    boolean has(String name) {
        return node.has(name);
    }

    Optional<String> text(String name) {
        if (!has(name)) return Optional.empty();
        String value = node.path(name).asText().strip();
        if (node.path(name).isTextual() && !value.isEmpty()) return Optional.of(value);
        wrong(name, "a text", "文字");
        return Optional.empty();
    }

    /** A text that must be there; empty, and a problem, when it is not. */
    String needed(String name) {
        Optional<String> value = text(name);
        if (!has(name)) problem(prefix + name, "missing-setting", "is missing", "缺失", "");
        return value.orElse("");
    }

    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        if (!has(name)) return all;
        JsonNode list = node.path(name);
        if (!list.isArray()) wrong(name, "a list of texts", "文字列表");
        for (JsonNode each : list) {
            if (each.isTextual() && !each.asText().isBlank()) all.add(each.asText().strip());
            else wrong(name, "a list of texts", "文字列表");
        }
        return all;
    }

    int number(String name, int least, int most, int otherwise) {
        if (!has(name)) return otherwise;
        JsonNode value = node.path(name);
        if (value.isInt() && value.asInt() >= least && value.asInt() <= most) return value.asInt();
        wrong(name, "a whole number from " + least + " to " + most, least + " 至 " + most + " 的整数");
        return otherwise;
    }

    boolean flag(String name, boolean otherwise) {
        if (!has(name)) return otherwise;
        if (!node.path(name).isBoolean()) wrong(name, "true or false", "true 或 false");
        return node.path(name).asBoolean(otherwise);
    }

    Optional<Members> object(String name, String... known) {
        return has(name) ? Optional.of(new Members(node.path(name), where, prefix + name + ".", problems, known)) : Optional.empty();
    }

    /** An object whose members' names are the person's own. */
    Optional<Members> named(String name) {
        List<String> names = new ArrayList<>();
        node.path(name).fieldNames().forEachRemaining(names::add);
        return object(name, names.toArray(String[]::new));
    }

    List<String> names() {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private void wrong(String name, String english, String chinese) {
        problem(prefix + name, "wrong-kind", "is not " + english, "应为" + chinese, "");
    }

    /** Adds a problem with a setting. */
    void problem(String setting, String check, String english, String chinese, String hint) {
        problems.add(Problem.at(where, 0, check, "`" + setting + "` " + english, "`" + setting + "` " + chinese, hint));
    }

    /** Adds a problem with a member of this object. */
    void about(String name, String check, String english, String chinese, String hint) {
        problem(prefix + name, check, english, chinese, hint);
    }
}
