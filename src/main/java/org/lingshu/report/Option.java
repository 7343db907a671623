package org.lingshu.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** Pieces of an ECharts option, as JSON. */
final class Option {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private Option() {
    }

    /** An object of names and values, in this order. */
    static ObjectNode of(Object... namesAndValues) {
        ObjectNode node = JSON.objectNode();
        for (int i = 0; i < namesAndValues.length; i += 2) node.set((String) namesAndValues[i], value(namesAndValues[i + 1]));
        return node;
    }

    static ArrayNode list(Object... values) {
        ArrayNode node = JSON.arrayNode();
        for (Object each : values) node.add(value(each));
        return node;
    }

    /** What stands in a series of points where a line is interrupted. */
    static ArrayNode gap() {
        return list("-", "-");
    }

    private static JsonNode value(Object value) {
        return switch (value) {
            case JsonNode node -> node;
            case Words words when words.same() -> JSON.textNode(words.english());
            case Words words -> of("zh", words.chinese(), "en", words.english());
            case String text -> JSON.textNode(text);
            case Integer number -> JSON.numberNode(number);
            case Double number -> Digits.node(number);
            case Boolean yes -> JSON.booleanNode(yes);
            case List<?> list -> list(list.toArray());
            default -> throw new IllegalArgumentException("no JSON for a " + value.getClass().getSimpleName());
        };
    }

    /** An axis of numbers with its name under it or beside it. */
    static ObjectNode numbers(Axis axis, int gap) {
        ObjectNode node = of("type", "value", "name", axis.name(), "nameLocation", "middle", "nameGap", gap, "scale", true);
        if (Double.isFinite(axis.from())) node.set("min", value(axis.from()));
        if (Double.isFinite(axis.to())) node.set("max", value(axis.to()));
        return node;
    }
}
