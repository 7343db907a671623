package org.lingshu.discovery;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Numbers as normal scores of the first part (van der Waerden 1952): the place of a number among the patients that were searched, as standard deviations of a normal
 * distribution. What is skewed, as most
 * that a laboratory measures, then carries no effect by a few patients far out, and all features are on one scale. Marks of presence stay as they are.
 */
final class Scale {
    private Scale() {
    }

    /** Every trait, by trait and patient. */
    static double[][] of(Material material) {
        return IntStream.range(0, material.traits().size()).parallel().mapToObj(trait -> {
            double[] values = material.values()[trait];
            if (material.traits().get(trait).presence()) return values;
            double[] known = Arrays.stream(Material.pick(values, material.known(material.first(), trait))).sorted().toArray();
            return Arrays.stream(values).map(each -> Double.isNaN(each) ? each : score(known, each)).toArray();
        }).toArray(double[][]::new);
    }

    private static double score(double[] sorted, double value) {
        double place = (below(sorted, value, false) + below(sorted, value, true)) / 2.0;
        return Tail.quantile((place + 0.5) / (sorted.length + 1.0));
    }

    /** How many are less, or less or equal. */
    private static int below(double[] sorted, double value, boolean equal) {
        int low = 0;
        int high = sorted.length;
        while (low < high) {
            int middle = (low + high) / 2;
            if (sorted[middle] < value || equal && sorted[middle] == value) low = middle + 1;
            else high = middle;
        }
        return low;
    }
}
