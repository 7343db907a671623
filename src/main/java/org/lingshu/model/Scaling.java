package org.lingshu.model;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;

/**
 * Which columns are worth learning from and how their numbers are brought to one scale; learned from training rows only. A number becomes its distance
 * from the mean in standard deviations, at most {@value #LIMIT} of them; a missing one becomes zero, which is the mean.
 *
 * <p>A measured value has the deviation of its own column. Columns that count zero when nobody speaks of them share one unit within their family
 * (stated or denied, points of evidence), so they share one deviation too, the root of their mean variance: a rare finding is not blown up.
 */
final class Scaling {
    /** Further from the mean than this counts no more, so that one impossible value cannot decide alone. */
    static final double LIMIT = 5;
    /** A finding that fewer patients of the training data have, or have denied, is not learned from; nor is a value measured in fewer. */
    static final int FEWEST = 4;
    private final int[] kept;
    private final double[] means;
    private final double[] scales;

    Scaling(int[] kept, double[] means, double[] scales) {
        this.kept = kept;
        this.means = means;
        this.scales = scales;
    }

    /** Learns from these rows, among these columns. */
    static Scaling of(Table table, int[] rows, int[] candidates) {
        int[] kept = new int[candidates.length];
        double[] means = new double[candidates.length];
        double[] scales = new double[candidates.length];
        int size = 0;
        for (int column : candidates) {
            double mean = known(table, rows, column).average().orElse(0);
            long count = known(table, rows, column).count();
            boolean silent = table.columns().all().get(column).silence() == Silence.ZERO;
            long seen = silent ? known(table, rows, column).filter(value -> value != 0).count() : count;
            double scale = Math.sqrt(known(table, rows, column).map(value -> (value - mean) * (value - mean)).sum() / Math.max(1, count));
            if (seen < FEWEST || scale < 1e-9 * (1 + Math.abs(mean))) continue;
            kept[size] = column;
            means[size] = mean;
            scales[size++] = scale;
        }
        int[] columns = Arrays.copyOf(kept, size);
        return new Scaling(columns, Arrays.copyOf(means, size), shared(table.columns(), columns, scales));
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

    private static DoubleStream known(Table table, int[] rows, int column) {
        return IntStream.of(rows).mapToDouble(row -> table.value(row, column)).filter(value -> !Double.isNaN(value));
    }

    /** The scaled numbers of the kept columns of a row. */
    double[] scaled(double[] row) {
        double[] scaled = new double[kept.length];
        for (int j = 0; j < kept.length; j++) {
            double value = row[kept[j]];
            scaled[j] = Double.isNaN(value) ? 0 : Math.clamp((value - means[j]) / scales[j], -LIMIT, LIMIT);
        }
        return scaled;
    }

    int[] kept() {
        return kept.clone();
    }

    int size() {
        return kept.length;
    }

    double mean(int column) {
        return means[column];
    }

    double scale(int column) {
        return scales[column];
    }
}
