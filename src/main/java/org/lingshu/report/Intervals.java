package org.lingshu.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * One number with its interval for each of several things, one under the other (a forest plot).
 *
 * @param axis      what the numbers measure
 * @param bars      whether a bar from zero carries each number; without, the axis begins where the numbers do
 * @param rows      from top to bottom
 * @param reference a value to compare all with; {@link Double#NaN} for none
 */
public record Intervals(Axis axis, boolean bars, List<Row> rows, double reference) implements Chart {
    public Intervals {
        rows = List.copyOf(rows);
    }

    /**
     * One row.
     *
     * @param name     of the thing
     * @param estimate its number
     * @param marked   whether it stands out
     */
    public record Row(Words name, Estimate estimate, boolean marked) {
        Words label() {
            return marked ? Words.same("▶ ").then(name) : name;
        }
    }

    @Override
    public ObjectNode option() {
        ArrayNode series = Option.list();
        if (bars) series.add(Option.of("type", "bar", "data", rows.stream().map(row -> row.estimate().value()).toList(), "barWidth", "55%", "color", "@bar", "silent", true, "z", 1));
        series.add(whiskers());
        series.add(points());
        ObjectNode option = sides(Math.min(widest(), 280), 160, true);
        option.setAll(Option.of("tooltip", Option.of("trigger", "item"), "series", series));
        return option;
    }

    @Override
    public ObjectNode narrow() {
        return sides(Math.min(widest(), 120), 16, false);
    }

    private ObjectNode sides(int left, int right, boolean numbers) {
        ObjectNode across = Option.numbers(axis, 28);
        across.put("splitNumber", numbers ? 5 : 3);
        ObjectNode names = category(rows.stream().map(Row::label).toList(), "left", true);
        names.withObject("/axisLabel").put("width", left);
        return Option.of("grid", Option.of("top", 8, "bottom", 44, "left", left + 16, "right", right), "xAxis", across,
                "yAxis", List.of(names, category(rows.stream().map(row -> Words.same(row.estimate().text())).toList(), "right", numbers)));
    }

    private int widest() {
        return rows.stream().mapToInt(row -> Math.max(pixels(row.label().chinese()), pixels(row.label().english()))).max().orElse(0);
    }

    /** About how wide a label is drawn. */
    private static int pixels(String label) {
        return label.codePoints().map(each -> Character.isIdeographic(each) ? 13 : 8).sum();
    }

    private static ObjectNode category(List<Words> names, String side, boolean shown) {
        return Option.of("type", "category", "show", shown, "inverse", true, "position", side, "data", names, "axisTick", Option.of("show", false), "axisLine", Option.of("show", false),
                "axisLabel", Option.of("interval", 0, "overflow", "break", "lineHeight", 14));
    }

    private ObjectNode whiskers() {
        List<ArrayNode> ends = new ArrayList<>();
        for (int i = 0; i < rows.size(); i++) {
            ends.add(Option.list(rows.get(i).estimate().low(), i));
            ends.add(Option.list(rows.get(i).estimate().high(), i));
        }
        ObjectNode line = Estimates.whiskers(ends);
        line.put("yAxisIndex", 1);
        return line;
    }

    private ObjectNode points() {
        List<ObjectNode> data = IntStream.range(0, rows.size()).mapToObj(i -> point(rows.get(i), i)).toList();
        ObjectNode points = Option.of("type", "scatter", "data", data, "dimensions", List.of(axis.name(), Words.same(" "), Estimates.LOW, Estimates.HIGH),
                "encode", Option.of("x", 0, "y", 1, "tooltip", List.of(0, 2, 3)), "z", 5);
        if (Double.isFinite(reference)) {
            points.set("markLine", Option.of("silent", true, "precision", 9, "symbol", "none", "data", List.of(Option.of("xAxis", reference)), "lineStyle", Option.of("color", "@soft", "type", "dashed"),
                    "label", Option.of("show", false)));
        }
        return points;
    }

    private static ObjectNode point(Row row, int place) {
        Estimate estimate = row.estimate();
        return Option.of("value", List.of(estimate.value(), place, estimate.low(), estimate.high()), "name", row.name(), "symbol", row.marked() ? "diamond" : "circle",
                "symbolSize", row.marked() ? 15 : 10, "itemStyle", Option.of("color", row.marked() ? "@2" : "@1", "borderColor", "@sheet", "borderWidth", 1, "opacity", 1));
    }

    @Override
    public Grid table() {
        return new Grid(axis.name(), List.of(Words.of("项目", "Item"), axis.name(), Estimates.INTERVAL), rows.stream().map(row -> new Grid.Row(List.of(Cell.of(row.name()),
                Cell.number(Digits.of(row.estimate().value())), Cell.number(row.estimate().interval())), row.marked())).toList());
    }

    @Override
    public int width() {
        return 960;
    }

    @Override
    public int height() {
        return 80 + 34 * rows.size();
    }
}
