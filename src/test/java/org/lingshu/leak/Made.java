package org.lingshu.leak;

import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.lingshu.model.Block;
import org.lingshu.model.Column;
import org.lingshu.model.Columns;
import org.lingshu.model.Kind;
import org.lingshu.model.Silence;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.problem.Problem;

/** Made-up tables for the search for leaks: every second patient has the class, and nothing goes with it. */
final class Made {
    private Made() {
    }

    static double[][] normal(int rows, int columns, long seed) {
        Random random = new Random(seed);
        return IntStream.range(0, rows).mapToObj(i -> random.doubles(columns, 0, 1).map(u -> random.nextGaussian()).toArray()).toArray(double[][]::new);
    }

    /** Each row five times, moved by this share of a standard deviation. */
    static double[][] copied(double[][] rows, double jitter, long seed) {
        Random random = new Random(seed);
        double[] spread = IntStream.range(0, rows[0].length).mapToDouble(j -> deviation(rows, j)).toArray();
        return IntStream.range(0, 5 * rows.length).mapToObj(i -> {
            double[] row = rows[i % rows.length].clone();
            for (int j = 0; j < row.length; j++) row[j] += random.nextGaussian() * jitter * spread[j];
            return row;
        }).toArray(double[][]::new);
    }

    private static double deviation(double[][] rows, int column) {
        double[] known = IntStream.range(0, rows.length).mapToDouble(i -> rows[i][column]).filter(value -> !Double.isNaN(value)).toArray();
        double mean = IntStream.range(0, known.length).mapToDouble(i -> known[i]).average().orElse(0);
        return Math.sqrt(IntStream.range(0, known.length).mapToDouble(i -> (known[i] - mean) * (known[i] - mean)).average().orElse(0));
    }

    static Table table(double[][] rows, IntFunction<String> id, IntFunction<String> group, String... names) {
        List<Column> columns = IntStream.range(0, rows[0].length).mapToObj(j -> new Column("labs", j < names.length ? names[j] : "c" + j, "labs", Silence.UNKNOWN)).toList();
        List<Subject> subjects = IntStream.range(0, rows.length).mapToObj(i -> new Subject(id.apply(i), group.apply(i), "", Map.of())).toList();
        return new Table(new Columns(List.of(new Block("labs", Set.of())), columns), subjects, rows);
    }

    static Table table(double[][] rows, String... names) {
        return table(rows, i -> "p" + i * 7919 % 10_007, i -> "g" + i, names);
    }

    static double[][] with(double[][] rows, IntToDoubleFunction first) {
        for (int i = 0; i < rows.length; i++) rows[i][0] = first.applyAsDouble(i);
        return rows;
    }

    static Target everySecond(int rows) {
        return target(rows, i -> i % 2);
    }

    static Target target(int rows, java.util.function.IntUnaryOperator label) {
        return new Target("death", Kind.MULTICLASS, List.of("survived", "died"), IntStream.range(0, rows).mapToObj(i -> Set.of(label.applyAsInt(i))).toList());
    }

    static Leaks leaks(Table table, Target target) {
        return Leaks.in(table, target, new Clues("cohort.json", Set.of("death", "outcome"), IntStream.range(0, table.size()).mapToObj(i -> "").toList()));
    }

    static Leaks leaks(double[][] rows, String... names) {
        return leaks(table(rows, names), everySecond(rows.length));
    }

    static List<String> checks(List<Problem> problems) {
        return problems.stream().map(Problem::check).distinct().toList();
    }
}
