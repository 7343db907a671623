package org.lingshu.service.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.lingshu.clinical.Grade;
import org.lingshu.clinical.Patient;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Band;
import org.lingshu.knowledge.Bands;

/** What is measured as JSON: code, names, units with their factors, and the bands of every group of patients. */
final class IndicatorForm {
    private IndicatorForm() {
    }

    /**
     * Code, names, units, plausible values, reference bands. {@code low}, {@code high}, {@code criticalLow}, {@code criticalHigh} are those that hold for everyone, each left out where
     * none does: a value below {@code low} is low, one from {@code high} on is high.
     */
    static ObjectNode of(Analyte analyte) {
        ObjectNode node = TermRoutes.node().put("analyte", analyte.loinc()).put("name", analyte.name()).put("english", analyte.english()).put("unit", analyte.unit())
                .put("modality", analyte.modality().name());
        analyte.reference().stream().filter(IndicatorForm::everyone).findFirst().ifPresent(bands -> limits(node, bands.bands()));
        ObjectNode units = node.putObject("units");
        new TreeMap<>(analyte.units()).forEach(units::put);
        node.putObject("plausible").put("from", analyte.lowest()).put("to", analyte.highest());
        ArrayNode reference = node.putArray("reference");
        analyte.reference().forEach(bands -> group(reference.addObject(), bands));
        TermRoutes.texts(node, "synonyms", analyte.synonyms());
        return node.put("source", analyte.source());
    }

    private static boolean everyone(Bands bands) {
        return bands.sex().isEmpty() && bands.ageFrom() == 0 && bands.ageTo() == Patient.OLDEST;
    }

    private static void group(ObjectNode node, Bands bands) {
        bands.sex().ifPresent(sex -> node.put("sex", sex.chinese()));
        if (bands.ageFrom() > 0) node.put("ageFrom", bands.ageFrom());
        if (bands.ageTo() < Patient.OLDEST) node.put("ageTo", bands.ageTo());
        limits(node, bands.bands());
        ArrayNode all = node.putArray("bands");
        for (Band band : bands.bands()) {
            ObjectNode one = all.addObject().put("band", band.band()).put("grade", band.grade().word());
            if (Double.isFinite(band.below())) one.put("below", band.below());
        }
    }

    private static void limits(ObjectNode node, List<Band> bands) {
        ends(bands, Grade.CRITICAL_LOW).ifPresent(value -> node.put("criticalLow", value));
        begins(bands, Grade.NORMAL).ifPresent(value -> node.put("low", value));
        ends(bands, Grade.NORMAL).ifPresent(value -> node.put("high", value));
        begins(bands, Grade.CRITICAL_HIGH).ifPresent(value -> node.put("criticalHigh", value));
    }

    /** Where the first band of a grade begins; empty where there is none, or nothing below it. */
    private static OptionalDouble begins(List<Band> bands, Grade grade) {
        for (int i = 0; i < bands.size(); i++) if (bands.get(i).grade() == grade) return i == 0 ? OptionalDouble.empty() : OptionalDouble.of(bands.get(i - 1).below());
        return OptionalDouble.empty();
    }

    /** Where the last band of a grade ends; empty where there is none, or nothing above it. */
    private static OptionalDouble ends(List<Band> bands, Grade grade) {
        for (int i = bands.size() - 1; i >= 0; i--) if (bands.get(i).grade() == grade) return Double.isFinite(bands.get(i).below()) ? OptionalDouble.of(bands.get(i).below())
                : OptionalDouble.empty();
        return OptionalDouble.empty();
    }
}
