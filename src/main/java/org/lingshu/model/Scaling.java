package org.lingshu.model;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.IntUnaryOperator;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Which columns are worth learning from and how their numbers are brought to one scale; learned from training rows only. A number becomes its distance
 * from the mean in standard deviations, at most {@value #LIMIT} of them; a missing one stays missing.
 *
 * <p>A measured value has the deviation of its own column. Columns that count zero when nobody speaks of them share one unit within their family
 * (stated or denied, points of evidence), so they share one deviation too, the root of their mean variance: a rare finding is not blown up.
 */
final class Scaling {
    /** Further from the mean than this counts no more, so that one impossible value cannot decide alone. */
    static final double LIMIT = 5;
    /** A finding that fewer patients of the training data have, or have denied, is not learned from; nor is a value measured in fewer. */
    static final int FEWEST = 4;
    /** Whether a value was measured is learned from only where it was not, and where it was, in at least this share of the patients of whom that kind of information is there. */
    private static final double RARE = 0.05;
    /** A skewness from which on a column is told by its logarithm, if that leans less. */
    private static final double FAR = 1.5;
    private final int[] kept;
    private final boolean[] marks;
    private final int[] kinds;
    private final double[] logs;
    private final double[] means;
    private final double[] scales;

    /**
     * A scaling.
     *
     * @param kept   columns of the table
     * @param marks  whether it is the column's being measured that is told, and not its value
     * @param kinds  a number for the modality of each
     * @param logs   what is added to the value of each before its logarithm is taken; {@link Double#NaN} where none is taken
     * @param means  of each
     * @param scales of each, above zero
     */
    Scaling(int[] kept, boolean[] marks, int[] kinds, double[] logs, double[] means, double[] scales) {
        this.kept = kept;
        this.marks = marks;
        this.kinds = kinds;
        this.logs = logs;
        this.means = means;
        this.scales = scales;
    }

    /** Learns from these rows, among these columns; {@code measured} adds what is told by a value's being there or not. */
    static Scaling of(Table table, int[] rows, int[] candidates, boolean measured) {
        int[] kept = new int[candidates.length];
        double[] logs = new double[candidates.length];
        double[] means = new double[candidates.length];
        double[] scales = new double[candidates.length];
        int size = 0;
        for (int column : candidates) {
            boolean silent = table.columns().all().get(column).silence() == Silence.ZERO;
            double[] plain = IntStream.of(rows).mapToDouble(row -> table.value(row, column)).filter(value -> !Double.isNaN(value)).toArray();
            long seen = silent ? DoubleStream.of(plain).filter(value -> value != 0).count() : plain.length;
            if (seen < FEWEST) continue;
            double log = silent ? Double.NaN : log(plain);
            double[] known = DoubleStream.of(plain).map(value -> logged(value, log)).toArray();
            double mean = DoubleStream.of(known).average().orElse(0);
            double scale = deviation(known, mean);
            if (scale < 1e-9 * (1 + Math.abs(mean))) continue;
            kept[size] = column;
            logs[size] = log;
            means[size] = mean;
            scales[size++] = scale;
        }
        int[] columns = Arrays.copyOf(kept, size);
        Scaling values = new Scaling(columns, new boolean[size], kinds(table.columns(), columns), Arrays.copyOf(logs, size), Arrays.copyOf(means, size), shared(table.columns(), columns, scales));
        return measured ? values.and(values.measured(table, rows)) : values;
    }

    /** What to add before the logarithm of values that are never negative and lean far to the right, as enzymes and proteins in blood do; else {@link Double#NaN}. */
    private static double log(double[] known) {
        double least = DoubleStream.of(known).min().orElse(-1);
        if (least < 0 || lean(known) < FAR) return Double.NaN;
        double smallest = DoubleStream.of(known).filter(value -> value > 0).min().orElse(1);
        double add = least > 0 ? 0 : smallest;
        return Math.abs(lean(DoubleStream.of(known).map(value -> Math.log(value + add)).toArray())) < lean(known) ? add : Double.NaN;
    }

    /** The skewness. */
    private static double lean(double[] known) {
        double mean = DoubleStream.of(known).average().orElse(0);
        double deviation = deviation(known, mean);
        return deviation < 1e-12 ? 0 : DoubleStream.of(known).map(value -> Math.pow((value - mean) / deviation, 3)).average().orElse(0);
    }

    private static double deviation(double[] known, double mean) {
        return Math.sqrt(DoubleStream.of(known).map(value -> (value - mean) * (value - mean)).sum() / Math.max(1, known.length));
    }

    private static double logged(double value, double add) {
        return Double.isNaN(add) ? value : Math.log(Math.max(value + add, Double.MIN_NORMAL));
    }

    /** Whether there are columns of which some patients lack a value though that kind of information is there. */
    static boolean lacks(Table table, int[] rows, int[] candidates) {
        return Scaling.of(table, rows, candidates, true).size() > Scaling.of(table, rows, candidates, false).size();
    }

    static int[] kinds(Columns columns, int[] kept) {
        List<String> modalities = columns.modalities();
        return IntStream.of(kept).map(j -> modalities.indexOf(columns.all().get(j).modality())).toArray();
    }

    /** The marks of the kept columns; of those that are always measured together, one. */
    private Scaling measured(Table table, int[] rows) {
        Map<String, Integer> once = new TreeMap<>();
        double[] mean = new double[kept.length];
        for (int j = 0; j < kept.length; j++) {
            StringBuilder pattern = new StringBuilder();
            int there = 0;
            int known = 0;
            for (int row : rows) {
                boolean[] present = present(table.row(row));
                if (!present[kinds[j]]) continue;
                boolean is = !Double.isNaN(table.value(row, kept[j]));
                pattern.append(is ? '1' : '0');
                there++;
                known += is ? 1 : 0;
            }
            mean[j] = (double) known / Math.max(1, there);
            if (Math.min(known, there - known) >= Math.max(FEWEST, RARE * there)) once.putIfAbsent(kinds[j] + pattern.toString(), j);
        }
        int[] some = once.values().stream().mapToInt(Integer::intValue).sorted().toArray();
        boolean[] all = new boolean[some.length];
        Arrays.fill(all, true);
        return new Scaling(IntStream.of(some).map(j -> kept[j]).toArray(), all, IntStream.of(some).map(j -> kinds[j]).toArray(), IntStream.of(some).mapToDouble(j -> Double.NaN).toArray(), IntStream.of(some).mapToDouble(j -> mean[j]).toArray(),
                IntStream.of(some).mapToDouble(j -> Math.sqrt(mean[j] * (1 - mean[j]))).toArray());
    }

    private Scaling and(Scaling more) {
        boolean[] both = Arrays.copyOf(marks, marks.length + more.marks.length);
        System.arraycopy(more.marks, 0, both, marks.length, more.marks.length);
        return new Scaling(IntStream.concat(IntStream.of(kept), IntStream.of(more.kept)).toArray(), both, IntStream.concat(IntStream.of(kinds), IntStream.of(more.kinds)).toArray(),
                DoubleStream.concat(DoubleStream.of(logs), DoubleStream.of(more.logs)).toArray(), DoubleStream.concat(DoubleStream.of(means), DoubleStream.of(more.means)).toArray(), DoubleStream.concat(DoubleStream.of(scales), DoubleStream.of(more.scales)).toArray());
    }

    /** Of which kinds of information a row knows anything, as far as values of the kept columns tell. */
    private boolean[] present(double[] row) {
        boolean[] present = new boolean[IntStream.of(kinds).max().orElse(-1) + 1];
        for (int j = 0; j < kept.length; j++) present[kinds[j]] |= !Double.isNaN(row[kept[j]]);
        return present;
    }

    private static double[] shared(Columns columns, int[] kept, double[] scales) {
        Map<String, DoubleStream.Builder> variances = new TreeMap<>();
        for (int j = 0; j < kept.length; j++) variances.computeIfAbsent(family(columns, kept[j]), family -> DoubleStream.builder()).add(scales[j] * scales[j]);
        Map<String, Double> shared = new TreeMap<>();
        variances.forEach((family, all) -> shared.put(family, Math.sqrt(all.build().average().orElse(1))));
        return IntStream.range(0, kept.length)
                .mapToDouble(j -> columns.all().get(kept[j]).silence() == Silence.ZERO ? shared.get(family(columns, kept[j])) : scales[j]).toArray();
    }

    private static String family(Columns columns, int column) {
        Column one = columns.all().get(column);
        return one.block() + "\n" + one.family() + "\n" + one.silence();
    }

    /** The scaled numbers of the kept columns of a row; {@link Double#NaN} where one is missing. */
    double[] scaled(double[] row) {
        boolean[] present = present(row);
        double[] scaled = new double[kept.length];
        for (int j = 0; j < kept.length; j++) {
            double value = marks[j] ? present[kinds[j]] ? Double.isNaN(row[kept[j]]) ? 0 : 1 : Double.NaN : logged(row[kept[j]], logs[j]);
            scaled[j] = Math.clamp((value - means[j]) / scales[j], -LIMIT, LIMIT);
        }
        return scaled;
    }

    /** Only the columns at these places. */
    Scaling only(int[] places) {
        boolean[] some = new boolean[places.length];
        for (int i = 0; i < some.length; i++) some[i] = marks[places[i]];
        return new Scaling(IntStream.of(places).map(j -> kept[j]).toArray(), some, IntStream.of(places).map(j -> kinds[j]).toArray(), IntStream.of(places).mapToDouble(j -> logs[j]).toArray(), IntStream.of(places).mapToDouble(j -> means[j]).toArray(),
                IntStream.of(places).mapToDouble(j -> scales[j]).toArray());
    }

    /** The same where the columns of the table have moved. */
    Scaling moved(IntUnaryOperator place) {
        return new Scaling(IntStream.of(kept).map(place).toArray(), marks, kinds, logs, means, scales);
    }

    /** What is added before the logarithm at this place; {@link Double#NaN} where none is taken. */
    double log(int place) {
        return logs[place];
    }

    /** Whether it is the column's being measured that is told at this place. */
    boolean mark(int place) {
        return marks[place];
    }

    int[] kept() {
        return kept.clone();
    }

    int size() {
        return kept.length;
    }

    /** The place in the table of the column at this place. */
    int column(int place) {
        return kept[place];
    }

    double mean(int column) {
        return means[column];
    }

    double scale(int column) {
        return scales[column];
    }
}
