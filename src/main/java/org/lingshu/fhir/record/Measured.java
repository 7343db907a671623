package org.lingshu.fhir.record;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lingshu.intake.GivenMeasurement;
import org.lingshu.knowledge.Analyte;

/** The values of a record: of each analyte the latest, in the analyte's own unit. */
final class Measured {
    private final Map<String, Value> latest = new LinkedHashMap<>();

    /**
     * A value as the record gives it.
     *
     * @param units    spellings of its unit, at least one
     * @param quantity the element that holds it
     */
    record Value(Analyte analyte, double number, List<String> units, Moment at, Element quantity) {
        Value {
            Optional<Ucum.Metric> metric = Ucum.metric(units.getFirst()).filter(each -> analyte.factor(each.unit()).isPresent());
            if (metric.isPresent()) {
                number = metric.get().of(number);
                units = List.of(metric.get().unit());
            }
        }
    }

    /** Takes a value; the one that it supersedes, or itself when it is older, is named as unread. */
    void add(Value value, Gathered gathered) {
        Value before = latest.get(value.analyte().name());
        if (before != null) gathered.unread("Observation", "earlier value; the latest counts", "较早之值，取最近一次");
        if (before == null || value.at().compareTo(before.at()) >= 0) latest.put(value.analyte().name(), value);
    }

    /** The latest values. A unit that is not one of the analyte's is a mistake; a value that cannot be true is left out and named. */
    List<GivenMeasurement> all(Gathered gathered) {
        List<GivenMeasurement> all = new ArrayList<>();
        for (Value each : latest.values()) {
            Analyte analyte = each.analyte();
            Optional<String> unit = each.units().stream().filter(spelling -> analyte.factor(spelling).isPresent()).findFirst();
            if (unit.isEmpty()) {
                unknown(each);
                continue;
            }
            double value = each.number() * analyte.factor(unit.get()).orElseThrow();
            if (analyte.plausible(value)) {
                // The number stays as the laboratory wrote it: its spelling is what the answer shows, and intake converts it.
                all.add(new GivenMeasurement(analyte.loinc(), analyte.name(), each.number(), unit.get(), each.at().written()));
            } else {
                String stated = each.quantity().path() + ".value = " + each.number() + " " + unit.get();
                gathered.unread("Observation " + analyte.name(), "cannot be true of a living person: " + stated, "超出可能范围（" + analyte.lowest() + "–" + analyte.highest() + " " + analyte.unit() + "），不采用");
            }
        }
        return all;
    }

    private static void unknown(Value value) {
        String unit = value.units().getFirst();
        String place = value.quantity().path() + ".unit";
        String units = "units 可用单位: " + String.join(", ", value.analyte().units().keySet().stream().sorted().toList());
        if (unit.isEmpty()) value.quantity().mistakes().add("missing-unit", place, "is missing (" + value.analyte().name() + ")", "缺少单位（" + value.analyte().name() + "）", units);
        else value.quantity().mistakes().add("unknown-unit", place, "is `" + Mistakes.shown(unit) + "`, which is not a unit of " + value.analyte().name(), "的 `" + Mistakes.shown(unit) + "` 不是" + value.analyte().name() + "的单位", units);
    }
}
