package org.lingshu.evaluation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.lingshu.model.Kind;
import org.lingshu.report.Block;
import org.lingshu.report.Document;
import org.lingshu.report.DocumentHtml;
import org.lingshu.report.Plot;

class AppraisalPageTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final List<String> THREE = List.of("心悸病", "心衰病", MadeAppraisal.HOSTILE);

    private static Appraisal made(Kind kind) {
        return MadeAppraisal.of(kind, kind == Kind.BINARY ? List.of("survived", MadeAppraisal.HOSTILE) : THREE, 3);
    }

    private static JsonNode json(Appraisal appraisal) throws IOException {
        StringWriter writer = new StringWriter();
        AppraisalJson.write(appraisal, writer);
        return JSON.readTree(writer.toString());
    }

    private static List<Plot> plots(Appraisal appraisal) {
        return AppraisalPage.of(appraisal).blocks().stream().filter(Plot.class::isInstance).map(Plot.class::cast).toList();
    }

    private static Plot plot(Appraisal appraisal, String title) {
        return plots(appraisal).stream().filter(each -> each.title().english().startsWith(title)).findFirst().orElseThrow(() -> new AssertionError("no plot " + title));
    }

    /** The points of the series of this type, each as its first numbers. */
    private static List<List<Double>> points(Plot plot, String type, int numbers) {
        List<List<Double>> points = new ArrayList<>();
        for (JsonNode series : plot.chart().option().get("series")) {
            if (!series.get("type").asText().equals(type) || series.path("silent").asBoolean()) continue;
            for (JsonNode point : series.get("data")) {
                JsonNode value = point.isArray() ? point : point.get("value");
                List<Double> all = new ArrayList<>();
                for (int i = 0; i < numbers; i++) all.add(value.get(i).isNumber() ? value.get(i).asDouble() : Double.NaN);
                points.add(all);
            }
        }
        return points;
    }

    private static List<Double> estimate(JsonNode node) {
        return List.of(node.get("value").asDouble(), node.get("low").asDouble(), node.get("high").asDouble());
    }

    private static void same(List<List<Double>> expected, List<List<Double>> actual) {
        assertEquals(expected.size(), actual.size());
        for (int i = 0; i < expected.size(); i++) for (int j = 0; j < expected.get(i).size(); j++) assertEquals(expected.get(i).get(j), actual.get(i).get(j), 6e-5, "point " + i);
    }

    private static List<List<Double>> all(JsonNode array, java.util.function.Function<JsonNode, List<Double>> each) {
        return StreamSupport.stream(array.spliterator(), false).map(each).toList();
    }

    /** Value, low and high of a picture of intervals. */
    private static List<List<Double>> intervals(Plot plot) {
        return points(plot, "scatter", 4).stream().map(each -> List.of(each.get(0), each.get(2), each.get(3))).toList();
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyPlotShowsTheNumbersOfTheJson(Kind kind) throws IOException {
        Appraisal appraisal = made(kind);
        JsonNode json = json(appraisal);
        JsonNode plots = json.get("plots");
        boolean banded = kind == Kind.BINARY;
        for (String[] each : new String[][] {{"ROC", "roc", "falsePositives", "sensitivity"}, {"Precision", "precisionRecall", "recall", "precision"}}) {
            List<List<Double>> expected = new ArrayList<>();
            for (JsonNode curve : plots.get(each[1])) {
                curve.get("points").forEach(point -> expected.add(banded ? List.of(point.get(each[2]).asDouble(), point.get(each[3]).asDouble(), point.get("low").asDouble(), point.get("high").asDouble())
                        : List.of(point.get(each[2]).asDouble(), point.get(each[3]).asDouble())));
            }
            assertEquals(kind == Kind.BINARY ? 1 : 3, plots.get(each[1]).size());
            same(expected, points(plot(appraisal, each[0]), "line", banded ? 4 : 2));
        }
        same(all(plots.get("reliability"), bin -> List.of(bin.get("given").asDouble(), bin.at("/observed/value").asDouble(), bin.at("/observed/low").asDouble(), bin.at("/observed/high").asDouble(),
                bin.get("count").asDouble())), points(plot(appraisal, "Calibration"), "scatter", 5));
        for (String measure : new String[] {"AUC/auc", kind.exclusive() ? "Accuracy/accuracy" : "First-hit/firstHit"}) {
            String key = measure.substring(measure.indexOf('/') + 1);
            String title = measure.substring(0, measure.indexOf('/'));
            List<List<Double>> candidates = new ArrayList<>(List.of(estimate(json.get("chosen").get(key))));
            candidates.addAll(all(json.get("candidates"), each -> estimate(each.get(key))));
            same(candidates, intervals(plot(appraisal, title + " of every candidate")));
            List<List<Double>> alone = new ArrayList<>(List.of(estimate(json.get("chosen").get(key))));
            alone.addAll(all(json.get("alone"), each -> estimate(each.get(key))));
            same(alone, intervals(plot(appraisal, title + " of each modality alone")));
        }
        same(all(json.get("patterns"), each -> estimate(each.get("loss"))), intervals(plot(appraisal, "Accuracy lost")));
        List<List<Double>> coverage = new ArrayList<>(List.of(estimate(json.at("/chosen/coverage"))));
        coverage.addAll(all(plots.get("coverage"), each -> estimate(each.get("covered"))));
        same(coverage, intervals(plot(appraisal, "Coverage")));
    }

    @Test
    void aBinaryTargetHasOneAucWithOneInterval() throws IOException {
        JsonNode json = json(made(Kind.BINARY));
        assertEquals(json.at("/chosen/auc"), json.at("/plots/roc/0/area"));
    }

    @Test
    void theConfusionMatrixShowsTheNumbersOfTheJson() throws IOException {
        Appraisal appraisal = made(Kind.MULTICLASS);
        JsonNode rows = json(appraisal).at("/plots/confusion");
        String page = DocumentHtml.of(AppraisalPage.of(appraisal));
        assertEquals(3, rows.size());
        for (JsonNode row : rows) for (JsonNode said : row.get("said")) assertTrue(page.contains(">" + String.format(java.util.Locale.ROOT, "%.1f (", said.asDouble())), said.toString());
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyPlotTellsHowToReadItInBothLanguages(Kind kind) {
        for (Plot each : plots(made(kind))) {
            assertTrue(each.reading().chinese().codePoints().filter(Character::isIdeographic).count() > 10, each.title().toString());
            assertTrue(each.reading().english().split(" ").length > 10, each.title().toString());
        }
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void aHostileNameStaysText(Kind kind) {
        String page = DocumentHtml.of(AppraisalPage.of(made(kind)));
        assertFalse(page.contains(MadeAppraisal.HOSTILE));
        assertTrue(page.contains("&lt;/script&gt;&lt;script&gt;alert(1)&lt;/script&gt;"));
        assertTrue(page.contains("\\u003c/script\\u003e\\u003cscript\\u003ealert(1)"), "in the data of the plots too");
    }

    @Test
    void theSameSeedGivesTheSameBytesAndAnotherOthers() throws IOException {
        assertEquals(DocumentHtml.of(AppraisalPage.of(made(Kind.BINARY))), DocumentHtml.of(AppraisalPage.of(made(Kind.BINARY))));
        assertEquals(json(made(Kind.MULTICLASS)), json(made(Kind.MULTICLASS)));
        Document other = AppraisalPage.of(MadeAppraisal.of(Kind.BINARY, List.of("survived", MadeAppraisal.HOSTILE), 4));
        assertFalse(DocumentHtml.of(other).equals(DocumentHtml.of(AppraisalPage.of(made(Kind.BINARY)))));
    }

    @Test
    void everyHeldOutPredictionIsInTheJson() throws IOException {
        Appraisal appraisal = made(Kind.MULTICLASS);
        JsonNode json = json(appraisal);
        assertEquals(21, json.get("candidates").size());
        for (JsonNode each : json.get("candidates")) {
            assertEquals(180, each.get("predictions").size());
            for (String key : new String[] {"accuracy", "macroF1", "auc", "logLoss", "calibrationError"}) assertTrue(each.at("/" + key + "/low").isNumber(), key);
        }
        assertEquals("p0", json.at("/candidates/0/predictions/0/id").asText());
        assertEquals(1, StreamSupport.stream(json.at("/candidates/0/predictions/0/probabilities").spliterator(), false).mapToDouble(JsonNode::asDouble).sum(), 1e-5);
    }

    @Test
    void whatCannotBeComputedIsLeftOutAndNotCalledZero() {
        List<Block> blocks = AppraisalPage.of(made(Kind.MULTILABEL)).blocks();
        assertFalse(blocks.stream().anyMatch(each -> each.toString().contains("混淆矩阵")), "labels that do not exclude each other have no confusion matrix");
    }
}
