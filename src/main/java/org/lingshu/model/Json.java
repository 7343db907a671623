package org.lingshu.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** What may stand in a model file, within bounds. Everything throws {@link IllegalArgumentException} that says what does not fit. */
final class Json {
    private static final int MOST = 5_000_000;

    private Json() {
    }

    static JsonNode list(JsonNode node, String field, int most) {
        JsonNode list = node.path(field);
        if (!list.isArray() || list.size() > most) throw new IllegalArgumentException("`" + field + "` is no list, or too long");
        return list;
    }

    static JsonNode list(JsonNode node, String field) {
        return list(node, field, MOST);
    }

    static List<String> words(JsonNode node, String field, int most) {
        List<String> words = new ArrayList<>();
        for (JsonNode each : list(node, field, most)) words.add(word(each));
        return words;
    }

    static double[] numbers(JsonNode node) {
        if (!node.isArray() || node.size() > MOST) throw new IllegalArgumentException("a list of numbers is missing or too long");
        double[] all = new double[node.size()];
        for (int i = 0; i < all.length; i++) all[i] = finite(node.get(i));
        return all;
    }

    static double[] numbers(JsonNode node, int size) {
        double[] all = numbers(node);
        if (all.length != size) throw new IllegalArgumentException("there are " + all.length + " numbers where " + size + " belong");
        return all;
    }

    static double[][] table(JsonNode node) {
        if (!node.isArray() || node.size() > MOST) throw new IllegalArgumentException("a table of numbers is missing or too long");
        double[][] all = new double[node.size()][];
        for (int i = 0; i < all.length; i++) all[i] = numbers(node.get(i));
        return all;
    }

    static double number(JsonNode node, String field) {
        if (!node.has(field)) throw new IllegalArgumentException("`" + field + "` is missing");
        return finite(node.get(field));
    }

    static int whole(JsonNode node) {
        if (!node.isInt()) throw new IllegalArgumentException("`" + shown(node.asText()) + "` is no whole number");
        return node.intValue();
    }

    static int[] wholes(JsonNode node) {
        if (!node.isArray() || node.size() > MOST) throw new IllegalArgumentException("a list of numbers is missing or too long");
        int[] all = new int[node.size()];
        for (int i = 0; i < all.length; i++) all[i] = whole(node.get(i));
        return all;
    }

    static boolean yes(JsonNode node, String field) {
        if (!node.path(field).isBoolean()) throw new IllegalArgumentException("`" + field + "` is neither true nor false");
        return node.path(field).booleanValue();
    }

    static String text(JsonNode node, String field) {
        if (!node.has(field)) throw new IllegalArgumentException("`" + field + "` is missing");
        return word(node.get(field));
    }

    static String word(JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank()) throw new IllegalArgumentException("a name is missing");
        return node.textValue();
    }

    static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }

    private static double finite(JsonNode node) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) throw new IllegalArgumentException("`" + shown(node.asText()) + "` is no number");
        return node.doubleValue();
    }
}
