package org.lingshu.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** The figures, counts, method and versions of a card. */
final class CardFacts {
    private CardFacts() {
    }

    static ObjectNode of(Trained trained, Origin origin) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        Report report = trained.report();
        node.put("summary", CardText.summary(trained, origin)).put("摘要", CardText.chinese(trained, origin));
        node.put("target", trained.target().name()).put("kind", trained.target().kind().word());
        ObjectNode data = node.putObject("data");
        data.put("cohort", origin.cohort()).put("source", origin.source()).put("licence", origin.licence()).put("patients", origin.patients()).put("groups", origin.groups());
        ArrayNode modalities = data.putArray("modalities");
        origin.modalities().forEach(modalities::add);
        ArrayNode remarks = data.putArray("remarks");
        origin.remarks().forEach(remarks::add);
        node.putObject("method").put("algorithm", CardText.algorithm(trained)).put("chosen", CardText.chosen(trained)).put("missingValues", CardText.MISSING)
                .put("calibration", CardText.calibration(trained)).put("sets", CardText.promise(trained.learned().sets())).put("heldOut", report.design())
                .put("intervals", CardText.INTERVALS);
        ArrayNode figures = node.putArray("figures");
        report.figures().forEach(each -> figures.add(figure(each)));
        figures.add(figure(report.covered()));
        node.put("meanSetSize", Digits.nine(report.setSize()));
        ArrayNode classes = node.putArray("classes");
        for (ClassFigures each : report.classes()) {
            ObjectNode one = classes.addObject().put("label", each.label()).put("patients", each.count());
            number(one, "sensitivity", each.sensitivity());
            number(one, "AUC", each.auc());
            number(one, "covered", each.covered());
        }
        ArrayNode losses = node.putArray("missingModalities");
        for (Loss each : report.losses()) {
            ObjectNode one = losses.addObject().put("modality", each.modality()).put("measure", each.measure());
            number(one, "loss", each.loss());
        }
        ObjectNode choices = node.putObject("chosenInTraining");
        report.choices().forEach(choices::put);
        ArrayNode groups = node.putArray("byGroup");
        report.groups().forEach(each -> groups.add(figure(each.figure()).put("by", each.by()).put("group", each.value()).put("patients", each.count())));
        node.putObject("versions").put("data", origin.data()).put("rules", origin.rules()).put("knowledge", origin.knowledge()).put("software", origin.software())
                .put("seed", origin.seed());
        return node;
    }

    private static ObjectNode figure(Figure figure) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("figure", figure.name());
        number(node, "value", figure.value());
        number(node, "low", figure.low());
        number(node, "high", figure.high());
        return node;
    }

    private static void number(ObjectNode node, String key, double value) {
        if (Double.isNaN(value)) node.putNull(key);
        else node.put(key, Digits.nine(value));
    }
}
