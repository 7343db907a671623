package org.lingshu.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** A trained model as {@code model.json}: names and numbers only. Written here, read by {@link ModelJsonReader}. */
final class ModelJson {
    /** The one format that is written and read. */
    static final String FORMAT = "lingshu-model/1";

    private ModelJson() {
    }

    static ObjectNode of(String name, Trained trained) {
        Learned learned = trained.learned();
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("format", FORMAT).put("name", name).put("algorithm", "logistic").put("target", trained.target().name()).put("kind", trained.target().kind().word());
        ArrayNode classes = node.putArray("classes");
        trained.target().classes().forEach(classes::add);
        ArrayNode blocks = node.putArray("blocks");
        for (Block block : trained.columns().blocks()) {
            ArrayNode fields = blocks.addObject().put("name", block.name()).putArray("fields");
            block.fields().stream().sorted().forEach(fields::add);
        }
        node.put("temperature", Digits.nine(learned.calibration().temperature()));
        node.putObject("sets").put("coverage", learned.sets().coverage()).put("threshold", Digits.nine(learned.sets().threshold()));
        ArrayNode losses = node.putArray("missing");
        trained.report().losses().forEach(loss -> losses.addObject().put("modality", loss.modality()).put("measure", loss.measure()).put("loss", Digits.nine(loss.loss())));
        ArrayNode intercepts = node.putArray("intercepts");
        for (int label = 0; label < learned.linear().classes(); label++) intercepts.add(Digits.nine(learned.linear().intercept(label)));
        ArrayNode columns = node.putArray("columns");
        for (int j = 0; j < learned.scaling().size(); j++) columns.add(column(trained, j));
        return node;
    }

    private static JsonNode column(Trained trained, int j) {
        Learned learned = trained.learned();
        Column column = trained.columns().all().get(j);
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("block", column.block()).put("feature", column.feature()).put("modality", column.modality()).put("silence", column.silence().word())
                .put("mean", Digits.nine(learned.scaling().mean(j))).put("scale", Digits.nine(learned.scaling().scale(j)));
        ArrayNode weights = node.putArray("weights");
        for (int label = 0; label < learned.linear().classes(); label++) weights.add(Digits.nine(learned.linear().weight(label, j)));
        return node;
    }
}
