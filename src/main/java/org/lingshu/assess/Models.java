package org.lingshu.assess;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.clinical.Feature;
import org.lingshu.intake.Case;
import org.lingshu.intake.FieldReading;
import org.lingshu.intake.Reading;
import org.lingshu.model.Block;
import org.lingshu.model.Model;
import org.lingshu.model.Values;

/**
 * The models that take part in an assessment. Each block of a model gets the features of just the part of the record that it was trained on; when
 * the record holds nothing beyond that part, the features of the whole record are the same and are not derived again.
 *
 * @param models by target, in the order in which they are asked
 */
public record Models(List<Model> models) {
    /** No model: the rules answer alone. */
    public static final Models NONE = new Models(List.of());
    private static final Set<String> WITHOUT_FEATURES = Set.of("medications", "allergies", "omics");

    public Models {
        models = List.copyOf(models);
    }

    List<Consulted> consult(Case one, Reading reading, List<Feature> whole, Derivation derivation) {
        Map<Set<String>, Values> derived = new HashMap<>();
        List<Consulted> consulted = new ArrayList<>();
        for (Model model : models) {
            Map<String, Values> blocks = new HashMap<>();
            for (Block block : model.blocks()) {
                Values values = block.fromCases()
                        ? derived.computeIfAbsent(block.fields(), fields -> values(fields, reading, whole, derivation))
                        : Values.of(block.name(), one.omics().getOrDefault(block.name(), Map.of()));
                if (!values.numbers().isEmpty()) blocks.put(block.name(), values);
            }
            consulted.add(new Consulted(model, blocks, model.predict(blocks)));
        }
        return consulted;
    }

    private static Values values(Set<String> fields, Reading reading, List<Feature> whole, Derivation derivation) {
        boolean all = reading.fields().stream().map(FieldReading::field).allMatch(field -> fields.contains(field) || WITHOUT_FEATURES.contains(field));
        return Values.of(all ? whole : derivation.features(reading.restrictedTo(fields)));
    }
}
