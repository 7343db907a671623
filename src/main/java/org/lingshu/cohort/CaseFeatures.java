package org.lingshu.cohort;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.lingshu.assess.Derivation;
import org.lingshu.assess.Derived;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Patient;
import org.lingshu.model.Block;
import org.lingshu.model.Column;
import org.lingshu.model.Columns;
import org.lingshu.model.Silence;
import org.lingshu.model.Values;

/** A modality whose features rules derive from the named fields of cases, with the modality tag that each feature brings. */
final class CaseFeatures {
    private final String modality;
    private final Map<String, Values> patients = new LinkedHashMap<>();
    private final Map<String, String> tags = new TreeMap<>();
    private final Map<String, String> rules = new HashMap<>();
    private final Map<String, Set<Double>> values = new TreeMap<>();
    private final Set<String> measured = new HashSet<>();

    private CaseFeatures(String modality) {
        this.modality = modality;
    }

    /**
     * Derives the features of these patients.
     *
     * @param kept which of them count
     */
    static Part of(String modality, ModalitySource.Cases source, Records records, Set<String> ids, Derivation derivation, Predicate<Feature> kept, Consumer<String> progress) {
        CaseFeatures features = new CaseFeatures(modality);
        int done = 0;
        for (String id : ids) {
            if (records.readings().containsKey(id)) features.add(id, derivation.derived(records.readings().get(id).restrictedTo(source.fields())).stream().filter(each -> kept.test(each.feature())).toList());
            if (++done % 50 == 0) progress.accept(modality + ": " + done + "/" + ids.size() + " records");
        }
        return features.part(new Block(modality, source.fields()));
    }

    private void add(String id, List<Derived> derived) {
        patients.put(id, Values.of(derived.stream().map(Derived::feature).toList()));
        for (Derived one : derived) {
            Feature each = one.feature();
            rules.putIfAbsent(each.name(), one.rule());
            tags.putIfAbsent(each.name(), each.modality().name());
            values.computeIfAbsent(each.name(), name -> new HashSet<>()).add(each.value());
            if (each.from() instanceof Measurement || each.from() instanceof Patient) measured.add(each.name());
        }
    }

    private Part part(Block block) {
        List<Column> all = tags.entrySet().stream().map(each -> new Column(modality, each.getKey(), each.getValue(), silence(each.getKey()), rules.get(each.getKey()))).toList();
        Columns columns = new Columns(List.of(block), all);
        Map<String, double[]> rows = new LinkedHashMap<>();
        patients.forEach((id, known) -> rows.put(id, columns.row(Map.of(modality, known))));
        return new Part(block, all, rows);
    }

    /** What was measured or asked of the person is unknown where it is not there; a mark that a rule sets with one and the same number is not set. */
    private Silence silence(String feature) {
        return measured.contains(feature) && values.get(feature).size() > 1 ? Silence.UNKNOWN : Silence.ZERO;
    }
}
