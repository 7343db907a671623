package org.lingshu.evaluation;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.Writer;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import org.lingshu.model.Figure;
import org.lingshu.model.HeldOut;
import org.lingshu.model.Judged;
import org.lingshu.report.Estimate;

/** An appraisal as JSON, written as it goes: the held-out predictions of all candidates may be many. Six decimals; a number that cannot be computed is null. */
public final class AppraisalJson {
    private final Appraisal appraisal;
    private final JsonGenerator json;

    private AppraisalJson(Appraisal appraisal, JsonGenerator json) {
        this.appraisal = appraisal;
        this.json = json;
    }

    /** Writes the whole, one line, and leaves the writer open. */
    public static void write(Appraisal appraisal, Writer writer) throws IOException {
        try (JsonGenerator json = new JsonFactory().createGenerator(writer).disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET)) {
            new AppraisalJson(appraisal, json).all();
            json.writeRaw('\n');
        }
    }

    private void all() throws IOException {
        json.writeStartObject();
        json.writeStringField("cohort", appraisal.data().cohort());
        json.writeStringField("hash", appraisal.data().hash());
        json.writeNumberField("patients", appraisal.data().patients());
        json.writeNumberField("groups", appraisal.data().groups());
        json.writeStringField("target", appraisal.evaluation().target());
        json.writeStringField("kind", appraisal.evaluation().kind().word());
        words("classes", appraisal.evaluation().classes());
        words("modalities", appraisal.evaluation().modalities());
        json.writeStringField("design", appraisal.evaluation().design());
        json.writeNumberField("seed", appraisal.seed());
        json.writeBooleanField("quick", appraisal.quick());
        json.writeStringField("software", appraisal.software());
        words("remarks", appraisal.evaluation().remarks());
        json.writeFieldName("chosen");
        judged(appraisal.evaluation().chosen());
        json.writeObjectFieldStart("choices");
        for (var each : appraisal.evaluation().choices().entrySet()) json.writeNumberField(each.getKey(), each.getValue());
        json.writeEndObject();
        json.writeArrayFieldStart("candidates");
        for (Judged each : appraisal.evaluation().candidates()) judged(each);
        json.writeEndArray();
        modalities();
        PicturesJson.write(appraisal.pictures(), json);
        json.writeEndObject();
    }

    private void modalities() throws IOException {
        json.writeArrayFieldStart("alone");
        for (var each : appraisal.evaluation().alone()) {
            json.writeStartObject();
            json.writeStringField("modality", each.modality());
            figures(each.figures());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("patterns");
        for (var each : appraisal.evaluation().patterns()) {
            json.writeStartObject();
            words("missing", each.missing());
            figures(each.figures());
            json.writeStringField("lossOf", each.loss().name());
            estimate(json, "loss", Names.estimate(each.loss()));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void judged(Judged judged) throws IOException {
        json.writeStartObject();
        json.writeStringField("algorithm", judged.candidate().algorithm());
        json.writeStringField("fusion", judged.candidate().fusion());
        figures(judged.figures());
        estimate(json, "coverage", Names.estimate(judged.covered()));
        estimate(json, "setSize", Names.estimate(judged.setSize()));
        estimate(json, "abstained", Names.estimate(judged.abstained()));
        json.writeArrayFieldStart("classes");
        for (var each : judged.classes()) {
            json.writeStartObject();
            json.writeStringField("label", each.label());
            json.writeNumberField("count", each.count());
            number(json, "sensitivity", each.sensitivity());
            number(json, "auc", each.auc());
            number(json, "covered", each.covered());
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeArrayFieldStart("predictions");
        for (HeldOut each : judged.heldOut()) prediction(each);
        json.writeEndArray();
        json.writeEndObject();
    }

    private void prediction(HeldOut one) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", one.id());
        json.writeNumberField("round", one.round());
        labels("truth", one.truth().stream().sorted().toList());
        json.writeArrayFieldStart("probabilities");
        for (double each : one.probabilities()) number(json, each);
        json.writeEndArray();
        labels("set", one.set().stream().sorted().toList());
        json.writeEndObject();
    }

    private void labels(String name, List<Integer> places) throws IOException {
        words(name, places.stream().map(appraisal.evaluation().classes()::get).toList());
    }

    private void words(String name, List<String> words) throws IOException {
        json.writeArrayFieldStart(name);
        for (String each : words) json.writeString(each);
        json.writeEndArray();
    }

    private void figures(List<Figure> figures) throws IOException {
        for (Figure each : figures) estimate(json, key(each.name()), Names.estimate(each));
    }

    /** {@code macro-F1} as {@code macroF1}, {@code AUC} as {@code auc}. */
    private static String key(String name) {
        String[] parts = name.split("-");
        StringBuilder key = new StringBuilder(parts[0].equals("AUC") ? "auc" : parts[0]);
        for (int i = 1; i < parts.length; i++) key.append(Character.toUpperCase(parts[i].charAt(0))).append(parts[i].substring(1));
        return key.toString();
    }

    static void estimate(JsonGenerator json, String name, Estimate estimate) throws IOException {
        json.writeObjectFieldStart(name);
        number(json, "value", estimate.value());
        number(json, "low", estimate.low());
        number(json, "high", estimate.high());
        json.writeEndObject();
    }

    static void number(JsonGenerator json, String name, double number) throws IOException {
        json.writeFieldName(name);
        number(json, number);
    }

    private static void number(JsonGenerator json, double number) throws IOException {
        if (!Double.isFinite(number)) {
            json.writeNull();
            return;
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        json.writeNumber(rounded.scale() < 0 ? rounded.setScale(0).toPlainString() : rounded.toPlainString());
    }
}
