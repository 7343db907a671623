package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Grade;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Modality;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Nearest;

/** Reads what a case states outside its text: findings that were ticked, values, molecular data, medications and allergies. */
final class GivenReader {
    private final Knowledge knowledge;
    private final Lexicon lexicon;
    private final Medicines medicines;
    private final Map<String, String> terms = new TreeMap<>();
    private final Map<String, String> analytes = new TreeMap<>();

    GivenReader(Knowledge knowledge, Lexicon lexicon, Medicines medicines) {
        this.knowledge = knowledge;
        this.lexicon = lexicon;
        this.medicines = medicines;
        knowledge.terms().values().forEach(term -> {
            term.synonyms().forEach(synonym -> terms.put(synonym, term.term()));
            terms.put(term.term(), term.term());
        });
        knowledge.analytes().forEach((name, analyte) -> analytes.put(name, analyte.name()));
    }

    List<FieldReading> read(Case record, Faults faults) {
        List<FieldReading> all = new ArrayList<>();
        if (!record.findings().isEmpty()) all.add(field("findings", findings(record, faults), List.of(), List.of(), List.of()));
        if (!record.measurements().isEmpty()) all.add(field("measurements", List.of(), measurements(record, faults), List.of(), List.of()));
        if (!record.omics().isEmpty()) all.add(field("omics", List.of(), omics(record), List.of(), List.of()));
        if (!record.medications().isEmpty()) all.add(field("medications", List.of(), List.of(), medications(record), List.of()));
        if (!record.allergies().isEmpty()) all.add(field("allergies", List.of(), List.of(), List.of(), allergies(record)));
        if (!record.unread().isEmpty()) all.add(unread(record));
        return all;
    }

    private static FieldReading unread(Case record) {
        List<Span> all = new ArrayList<>();
        record.unread().forEach(each -> all.add(span("unread", all.size(), each)));
        return new FieldReading("unread", FieldReading.Holds.ALWAYS, List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), all);
    }

    private static FieldReading field(String name, List<Finding> findings, List<Measurement> measurements, List<Medication> medications, List<Allergy> allergies) {
        return new FieldReading(name, FieldReading.Holds.ALWAYS, findings, List.of(), List.of(), measurements, medications, allergies, List.of());
    }

    private List<Finding> findings(Case record, Faults faults) {
        List<Finding> all = new ArrayList<>();
        for (int i = 0; i < record.findings().size(); i++) {
            GivenFinding given = record.findings().get(i);
            Span span = span("findings", i, given.term());
            List<Stated> states = lexicon.word(given.term()).map(Word::states).orElse(List.of());
            if (states.isEmpty()) {
                String term = Faults.shown(given.term());
                faults.add("unknown-term", "`findings[" + i + "]`: `" + term + "` is not a finding in knowledge-base/terms",
                        "`findings[" + i + "]`: `" + term + "` 不是规范术语或其同义词", didYouMean(given.term(), terms, ""));
            }
            states.forEach(each -> all.add(new Finding(each.term().term(), each.present() == given.present() ? Presence.PRESENT : Presence.ABSENT,
                    each.term().examination(), span)));
        }
        return all;
    }

    private List<Measurement> measurements(Case record, Faults faults) {
        List<Measurement> all = new ArrayList<>();
        for (int i = 0; i < record.measurements().size(); i++) {
            GivenMeasurement given = record.measurements().get(i);
            String place = "`measurements[" + i + "]`: ";
            String label = Faults.shown(given.label());
            Optional<Analyte> analyte = knowledge.analyte(given.analyte()).or(() -> given.name().isEmpty() ? Optional.empty() : knowledge.analyte(given.name()));
            if (analyte.isEmpty()) {
                faults.add("unknown-analyte", place + "`" + label + "` is not in knowledge-base/analytes", place + "`" + label + "` 不是已知检测项目",
                        didYouMean(given.label().toLowerCase(Locale.ROOT), analytes, "name a LOINC code or a Chinese name"));
                continue;
            }
            OptionalDouble factor = analyte.get().factor(given.unit());
            if (factor.isEmpty()) {
                String unit = place + "`" + Faults.shown(given.unit()) + "`";
                faults.add("unknown-unit", unit + " is not a unit of " + analyte.get().name(), unit + " 不是" + analyte.get().name() + "的单位",
                        "units 可用单位: " + String.join(", ", analyte.get().units().keySet().stream().sorted().toList()));
                continue;
            }
            double value = given.value() * factor.getAsDouble();
            if (!analyte.get().plausible(value)) {
                String stated = place + label + " " + given.value() + " " + Faults.shown(given.unit());
                faults.add("impossible-value", stated + " cannot be true of a living person", stated + " 超出可能范围",
                        "from " + analyte.get().lowest() + " to " + analyte.get().highest() + " " + analyte.get().unit());
                continue;
            }
            String words = label + " " + given.value() + " " + given.unit();
            all.add(analyte.get().measure(value, record.patient(), given.at(), span("measurements", i, words)));
        }
        return all;
    }

    private static List<Measurement> omics(Case record) {
        List<Measurement> all = new ArrayList<>();
        record.omics().forEach((modality, values) -> values.forEach((name, value) -> all.add(new Measurement(name, name, value, "1", Measurement.NO_BAND,
                Grade.UNGRADED, new Modality(modality), record.at(), span("omics", all.size(), modality + " " + name)))));
        return all;
    }

    private static String didYouMean(String word, Map<String, String> names, String otherwise) {
        List<String> near = Nearest.of(word, names.keySet()).stream().map(names::get).distinct().map(each -> "`" + each + "`").toList();
        return near.isEmpty() ? otherwise : "did you mean 是否指 " + String.join(", ", near) + "?";
    }

    private List<Medication> medications(Case record) {
        List<Medication> all = new ArrayList<>();
        for (int i = 0; i < record.medications().size(); i++) {
            Span span = span("medications", i, record.medications().get(i));
            all.addAll(medicines.medications(record.medications().get(i), span));
        }
        return all;
    }

    private static List<Allergy> allergies(Case record) {
        List<Allergy> all = new ArrayList<>();
        record.allergies().forEach(each -> all.add(new Allergy(each, span("allergies", all.size(), each))));
        return all;
    }

    private static Span span(String field, int position, String text) {
        return new Span(field, position, position + 1, text);
    }
}
