package org.lingshu.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Points over a pair of axes, in groups of one colour each (a volcano plot, a scatter plot).
 *
 * @param x      from left to right
 * @param y      from bottom to top
 * @param groups in the order of the legend
 * @param level  a height to compare all with; {@link Double#NaN} for none
 */
public record Points(Axis x, Axis y, List<Group> groups, double level) implements Chart {
    public Points {
        groups = List.copyOf(groups);
    }

    /**
     * Points of one kind.
     *
     * @param name   what the legend calls them
     * @param points in any order
     * @param quiet  whether they are only there to compare the others with
     */
    public record Group(Words name, List<Point> points, boolean quiet) {
        public Group {
            points = List.copyOf(points);
        }
    }

    /**
     * One point.
     *
     * @param name of the thing
     * @param x    its place
     * @param y    its height
     */
    public record Point(Words name, double x, double y) {
    }

    @Override
    public ObjectNode option() {
        ArrayNode series = Option.list();
        int at = 0;
        for (Group group : groups) {
            String color = group.quiet() ? "@soft" : "@" + (at++ % 8 + 1);
            List<ObjectNode> data = group.points().stream().map(point -> Option.of("value", Option.list(point.x(), point.y()), "name", point.name())).toList();
            ObjectNode one = Option.of("type", "scatter", "name", group.name(), "data", data, "dimensions", Option.list(x.name(), y.name()), "encode", Option.of("x", 0, "y", 1,
                    "tooltip", Option.list(0, 1)),
                    "symbolSize", group.quiet() ? 5 : 10, "color", color, "itemStyle", Option.of("color", color, "opacity", group.quiet() ? 0.5 : 0.9), "z", group.quiet() ? 2 : 4);
            if (series.isEmpty() && Double.isFinite(level)) {
                one.set("markLine", Option.of("silent", true, "precision", 9, "symbol", "none", "data", List.of(Option.of("yAxis", level)), "lineStyle", Option.of("color",
                        "@soft", "type", "dashed"), "label", Option.of("show", false)));
            }
            series.add(one);
        }
        return Option.of("grid", Option.of("left", 52, "right", 16, "top", 12, "bottom", 58 + 24 * groups.size()), "xAxis", Option.numbers(x, 30), "yAxis", Option.numbers(y, 38),
                "legend", legend(48), "tooltip", Option.of("trigger", "item"), "series", series);
    }

    private ObjectNode legend(int left) {
        return Option.of("data", groups.stream().map(group -> Option.of("name", group.name())).toList(), "orient", "vertical", "left", left, "bottom", 0);
    }

    @Override
    public ObjectNode narrow() {
        return Option.of("legend", legend(0));
    }

    @Override
    public Grid table() {
        List<Grid.Row> rows = new ArrayList<>();
        for (Group group : groups) {
            for (Point point : group.points()) {
                rows.add(new Grid.Row(List.of(Cell.of(point.name()), Cell.of(group.name()), Cell.number(Digits.of(point.x())), Cell.number(Digits.of(point.y()))), !group.quiet()));
            }
        }
        return new Grid(y.name(), List.of(Words.of("项目", "Item"), Words.of("类别", "Kind"), x.name(), y.name()), rows);
    }

    @Override
    public int width() {
        return 680;
    }

    @Override
    public int height() {
        return 480 + 24 * groups.size();
    }
}
