package org.lingshu.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import org.lingshu.clinical.Contribution;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.MissingModality;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Span;

/** Facts as JSON, in the words of the contract. */
final class FactJson {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private FactJson() {
    }

    static ObjectNode object() {
        return JSON.objectNode();
    }

    static ArrayNode array() {
        return JSON.arrayNode();
    }

    static ArrayNode texts(Collection<String> all) {
        ArrayNode array = JSON.arrayNode();
        all.forEach(array::add);
        return array;
    }

    static ArrayNode sentences(Collection<? extends Fact> facts) {
        return texts(facts.stream().map(Fact::sentence).toList());
    }

    static ObjectNode span(Span span) {
        return object().put("field", span.field()).put("start", span.start()).put("end", span.end()).put("text", span.text());
    }

    static ObjectNode patient(Patient patient) {
        ObjectNode node = object().put("sex", patient.sex().chinese());
        patient.age().ifPresent(age -> node.put("age", age));
        return node.put("pregnant", patient.pregnant().name().toLowerCase(java.util.Locale.ROOT));
    }

    static ObjectNode finding(Finding finding) {
        ObjectNode node = object().put("term", finding.term()).put("present", finding.present()).put("examination", finding.examination().chinese());
        node.set("span", span(finding.span()));
        return node;
    }

    static ObjectNode history(History history) {
        ObjectNode node = object().put("term", history.term()).put("present", history.present()).put("family", history.family());
        node.set("span", span(history.span()));
        return node;
    }

    static ObjectNode measurement(Measurement one) {
        ObjectNode node = object().put("analyte", one.analyte()).put("name", one.name()).put("value", Figures.exact(one.value())).put("unit", one.unit())
                .put("band", one.band()).put("grade", one.grade().word()).put("modality", one.modality().name());
        if (!one.time().isEmpty()) node.put("time", one.time());
        node.set("span", span(one.span()));
        return node;
    }

    static ObjectNode medication(Medication one) {
        ObjectNode node = object().put("name", one.name());
        one.amount().ifPresent(amount -> node.put("amount", Figures.exact(amount.once())).put("unit", amount.unit()).put("timesADay", amount.times()));
        if (one.external()) node.put("external", true);
        node.set("span", span(one.span()));
        return node;
    }

    static ObjectNode prediction(Prediction prediction) {
        ObjectNode node = object().put("target", prediction.target()).put("model", prediction.model());
        ArrayNode classes = node.putArray("classes");
        prediction.classes().forEach(each -> classes.addObject().put("label", each.label()).put("probability", Figures.exact(each.probability())));
        node.set("set", texts(prediction.set()));
        ArrayNode contributions = node.putArray("contributions");
        for (Contribution each : prediction.contributions()) {
            contributions.addObject().put("label", each.label()).put("feature", each.feature()).put("value", Figures.exact(each.value()))
                    .put("effect", Figures.exact(each.effect()));
        }
        ArrayNode missing = node.putArray("missing");
        for (MissingModality each : prediction.missing()) {
            missing.addObject().put("modality", each.modality()).put("measure", each.measure()).put("loss", Figures.exact(each.loss()));
        }
        return node;
    }
}
