package org.lingshu.indicator;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Parameter;

/**
 * One row of a score chart.
 *
 * @param upTo  points by the highest value that still gets them
 * @param above points of every higher value
 */
record Points(TreeMap<Double, Double> upTo, double above) {
    private static final String ABOVE = "above";

    /**
     * Reads a row.
     *
     * @throws IllegalStateException when the knowledge base lacks it
     */
    static Points read(Knowledge knowledge, String parameter) {
        Parameter row = Optional.ofNullable(knowledge.parameters().get(parameter))
                .orElseThrow(() -> new IllegalStateException("knowledge-base/parameters lacks " + parameter));
        TreeMap<Double, Double> upTo = new TreeMap<>();
        row.values().forEach((bound, points) -> {
            if (!ABOVE.equals(bound)) upTo.put(Double.valueOf(bound), points);
        });
        return new Points(upTo, knowledge.number(parameter, ABOVE));
    }

    double of(double value) {
        Map.Entry<Double, Double> row = upTo.ceilingEntry(value);
        return row == null ? above : row.getValue();
    }
}
