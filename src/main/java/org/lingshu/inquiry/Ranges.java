package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Band;
import org.lingshu.knowledge.Knowledge;

/** Values of an analyte that stand for its bands, so that a measurement can be supposed. */
final class Ranges {
    private static final Span SUPPOSED = new Span("supposed", 0, 0, "");
    private final Knowledge knowledge;

    Ranges(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** A value out of the range: above it where the analyte has such a band, else below. */
    Optional<Change> out(String name, Patient patient) {
        return first(name, patient, Measurement::high).or(() -> first(name, patient, Measurement::low));
    }

    /** A value within the range. */
    Optional<Change> within(String name, Patient patient) {
        return first(name, patient, Measurement::normal);
    }

    private Optional<Change> first(String name, Patient patient, Predicate<Measurement> which) {
        return knowledge.analyte(name).flatMap(analyte -> values(analyte).stream().filter(analyte::plausible).map(value -> analyte.measure(value, patient, "", SUPPOSED))
                .filter(which).findFirst()
                .map(measured -> new Change.Measure(analyte.name(), measured.value(), measured.unit(), measured.band())));
    }

    /** For every band of every group a value at its lower end, one in its middle, and one just below its upper end. */
    static List<Double> values(Analyte analyte) {
        List<Double> values = new ArrayList<>();
        analyte.reference().forEach(bands -> {
            double low = analyte.lowest();
            for (Band band : bands.bands()) {
                double high = Math.min(band.below(), analyte.highest());
                values.addAll(List.of(low, rounded((low + high) / 2, low, high), rounded(high - (high - low) / 50, low, high)));
                low = high;
            }
        });
        return values.stream().distinct().sorted().toList();
    }

    /** A value that a laboratory could print: the shortest decimal that still lies within. */
    private static double rounded(double value, double low, double high) {
        for (int digits = 0; digits < 8; digits++) {
            double shorter = java.math.BigDecimal.valueOf(value).setScale(digits, java.math.RoundingMode.HALF_EVEN).doubleValue();
            if (shorter >= low && shorter < high) return shorter;
        }
        return value;
    }
}
