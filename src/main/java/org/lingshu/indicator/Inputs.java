package org.lingshu.indicator;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;

/**
 * Everything that one formula needs, found in one patient.
 *
 * @param patient  who
 * @param values   by the name of the need, in the unit of the formula
 * @param measured the measurements that the values came from, in the order of the needs
 * @param personal whether the patient is one of the inputs
 */
record Inputs(Patient patient, Map<String, Double> values, List<Measurement> measured, boolean personal) {
    private static final int DAY = 10;

    /** The inputs of a formula; empty when one is missing, when values of different days would be put together, or when it does not hold for the patient. */
    static Optional<Inputs> of(Formula formula, List<Supply> supplies, Patient patient, Map<String, Measurement> known) {
        List<Measurement> measured = new ArrayList<>();
        for (Supply supply : supplies) {
            Optional<Measurement> found = supply.in(known);
            if (found.isEmpty()) return Optional.empty();
            measured.add(found.get());
        }
        if (!formula.patients().test(patient) || !ofOneDay(supplies, measured)) return Optional.empty();
        Map<String, Double> values = new LinkedHashMap<>();
        for (int i = 0; i < measured.size(); i++) values.put(supplies.get(i).need().name(), supplies.get(i).value(measured.get(i)));
        Inputs inputs = new Inputs(patient, values, measured, formula.personal());
        return formula.range().test(inputs) ? Optional.of(inputs) : Optional.empty();
    }

    private static boolean ofOneDay(List<Supply> supplies, List<Measurement> measured) {
        String day = "";
        for (int i = 0; i < measured.size(); i++) {
            String taken = supplies.get(i).need().steady() ? "" : day(measured.get(i));
            if (!day.isEmpty() && !taken.isEmpty() && !day.equals(taken)) return false;
            if (!taken.isEmpty()) day = taken;
        }
        return true;
    }

    /** The value of a need, by its name. */
    double of(String need) {
        Double value = values.get(need);
        if (value == null) throw new IllegalArgumentException("the formula asks for " + need + ", which it does not need");
        return value;
    }

    /** When they were taken; empty when the record does not say. */
    String time() {
        return measured.stream().map(Measurement::time).filter(time -> !time.isEmpty()).findFirst().orElse("");
    }

    /** The place of the first input, with the words of all of them. */
    Span span() {
        Span first = measured.getFirst().span();
        String words = measured.stream().map(Measurement::label).collect(Collectors.joining("；"));
        return new Span(first.field(), first.start(), first.end(), personal ? words + "；" + patient.label() : words);
    }

    private static String day(Measurement measurement) {
        return measurement.time().length() > DAY ? measurement.time().substring(0, DAY) : measurement.time();
    }
}
