package org.lingshu.discovery;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.List;
import org.lingshu.report.Estimate;
import org.lingshu.report.Words;

/** A discovery as JSON. The same discovery gives the same bytes. */
public final class DiscoveryJson {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final MathContext FIGURES = new MathContext(6, RoundingMode.HALF_EVEN);
    private static final int TESTS = 1000;

    private DiscoveryJson() {
    }

    /** The whole, in one line ended by a line feed. */
    public static String of(DiscoveryReport report) {
        Discovery discovery = report.discovery();
        ObjectNode root = NODES.objectNode();
        root.put("cohort", report.data().cohort()).put("hash", report.data().hash()).put("target", discovery.target()).put("seed", report.effort().seed()).put("quick", report.quick());
        root.put("halvings", report.effort().halvings()).put("software", report.software()).put("rules", report.rules()).put("knowledge", report.knowledge());
        words(root.putObject("method"), DiscoveryReport.METHOD);
        words(root.putObject("warning"), DiscoveryReport.WARNING);
        words(root.putObject("design"), discovery.design());
        root.put("searched", discovery.searched()).put("held", discovery.held()).put("features", discovery.features()).put("pairs", discovery.pairs()).put("passed",
                discovery.passed().size());
        number(root, "falseDiscoveryRate", Search.RATE);
        number(root, "selectionLevel", discovery.level());
        root.put("notHeldAgainst", discovery.dropped());
        ArrayNode labels = root.putArray("labels");
        discovery.labels().forEach(each -> labels.addObject().put("label", each.label()).put("searched", each.searched()).put("held", each.held()));
        ArrayNode rare = root.putArray("tooFew");
        discovery.rare().forEach(rare::add);
        ArrayNode summary = root.putArray("summary");
        DiscoveryText.summary(discovery).forEach(each -> words(summary.addObject(), each));
        List<Hypothesis> drafted = report.drafted();
        ArrayNode hypotheses = root.putArray("hypotheses");
        DiscoveryText.sorted(discovery.replicated()).forEach(each -> hypotheses.add(hypothesis(each, report, drafted)));
        ArrayNode failed = root.putArray("notReplicated");
        discovery.failed().forEach(each -> failed.add(hypothesis(each, report, drafted)));
        disagreement(root.putObject("disagreement"), discovery.disagreement());
        ArrayNode tests = root.putArray("strongestTests");
        discovery.points().stream().sorted(Comparator.comparingDouble(Discovery.Point::p)).limit(TESTS).forEach(each -> {
            ObjectNode one = tests.addObject().put("label", each.label()).put("feature", each.feature());
            number(one, "auc", each.auc());
            number(one, "p", each.p());
            number(one, "corrected", each.corrected());
        });
        return root.toString() + "\n";
    }

    private static ObjectNode hypothesis(Hypothesis one, DiscoveryReport report, List<Hypothesis> drafted) {
        ObjectNode node = NODES.objectNode().put("id", one.id()).put("label", one.label());
        ArrayNode features = node.putArray("features");
        one.traits().forEach(each -> features.add(each.name()));
        node.put("direction", one.up() ? "up" : "down").put("replicated", one.holds()).put("novelty", one.novelty().verdict().words().english()).put("contraryToRules",
                one.novelty().contrary());
        ArrayNode references = node.putArray("statedBy");
        one.novelty().references().forEach(each -> references.addObject().put("kind", each.kind()).put("name", each.name()).put("place", each.place()).put("feature", each.part())
                .put("link", each.link().words().english()));
        words(node.putObject("sentence"), Sentences.of(one, report.stated().naming()));
        ObjectNode found = node.putObject("found");
        number(found, "p", one.found());
        number(found, "corrected", one.corrected());
        number(found, "selected", one.frequency());
        ObjectNode again = node.putObject("replication");
        number(again, "p", one.effect().p());
        number(again, "corrected", one.replicated());
        estimate(again, "oddsRatio", one.effect().odds());
        estimate(again, "oddsRatioAdjustedForAgeAndSex", one.effect().adjusted());
        estimate(again, "auc", one.effect().auc());
        again.put("for", one.effect().agree()).put("against", one.effect().disagree());
        ArrayNode cells = again.putArray("cells");
        one.effect().cells().forEach(each -> cells.addObject().put("withLabel", each.holds()).put("patients", each.all()));
        ArrayNode cuts = again.putArray("cut");
        one.effect().cut().forEach(each -> cuts.add(rounded(each)));
        ArrayNode followers = node.putArray("goesAlongWith");
        one.followers().forEach(each -> followers.add(each.name()));
        if (drafted.contains(one)) node.put("draft", "drafts/" + report.draft(one).file()).put("draftComplete", report.draft(one).complete());
        return node;
    }

    private static void disagreement(ObjectNode node, Disagreement found) {
        words(node.putObject("reason"), found.reason());
        node.put("compared", found.compared()).put("rulesSilent", found.silent()).put("rulesRight", found.ruled()).put("modelRight", found.modelled()).put("differ", found.differ());
        number(node, "silhouette", found.clear());
        ArrayNode groups = node.putArray("groups");
        for (Disagreement.Group each : found.groups()) {
            ObjectNode one = groups.addObject().put("patients", each.patients()).put("middle", each.middle());
            ObjectNode rules = one.putObject("rules");
            each.rules().forEach(rules::put);
            ObjectNode model = one.putObject("model");
            each.model().forEach(model::put);
            one.put("rulesRight", each.right().get(0)).put("modelRight", each.right().get(1)).put("neitherRight", each.right().get(2));
            ArrayNode telling = one.putArray("telling");
            each.telling().forEach(trait -> telling.addObject().put("feature", trait.feature()).put("within", trait.within()).put("patients", trait.all()).put("beside",
                    trait.beside()).put("others", trait.others()));
        }
    }

    private static void words(ObjectNode node, Words words) {
        node.put("zh", words.chinese()).put("en", words.english());
    }

    private static void estimate(ObjectNode node, String name, Estimate estimate) {
        ObjectNode one = node.putObject(name);
        number(one, "value", estimate.value());
        number(one, "low", estimate.low());
        number(one, "high", estimate.high());
    }

    private static void number(ObjectNode node, String name, double number) {
        if (Double.isFinite(number)) node.put(name, rounded(number));
        else node.putNull(name);
    }

    private static BigDecimal rounded(double number) {
        BigDecimal rounded = new BigDecimal(number).round(FIGURES).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }
}
