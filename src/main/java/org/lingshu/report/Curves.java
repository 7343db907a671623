package org.lingshu.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;

/**
 * Lines over a common pair of axes, each with a band where it has one.
 *
 * @param x      from left to right
 * @param y      from bottom to top
 * @param curves in the order of the legend
 */
public record Curves(Axis x, Axis y, List<Curve> curves) implements Chart {
    private static final List<String> DASHES = List.of("solid", "dashed", "dotted");

    public Curves {
        curves = List.copyOf(curves);
    }

    /**
     * One line.
     *
     * @param name      what the legend calls it
     * @param points    from left to right
     * @param reference whether it is only there to compare the others with
     */
    public record Curve(Words name, List<Point> points, boolean reference) {
        public Curve {
            points = List.copyOf(points);
        }

        boolean banded() {
            return points.stream().anyMatch(point -> Double.isFinite(point.low()));
        }
    }

    /**
     * One point of a line.
     *
     * @param x    its place
     * @param y    its height
     * @param low  lower end of the interval there; {@link Double#NaN} without one
     * @param high upper end
     */
    public record Point(double x, double y, double low, double high) {
        /** A point without an interval. */
        public static Point of(double x, double y) {
            return new Point(x, y, Double.NaN, Double.NaN);
        }
    }

    @Override
    public ObjectNode option() {
        ArrayNode series = Option.list();
        int at = 0;
        for (Curve curve : curves) {
            String color = curve.reference() ? "@soft" : "@" + (at % 8 + 1);
            series.add(line(curve, color, curve.reference() ? "dotted" : DASHES.get(at / 8 % DASHES.size())));
            if (curve.banded()) band(curve, color, at).forEach(series::add);
            if (!curve.reference()) at++;
        }
        return Option.of("grid", Option.of("left", 52, "right", 16, "top", 12, "bottom", 58 + 24 * curves.size()), "xAxis", Option.numbers(x, 30), "yAxis", Option.numbers(y, 38),
                "legend", legend(48), "tooltip", Option.of("trigger", "item"), "series", series);
    }

    private ObjectNode legend(int left) {
        return Option.of("data", curves.stream().map(curve -> Option.of("name", curve.name())).toList(), "orient", "vertical", "left", left, "bottom", 0);
    }

    /** Its points are not seen until one points at them; then they tell their numbers. */
    private ObjectNode line(Curve curve, String color, String dash) {
        List<ArrayNode> data = curve.points().stream().map(point -> Option.list(point.x(), point.y(), point.low(), point.high())).toList();
        return Option.of("type", "line", "name", curve.name(), "data", data, "dimensions", Option.list(x.name(), y.name(), Estimates.LOW, Estimates.HIGH),
                "encode", Option.of("x", 0, "y", 1, "tooltip", curve.banded() ? Option.list(0, 1, 2, 3) : Option.list(0, 1)), "symbol", "circle", "symbolSize", 9, "showSymbol", !curve.reference(),
                "itemStyle", Option.of("opacity", 0), "emphasis", Option.of("itemStyle", Option.of("opacity", 1)),
                "silent", curve.reference(), "color", color, "lineStyle", Option.of("color", color, "width", curve.reference() ? 1 : 2, "type", dash), "z", curve.reference() ? 1 : 3);
    }

    /** An unseen line along the lower ends, and on top of it the width of the interval, filled. The height comes first: ECharts stacks the first number. */
    private List<ObjectNode> band(Curve curve, String color, int at) {
        List<Point> points = curve.points().stream().filter(point -> Double.isFinite(point.low())).toList();
        List<ArrayNode> low = points.stream().map(point -> Option.list(point.low(), point.x())).toList();
        List<ArrayNode> width = points.stream().map(point -> Option.list(point.high() - point.low(), point.x())).toList();
        ObjectNode unseen = Option.of("type", "line", "name", curve.name(), "data", low, "encode", Option.of("x", 1, "y", 0), "stack", "band " + at, "symbol", "none", "silent", true, "lineStyle", Option.of("opacity", 0), "color", color);
        ObjectNode filled = unseen.deepCopy();
        filled.set("data", Option.list(width.toArray()));
        filled.set("areaStyle", Option.of("color", color, "opacity", 0.16));
        return List.of(unseen, filled);
    }

    @Override
    public ObjectNode narrow() {
        return Option.of("legend", legend(0));
    }

    @Override
    public Grid table() {
        List<Grid.Row> rows = new ArrayList<>();
        boolean banded = curves.stream().anyMatch(Curve::banded);
        for (Curve curve : curves) {
            for (Point point : curve.points()) {
                List<Cell> cells = new ArrayList<>(List.of(Cell.of(curve.name()), Cell.number(Digits.of(point.x())), Cell.number(Digits.of(point.y()))));
                if (banded) cells.add(Cell.number(new Estimate(point.y(), point.low(), point.high()).interval()));
                rows.add(new Grid.Row(cells, false));
            }
        }
        List<Words> columns = new ArrayList<>(List.of(Words.of("曲线", "Curve"), x.name(), y.name()));
        if (banded) columns.add(Estimates.INTERVAL);
        return new Grid(y.name(), columns, rows);
    }

    @Override
    public int width() {
        return 680;
    }

    @Override
    public int height() {
        return 540 + 24 * curves.size();
    }
}
