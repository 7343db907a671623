package org.lingshu.fhir.record;

import java.util.Map;
import java.util.Optional;

/** Units of UCUM that no laboratory report of the knowledge base uses, but vital signs of other countries do. */
final class Ucum {
    private static final Map<String, Metric> METRIC = Map.of("[in_i]", new Metric("cm", 2.54, 0), "[ft_i]", new Metric("cm", 30.48, 0), "[lb_av]", new Metric("kg", 0.45359237, 0),
            "[oz_av]", new Metric("g", 28.349523125, 0), "[degF]", new Metric("Cel", 5.0 / 9, -32));

    private Ucum() {
    }

    /** How such a unit is said in a metric one: the number plus {@code shift}, times {@code factor}. */
    record Metric(String unit, double factor, double shift) {
        /** A number in the metric unit, to the fourth decimal. */
        double of(double number) {
            return Math.rint((number + shift) * factor * 1e4) / 1e4;
        }
    }

    /** The metric way to say a unit; empty for any other. */
    static Optional<Metric> metric(String code) {
        return Optional.ofNullable(METRIC.get(code));
    }
}
