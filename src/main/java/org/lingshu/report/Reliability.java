package org.lingshu.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * How often what was given a probability came true, and below it how often such a probability was given.
 *
 * @param bins of neighbouring probabilities, none of them empty
 */
public record Reliability(List<Bin> bins) implements Chart {
    private static final Words GIVEN = Words.of("预测概率", "Predicted probability");
    private static final Words TRUE = Words.of("实际比例", "Observed share");
    private static final Words COUNT = Words.of("例次", "Predictions");

    public Reliability {
        bins = List.copyOf(bins);
    }

    /**
     * Predictions of neighbouring probability.
     *
     * @param from     least probability of the bin
     * @param to       where the next begins
     * @param given    mean probability of those in it
     * @param observed share of them that came true
     * @param count    how many they are
     */
    public record Bin(double from, double to, double given, Estimate observed, int count) {
        String range() {
            return Digits.of(from) + "–" + Digits.of(to);
        }
    }

    @Override
    public ObjectNode option() {
        Axis given = Axis.share(GIVEN);
        ObjectNode above = Option.numbers(Axis.share(Words.same("")), 0);
        ObjectNode below = Option.numbers(given, 28);
        below.put("gridIndex", 1);
        ObjectNode counts = Option.of("type", "value", "gridIndex", 1, "name", COUNT, "nameLocation", "middle", "nameGap", 38, "splitNumber", 2, "axisLabel", Option.of("show", false));
        return Option.of("grid", List.of(Option.of("left", 56, "right", 16, "top", 12, "height", 390), Option.of("left", 56, "right", 16, "top", 440, "height", 70)),
                "xAxis", List.of(above, below), "yAxis", List.of(Option.numbers(Axis.share(TRUE), 38), counts), "tooltip", Option.of("trigger", "item"),
                "series", List.of(diagonal(), whiskers(), points(), bars()));
    }

    private static ObjectNode diagonal() {
        return Option.of("type", "line", "data", List.of(Option.list(0, 0), Option.list(1, 1)), "symbol", "none", "silent", true, "color", "@soft",
                "lineStyle", Option.of("color", "@soft", "width", 1, "type", "dashed"));
    }

    private ObjectNode whiskers() {
        List<ArrayNode> ends = new ArrayList<>();
        for (Bin bin : bins) {
            ends.add(Option.list(bin.given(), bin.observed().low()));
            ends.add(Option.list(bin.given(), bin.observed().high()));
        }
        return Estimates.whiskers(ends);
    }

    private ObjectNode points() {
        List<ArrayNode> data = bins.stream().map(bin -> Option.list(bin.given(), bin.observed().value(), bin.observed().low(), bin.observed().high(), bin.count())).toList();
        return Option.of("type", "scatter", "data", data, "dimensions", List.of(GIVEN, TRUE, Estimates.LOW, Estimates.HIGH, COUNT), "encode", Option.of("x", 0, "y", 1,
                "tooltip", Option.list(0, 1, 2, 3, 4)), "symbolSize", 11, "itemStyle", Option.of("color", "@1", "borderColor", "@sheet", "borderWidth", 1, "opacity", 1), "z", 5);
    }

    private ObjectNode bars() {
        List<ArrayNode> data = bins.stream().map(bin -> Option.list((bin.from() + bin.to()) / 2, bin.count())).toList();
        return Option.of("type", "bar", "data", data, "xAxisIndex", 1, "yAxisIndex", 1, "barWidth", 18, "color", "@bar", "dimensions", List.of(GIVEN, COUNT),
                "label", Option.of("show", true, "position", "top", "color", "@ink", "fontSize", 11));
    }

    @Override
    public ObjectNode narrow() {
        return Option.of();
    }

    @Override
    public Grid table() {
        return new Grid(TRUE, List.of(GIVEN, Words.of("平均概率", "Mean probability"), TRUE, Estimates.INTERVAL, COUNT), bins.stream().map(bin -> Grid.Row.of(Cell.of(bin.range()),
                Cell.number(Digits.of(bin.given())), Cell.number(Digits.of(bin.observed().value())), Cell.number(bin.observed().interval()), Cell.number(Integer.toString(bin.count())))).toList());
    }

    @Override
    public int width() {
        return 680;
    }

    @Override
    public int height() {
        return 560;
    }
}
