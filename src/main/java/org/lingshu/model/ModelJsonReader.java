package org.lingshu.model;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.lingshu.model.algorithm.Linear;

/** Reads {@code model.json}. Whatever is missing, of the wrong kind, or does not fit together is refused; nothing in it is ever run or looked up. */
final class ModelJsonReader {
    private static final int MOST_COLUMNS = 200_000;
    private static final int MOST_CLASSES = 2_000;
    private static final int MOST_EXPERTS = 10_000;

    private ModelJsonReader() {
    }

    /** @throws IllegalArgumentException that says what does not fit */
    static Model read(JsonNode node, String hash) {
        String format = node.path("format").asText();
        if (!ModelJson.FORMAT.equals(format) && !ModelJson.FIRST.equals(format)) throw new IllegalArgumentException("the format `" + Json.shown(format) + "` is not known");
        Kind kind = Kind.of(Json.text(node, "kind")).orElseThrow(() -> new IllegalArgumentException("the kind is not known"));
        List<String> classes = Json.words(node, "classes", MOST_CLASSES);
        if (classes.size() < (kind.exclusive() ? 2 : 1) || classes.stream().distinct().count() < classes.size()) throw new IllegalArgumentException("the classes are too few or stand twice");
        Columns columns = columns(node);
        Model.Head head = new Model.Head(Json.text(node, "name"), Json.text(node, "target"), kind, classes);
        Sets sets = new Sets(Json.number(node.path("sets"), "coverage"), Json.number(node.path("sets"), "threshold"));
        if (ModelJson.FIRST.equals(format)) {
            if (!"logistic".equals(Json.text(node, "algorithm"))) throw new IllegalArgumentException("the algorithm `" + Json.shown(Json.text(node, "algorithm")) + "` is not known");
            return new Model(head, hash, columns, first(node, classes.size()), new Temperature(kind, Json.number(node, "temperature")), sets, losses(node));
        }
        return new Model(head, hash, columns, mixture(node, classes.size(), columns), calibration(node.path("calibration"), kind, classes.size()), sets, losses(node));
    }

    private static Columns columns(JsonNode node) {
        List<Block> blocks = new ArrayList<>();
        for (JsonNode each : Json.list(node, "blocks", MOST_CLASSES)) blocks.add(new Block(Json.text(each, "name"), new TreeSet<>(Json.words(each, "fields", MOST_CLASSES))));
        List<Column> all = new ArrayList<>();
        for (JsonNode column : Json.list(node, "columns", MOST_COLUMNS)) {
            all.add(new Column(Json.text(column, "block"), Json.text(column, "feature"), Json.text(column, "modality"),
                    Silence.of(Json.text(column, "silence")).orElseThrow(() -> new IllegalArgumentException("`silence` is not known"))));
        }
        return new Columns(blocks, all);
    }

    private static Mixture mixture(JsonNode node, int classes, Columns columns) {
        List<Expert> experts = new ArrayList<>();
        for (JsonNode each : Json.list(node, "experts", MOST_EXPERTS)) {
            int[] kept = Json.wholes(each.path("columns"));
            for (int column : kept) if (column < 0 || column >= columns.size()) throw new IllegalArgumentException("an expert reads a column that is not there");
            double[] scales = Json.numbers(each.path("scales"), kept.length);
            if (Arrays.stream(scales).anyMatch(scale -> scale <= 0)) throw new IllegalArgumentException("a scale is not above zero");
            boolean[] marks = new boolean[kept.length];
            for (int place : Json.wholes(each.path("measured"))) marks[java.util.Objects.checkIndex(place, kept.length)] = true;
            double[] logs = nothing(kept.length);
            for (JsonNode log : Json.list(each, "logs", MOST_COLUMNS)) logs[java.util.Objects.checkIndex(Json.whole(log.path("place")), kept.length)] = Math.max(0, Json.number(log, "add"));
            Scaling scaling = new Scaling(kept, marks, Scaling.kinds(columns, kept), logs, Json.numbers(each.path("means"), kept.length), scales);
            experts.add(new Expert(scaling, ScorerJsonReader.read(each.path("scorer"), classes, kept.length)));
        }
        List<Mixture.Blend> blends = new ArrayList<>();
        for (JsonNode each : Json.list(node, "blends", MOST_EXPERTS)) {
            blends.add(new Mixture.Blend(Json.words(each, "missing", MOST_CLASSES), boxed(each.path("weights"), experts.size()), boxed(each.path("offsets"), classes)));
        }
        return new Mixture(experts, blends);
    }

    private static List<Double> boxed(JsonNode node, int size) {
        return Arrays.stream(Json.numbers(node, size)).boxed().toList();
    }

    private static Calibration calibration(JsonNode node, Kind kind, int classes) {
        return switch (Json.text(node, "way")) {
            case Temperature.WORD -> new Temperature(kind, Json.number(node, "temperature"));
            case Sigmoid.WORD -> new Sigmoid(kind, Json.number(node, "slope"), Json.numbers(node.path("shifts"), classes));
            case Isotonic.WORD -> {
                List<Isotonic.Line> lines = new ArrayList<>();
                for (JsonNode each : Json.list(node, "lines", MOST_CLASSES)) lines.add(new Isotonic.Line(Json.numbers(each.path("from")), Json.numbers(each.path("to"))));
                if (lines.size() != classes) throw new IllegalArgumentException("there is not one line for each class");
                yield new Isotonic(kind, lines);
            }
            default -> throw new IllegalArgumentException("the calibration `" + Json.shown(Json.text(node, "way")) + "` is not known");
        };
    }

    /** The one expert of the first format, whose columns hold their own scale and weights. */
    private static Mixture first(JsonNode node, int classes) {
        JsonNode columns = Json.list(node, "columns", MOST_COLUMNS);
        double[][] weights = new double[classes][columns.size()];
        double[] means = new double[columns.size()];
        double[] scales = new double[columns.size()];
        for (int j = 0; j < columns.size(); j++) {
            means[j] = Json.number(columns.get(j), "mean");
            scales[j] = Json.number(columns.get(j), "scale");
            if (scales[j] <= 0) throw new IllegalArgumentException("a scale is not above zero");
            double[] each = Json.numbers(columns.get(j).path("weights"), classes);
            for (int label = 0; label < classes; label++) weights[label][j] = each[label];
        }
        Expert expert = new Expert(new Scaling(IntStream.range(0, means.length).toArray(), new boolean[means.length], new int[means.length], nothing(means.length), means, scales), new Linear(Json.numbers(node.path("intercepts"), classes), weights));
        return new Mixture(List.of(expert), List.of(new Mixture.Blend(List.of(), List.of(1.0), Arrays.stream(new double[classes]).boxed().toList())));
    }

    /** As many numbers that are not there. */
    private static double[] nothing(int size) {
        double[] nothing = new double[size];
        Arrays.fill(nothing, Double.NaN);
        return nothing;
    }

    private static List<Loss> losses(JsonNode node) {
        List<Loss> losses = new ArrayList<>();
        for (JsonNode each : Json.list(node, "missing", MOST_EXPERTS)) {
            List<String> missing = each.has("modality") ? List.of(Json.text(each, "modality")) : Json.words(each, "modalities", MOST_CLASSES);
            losses.add(new Loss(missing, Json.text(each, "measure"), Json.number(each, "loss")));
        }
        return losses;
    }
}
