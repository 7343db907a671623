package org.lingshu.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A trained model as {@code model.json}: names and numbers only. Written here, read by {@link ModelJsonReader}. */
final class ModelJson {
    /** The format that is written. */
    static final String FORMAT = "lingshu-model/2";
    /** The format of models that are one logistic regression; it is still read. */
    static final String FIRST = "lingshu-model/1";

    private ModelJson() {
    }

    static ObjectNode of(String name, Trained trained) {
        Learned learned = trained.learned();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("format", FORMAT).put("name", name).put("algorithm", learned.choice().candidate().algorithm()).put("fusion", learned.choice().candidate().fusion());
        node.put("target", trained.target().name()).put("kind", trained.target().kind().word());
        ArrayNode classes = node.putArray("classes");
        trained.target().classes().forEach(classes::add);
        ArrayNode blocks = node.putArray("blocks");
        for (Block block : trained.columns().blocks()) {
            ArrayNode fields = blocks.addObject().put("name", block.name()).putArray("fields");
            block.fields().stream().sorted().forEach(fields::add);
        }
        node.set("calibration", calibration(learned.calibration()));
        node.putObject("sets").put("coverage", learned.sets().coverage()).put("threshold", Digits.nine(learned.sets().threshold()));
        ArrayNode losses = node.putArray("missing");
        for (Loss loss : trained.report().losses()) {
            ArrayNode modalities = losses.addObject().put("measure", loss.measure()).put("loss", Digits.nine(loss.loss())).putArray("modalities");
            loss.missing().forEach(modalities::add);
        }
        ArrayNode columns = node.putArray("columns");
        for (Column column : trained.columns().all()) {
            columns.addObject().put("block", column.block()).put("feature", column.feature()).put("modality", column.modality()).put("silence", column.silence().word());
        }
        ArrayNode blends = node.putArray("blends");
        for (Mixture.Blend blend : learned.mixture().blends()) {
            ObjectNode one = blends.addObject();
            ArrayNode missing = one.putArray("missing");
            blend.missing().forEach(missing::add);
            numbers(one.putArray("weights"), blend.weights().stream().mapToDouble(Double::doubleValue).toArray());
            numbers(one.putArray("offsets"), blend.offsets().stream().mapToDouble(Double::doubleValue).toArray());
        }
        ArrayNode experts = node.putArray("experts");
        for (Expert expert : learned.mixture().experts()) experts.add(expert(expert));
        return node;
    }

    private static JsonNode calibration(Calibration calibration) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("way", calibration.word());
        switch (calibration) {
            case Temperature one -> node.put("temperature", Digits.nine(one.value()));
            case Sigmoid one -> numbers(node.put("slope", Digits.nine(one.slope())).putArray("shifts"), one.shifts());
            case Isotonic one -> {
                ArrayNode lines = node.putArray("lines");
                for (Isotonic.Line line : one.lines()) {
                    ObjectNode each = lines.addObject();
                    numbers(each.putArray("from"), line.from());
                    numbers(each.putArray("to"), line.to());
                }
            }
        }
        return node;
    }

    private static JsonNode expert(Expert expert) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode columns = node.putArray("columns");
        ArrayNode means = node.putArray("means");
        ArrayNode scales = node.putArray("scales");
        ArrayNode marks = node.putArray("measured");
        ArrayNode logs = node.putArray("logs");
        for (int j = 0; j < expert.scaling().size(); j++) {
            if (expert.scaling().mark(j)) marks.add(j);
            if (!Double.isNaN(expert.scaling().log(j))) logs.addObject().put("place", j).put("add", Digits.nine(expert.scaling().log(j)));
            columns.add(expert.scaling().column(j));
            means.add(Digits.nine(expert.scaling().mean(j)));
            scales.add(Digits.nine(expert.scaling().scale(j)));
        }
        node.set("scorer", ScorerJson.of(expert.scorer()));
        return node;
    }

    private static void numbers(ArrayNode into, double[] numbers) {
        for (double number : numbers) into.add(Digits.nine(number));
    }
}
