package org.lingshu.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;

/** Reads {@code model.json}. Whatever is missing, of the wrong kind, or does not fit together is refused; nothing in it is ever run or looked up. */
final class ModelJsonReader {
    private static final int MOST_COLUMNS = 200_000;
    private static final int MOST_CLASSES = 2_000;

    private ModelJsonReader() {
    }

    /** @throws IllegalArgumentException that says what does not fit */
    static Model read(JsonNode node, String hash) {
        if (!ModelJson.FORMAT.equals(node.path("format").asText())) throw new IllegalArgumentException("the format `" + shown(node.path("format").asText()) + "` is not known");
        if (!"logistic".equals(text(node, "algorithm"))) throw new IllegalArgumentException("the algorithm `" + shown(text(node, "algorithm")) + "` is not known");
        Kind kind = Kind.of(text(node, "kind")).orElseThrow(() -> new IllegalArgumentException("the kind is not known"));
        List<String> classes = new ArrayList<>();
        for (JsonNode each : list(node, "classes", MOST_CLASSES)) classes.add(word(each));
        if (classes.size() < (kind.exclusive() ? 2 : 1) || classes.stream().distinct().count() < classes.size()) throw new IllegalArgumentException("the classes are too few or stand twice");
        JsonNode columns = list(node, "columns", MOST_COLUMNS);
        double[] intercepts = numbers(node.path("intercepts"), classes.size());
        double[][] weights = new double[classes.size()][columns.size()];
        double[] means = new double[columns.size()];
        double[] scales = new double[columns.size()];
        List<Column> all = new ArrayList<>();
        for (int j = 0; j < columns.size(); j++) {
            JsonNode column = columns.get(j);
            all.add(new Column(text(column, "block"), text(column, "feature"), text(column, "modality"),
                    Silence.of(text(column, "silence")).orElseThrow(() -> new IllegalArgumentException("`silence` is not known"))));
            means[j] = number(column, "mean");
            scales[j] = number(column, "scale");
            if (scales[j] <= 0) throw new IllegalArgumentException("a scale is not above zero");
            double[] each = numbers(column.path("weights"), classes.size());
            for (int label = 0; label < each.length; label++) weights[label][j] = each[label];
        }
        Scaling scaling = new Scaling(IntStream.range(0, all.size()).toArray(), means, scales);
        Sets sets = new Sets(number(node.path("sets"), "coverage"), number(node.path("sets"), "threshold"));
        return new Model(new Model.Head(text(node, "name"), text(node, "target"), kind, classes), hash, new Columns(blocks(node), all), scaling,
                new Linear(intercepts, weights), new Calibration(kind, number(node, "temperature")), sets, losses(node));
    }

    private static List<Block> blocks(JsonNode node) {
        List<Block> blocks = new ArrayList<>();
        for (JsonNode each : list(node, "blocks", MOST_CLASSES)) {
            TreeSet<String> fields = new TreeSet<>();
            for (JsonNode field : list(each, "fields", MOST_CLASSES)) fields.add(word(field));
            blocks.add(new Block(text(each, "name"), fields));
        }
        return blocks;
    }

    private static List<Loss> losses(JsonNode node) {
        List<Loss> losses = new ArrayList<>();
        for (JsonNode each : list(node, "missing", MOST_CLASSES)) losses.add(new Loss(text(each, "modality"), text(each, "measure"), number(each, "loss")));
        return losses;
    }

    private static JsonNode list(JsonNode node, String field, int most) {
        JsonNode list = node.path(field);
        if (!list.isArray() || list.size() > most) throw new IllegalArgumentException("`" + field + "` is no list, or too long");
        return list;
    }

    private static double[] numbers(JsonNode node, int size) {
        if (!node.isArray() || node.size() != size) throw new IllegalArgumentException("there is not one number for each class");
        double[] all = new double[size];
        for (int i = 0; i < size; i++) all[i] = finite(node.get(i));
        return all;
    }

    private static double number(JsonNode node, String field) {
        if (!node.has(field)) throw new IllegalArgumentException("`" + field + "` is missing");
        return finite(node.get(field));
    }

    private static double finite(JsonNode node) {
        if (!node.isNumber() || !Double.isFinite(node.doubleValue())) throw new IllegalArgumentException("`" + shown(node.asText()) + "` is no number");
        return node.doubleValue();
    }

    private static String text(JsonNode node, String field) {
        if (!node.has(field)) throw new IllegalArgumentException("`" + field + "` is missing");
        return word(node.get(field));
    }

    private static String word(JsonNode node) {
        if (!node.isTextual() || node.textValue().isBlank()) throw new IllegalArgumentException("a name is missing");
        return node.textValue();
    }

    private static String shown(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
