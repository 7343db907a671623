package org.lingshu.study;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import org.lingshu.report.Estimate;

/** Studies as JSON: six decimals, null for a number that does not exist; {@code verdict} of the first target also stands at the top. */
public final class StudyJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private StudyJson() {
    }

    /** One line of JSON, ended by a line feed. */
    public static String of(StudyReport report) {
        ObjectNode root = NODES.objectNode();
        Study first = report.studies().getFirst();
        root.put("cohort", report.data().cohort()).put("hash", report.data().hash()).put("modality", first.modality()).put("target", first.target()).put("verdict", first.verdict().words().english()).put("meaning", first.verdict().meaning().english());
        root.put("verdictChinese", first.verdict().words().chinese()).put("seed", report.effort().seed()).put("repeats", report.effort().repeats()).put("quick", report.quick());
        root.put("software", report.software()).put("rules", report.rules()).put("learner", StudyReport.LEARNER.english()).put("rule", Sentences.RULE.english());
        ArrayNode studies = root.putArray("studies");
        report.studies().forEach(each -> studies.add(study(each)));
        return root.toString() + "\n";
    }

    private static ObjectNode study(Study study) {
        ObjectNode node = NODES.objectNode();
        node.put("target", study.target()).put("kind", study.kind().word()).put("verdict", study.verdict().words().english());
        node.set("sentences", texts(Sentences.of(study).stream().map(words -> words.english()).toList()));
        node.set("others", texts(study.others()));
        node.set("labels", texts(study.labels()));
        node.set("rareLabels", texts(study.rare()));
        node.put("design", study.design().english());
        node.putObject("sample").put("patients", study.sample().rows()).put("groups", study.sample().groups()).put("heldOutGroups", study.sample().held()).put("events", study.sample().events())
                .put("columns", study.sample().components());
        number((ObjectNode) node.get("sample"), "eventsPerColumn", study.sample().perColumn());
        number((ObjectNode) node.get("sample"), "halfWidthOfAuc0.75", study.sample().width());
        study.findings().ifPresent(found -> findings(node, found, study.p()));
        study.power().ifPresent(power -> power(node.putObject("power").put("targets", study.targets()), power));
        return node;
    }

    private static void findings(ObjectNode node, Findings found, double corrected) {
        number(node, "p", corrected);
        ArrayNode gains = node.putArray("gains");
        found.gains().forEach(each -> gains.add(gain(each)));
        ArrayNode labels = node.putArray("byLabel");
        found.labels().forEach(each -> {
            ObjectNode one = gain(each.gain());
            one.put("label", each.label());
            number(one, "corrected", each.p());
            labels.add(one);
        });
        ObjectNode chance = node.putObject("chance").put("deals", found.chance().times());
        number(chance, "observed", found.chance().observed());
        number(chance, "fivePercentExceed", found.chance().highest());
        number(chance, "p", found.chance().p());
        ObjectNode redundancy = node.putObject("redundancy");
        number(redundancy, "predicted", found.redundancy().predicted());
        estimate(redundancy, "others", found.redundancy().others());
        estimate(redundancy, "alone", found.redundancy().alone());
        estimate(redundancy, "remaining", found.redundancy().remaining());
        number(redundancy, "share", found.redundancy().share());
        ObjectNode shares = node.putObject("shapley");
        found.shares().forEach(each -> estimate(shares, each.modality(), each.auc()));
        interaction(node.putObject("interaction"), found.interaction());
        ArrayNode curve = node.putArray("decisionCurve");
        found.curve().forEach(each -> {
            ObjectNode one = curve.addObject();
            number(one, "threshold", each.threshold());
            number(one, "with", each.with());
            number(one, "without", each.without());
            number(one, "all", each.all());
            estimate(one, "gain", each.gain());
        });
    }

    private static void power(ObjectNode node, Power power) {
        number(node, "level", Ruling.LEVEL / node.get("targets").asInt());
        number(node, "detectableAuc", power.detectable());
        number(node, "ofGain0.02", power.little());
        number(node, "ofGain0.05", power.clear());
    }

    private static void interaction(ObjectNode node, Interaction interaction) {
        node.put("supported", interaction.supported());
        number(node, "p", interaction.p());
        node.put("products", interaction.products());
        node.set("free", gain(interaction.free()));
        node.set("freeAuc", gain(interaction.freeAuc()));
        if (!interaction.rules().isEmpty()) {
            node.set("allRules", gain(interaction.rules().getFirst()));
            node.set("allRulesAuc", gain(interaction.rules().getLast()));
        }
        interaction.carrier().ifPresent(best -> node.putObject("carrier").put("feature", best.feature()).put("rule", best.rule()));
        ArrayNode seldom = node.putArray("seldom");
        interaction.seldom().forEach(rule -> seldom.addObject().put("feature", rule.feature()).put("rule", rule.rule()).put("patients", rule.patients()));
        ArrayNode each = node.putArray("rules");
        interaction.each().forEach(rule -> {
            ObjectNode one = gain(rule.gain());
            one.put("feature", rule.feature()).put("rule", rule.rule()).put("patients", rule.patients()).put("supported", rule.supported());
            number(one, "corrected", rule.p());
            each.add(one);
        });
    }

    private static ObjectNode gain(Gain gain) {
        ObjectNode node = NODES.objectNode();
        node.put("figure", gain.name());
        number(node, "without", gain.before());
        number(node, "with", gain.after());
        estimate(node, "gain", gain.gain());
        number(node, "p", gain.p());
        estimate(node, "correctedResampledT", gain.corrected());
        return node;
    }

    private static ArrayNode texts(Collection<String> texts) {
        ArrayNode node = NODES.arrayNode();
        texts.forEach(node::add);
        return node;
    }

    private static void estimate(ObjectNode node, String name, Estimate estimate) {
        ObjectNode one = node.putObject(name);
        number(one, "value", estimate.value());
        number(one, "low", estimate.low());
        number(one, "high", estimate.high());
    }

    private static void number(ObjectNode node, String name, double number) {
        if (!Double.isFinite(number)) {
            node.putNull(name);
            return;
        }
        BigDecimal rounded = BigDecimal.valueOf(number).setScale(6, RoundingMode.HALF_EVEN).stripTrailingZeros();
        node.put(name, rounded.scale() < 0 ? rounded.setScale(0) : rounded);
    }
}
