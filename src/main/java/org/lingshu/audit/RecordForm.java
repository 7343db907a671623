package org.lingshu.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.lingshu.clinical.Patient;
import org.lingshu.intake.Case;
import org.lingshu.intake.CaseReader;

/**
 * A record as it is kept: native case JSON, and beside it the order of its text fields, which canonical JSON would lose and which decides the order of
 * findings.
 */
public final class RecordForm {
    private RecordForm() {
    }

    /** {@code case} and {@code order}. */
    public static ObjectNode of(Case one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("case", json(one));
        ArrayNode order = node.putArray("order");
        one.text().keySet().forEach(order::add);
        return node;
    }

    /** The record that was kept, equal to the one that was handed in. */
    public static Case read(JsonNode kept, CaseReader reader) {
        Case read = reader.fromJson("store", 1, kept.path("case"));
        Map<String, String> text = new LinkedHashMap<>();
        kept.path("order").forEach(field -> text.put(field.asText(), read.text().get(field.asText())));
        return new Case(read.id(), read.patient(), read.at(), text, read.findings(), read.measurements(), read.omics(), read.medications(), read.allergies(), read.unread());
    }

    private static ObjectNode json(Case one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", one.id());
        node.set("patient", patient(one.patient()));
        if (!one.at().isEmpty()) node.put("at", one.at());
        ObjectNode text = node.putObject("text");
        one.text().forEach(text::put);
        ArrayNode findings = node.putArray("findings");
        one.findings().forEach(each -> findings.addObject().put("term", each.term()).put("present", each.present()));
        ArrayNode measurements = node.putArray("measurements");
        one.measurements().forEach(each -> {
            ObjectNode measured = measurements.addObject().put("analyte", each.analyte()).put("name", each.name()).put("value", each.value()).put("unit", each.unit());
            if (!each.at().isEmpty()) measured.put("at", each.at());
        });
        ObjectNode omics = node.putObject("omics");
        one.omics().forEach((modality, values) -> {
            ObjectNode numbers = omics.putObject(modality);
            values.forEach(numbers::put);
        });
        one.medications().forEach(node.putArray("medications")::add);
        one.allergies().forEach(node.putArray("allergies")::add);
        if (!one.unread().isEmpty()) one.unread().forEach(node.putArray("unread")::add);
        return node;
    }

    private static ObjectNode patient(Patient patient) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("sex", patient.sex().chinese());
        patient.age().ifPresent(age -> node.put("age", age));
        return node.put("pregnant", patient.pregnant().name().toLowerCase(Locale.ROOT)).put("lactating", patient.lactating().name().toLowerCase(Locale.ROOT));
    }
}
