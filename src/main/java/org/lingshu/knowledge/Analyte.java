package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import org.lingshu.clinical.Grade;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Modality;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;

/**
 * Something that is measured: its code, its unit, the spellings of its units, and its reference bands.
 *
 * @param loinc     LOINC code, or {@code name} where the knowledge base gives none
 * @param name      what records and rules call it: 收缩压
 * @param english   the same in English
 * @param synonyms  other names
 * @param unit      UCUM unit in which values are held
 * @param units     from every spelling of a unit to the factor that converts into {@code unit}
 * @param lowest    below this a value is a slip of the pen
 * @param highest   above this a value is a slip of the pen
 * @param modality  vital or laboratory
 * @param reference bands, groups first, everyone last
 * @param gap       why the groups leave out ages between them; empty where they leave out none
 * @param source    key of {@code knowledge-base/sources}
 */
public record Analyte(String loinc, String name, String english, List<String> synonyms, String unit, Map<String, Double> units, double lowest, double highest,
        Modality modality, List<Bands> reference, Optional<String> gap, String source) {
    public Analyte {
        synonyms = List.copyOf(synonyms);
        units = Map.copyOf(units);
        reference = List.copyOf(reference);
    }

    static Analyte read(Entry entry) {
        Map<String, Double> units = new LinkedHashMap<>();
        entry.node().path("units").properties().forEach(each -> units.put(spelling(each.getKey()), each.getValue().asDouble()));
        units.put(spelling(entry.text("unit")), 1.0);
        List<Bands> reference = new ArrayList<>();
        entry.entries("bandsFor").forEach(each -> reference.add(Bands.read(each)));
        if (entry.has("bands")) reference.add(Bands.read(entry));
        var plausible = entry.node().path("plausible");
        if (plausible.size() != 2) entry.problem("missing-field", "`plausible` is not [lowest, highest]", "`plausible` 应为 [最低, 最高]", "");
        String name = entry.text("name");
        return new Analyte(entry.optional("loinc").orElse(name), name, entry.text("english"), entry.texts("synonyms"), entry.text("unit"), units,
                plausible.path(0).asDouble(), plausible.path(1).asDouble(), new Modality(entry.optional("modality").orElse("laboratory")), reference,
                entry.optional("gap"), entry.text("source"));
    }

    /** The factor from a unit, as a report spells it, into {@code unit}; empty for an unknown unit. */
    public OptionalDouble factor(String reported) {
        Double factor = units.get(spelling(reported));
        return factor == null ? OptionalDouble.empty() : OptionalDouble.of(factor);
    }

    /** Whether a value in {@code unit} can be true of a living person. */
    public boolean plausible(double value) {
        return value >= lowest && value <= highest;
    }

    /** The measurement of a value in {@code unit}, with the band that holds for this patient. */
    public Measurement measure(double value, Patient patient, String time, Span span) {
        Optional<Band> band = reference.stream().filter(bands -> bands.hold(patient)).findFirst().map(bands -> bands.band(value));
        return new Measurement(loinc, name, value, unit, band.map(Band::band).orElse(Measurement.NO_BAND), band.map(Band::grade).orElse(Grade.UNGRADED), modality,
                time, span);
    }

    /** One spelling for the many of a unit: no spaces, µ and μ as u, × as x, lower case. */
    static String spelling(String unit) {
        return unit.replace('µ', 'u').replace('μ', 'u').replace('×', 'x').replace('／', '/').replace(" ", "").toLowerCase(java.util.Locale.ROOT);
    }
}
