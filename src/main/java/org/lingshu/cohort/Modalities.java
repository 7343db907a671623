package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.lingshu.assess.Derivation;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Modality;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.Fusion;

/** The files of all modalities, each read once: first who is in them, then the numbers of those who are needed. */
final class Modalities {
    private final Definition definition;
    private final Faults faults;
    private final Map<String, CsvTable> tables = new LinkedHashMap<>();
    private final Map<String, Part> numbers = new LinkedHashMap<>();
    private final Map<String, Records> records = new LinkedHashMap<>();

    private Modalities(Definition definition, Faults faults) {
        this.definition = definition;
        this.faults = faults;
    }

    /** Reads every file that a modality names. */
    static Modalities read(Definition definition, CohortFolder folder, Knowledge knowledge, Faults faults) {
        Modalities all = new Modalities(definition, faults);
        definition.modalities().forEach((name, source) -> {
            switch (source) {
                case ModalitySource.Csv csv -> CsvTable.read(folder, csv.file(), definition.id(), faults).ifPresent(table -> all.add(name, table));
                case ModalitySource.Cases cases when !all.records.containsKey(cases.file()) ->
                        Records.read(folder, cases.file(), knowledge, faults).ifPresent(read -> all.records.put(cases.file(), read));
                case ModalitySource.Cases read -> { }
            }
        });
        return all;
    }

    private void add(String name, CsvTable table) {
        tables.put(name, table);
        numbers.put(name, NumberTable.of(name, table, definition.apart(table.file()), faults));
    }

    /** Whether every file could be read. */
    boolean complete() {
        return definition.modalities().values().stream().allMatch(source -> tables.values().stream().anyMatch(table -> table.file().equals(source.file())) || records.containsKey(source.file()));
    }

    /** Whether any modality knows this patient. */
    boolean know(String id) {
        return tables.values().stream().anyMatch(table -> table.rows().containsKey(id)) || records.values().stream().anyMatch(read -> read.readings().containsKey(id));
    }

    /** Compares the ids of every file with those that have a label. */
    void compare(Truth truth, Faults faults) {
        Map<String, Set<String>> files = new LinkedHashMap<>();
        tables.values().forEach(table -> files.put(table.file(), table.rows().keySet()));
        records.values().forEach(read -> files.put(read.file(), read.readings().keySet()));
        files.forEach((file, ids) -> {
            if (!file.equals(truth.file())) Ids.compare(truth.labels().keySet(), truth.file(), ids, file, faults);
        });
    }

    /** Sex and age of a patient, where a record states them. */
    Map<String, String> about(String id) {
        return records.values().stream().map(read -> read.about(id)).filter(about -> !about.isEmpty()).findFirst().orElse(Map.of());
    }

    /** What is written in the records of a patient; empty where there is none. */
    String text(String id) {
        return records.values().stream().map(read -> read.texts().getOrDefault(id, "")).collect(Collectors.joining("\n")).strip();
    }

    /** The modalities that are tables. */
    List<CsvTable> tables() {
        return List.copyOf(tables.values());
    }

    /** The numbers of these patients, one part for each modality. */
    List<Part> parts(Set<String> ids, Supplier<Derivation> derivation, Consumer<String> progress) {
        List<Part> parts = new ArrayList<>();
        Optional<Derivation> rules = records.isEmpty() ? Optional.empty() : Optional.of(derivation.get());
        definition.modalities().forEach((name, source) -> {
            Part part = switch (source) {
                case ModalitySource.Csv table -> numbers.get(name);
                case ModalitySource.Cases cases -> CaseFeatures.of(name, cases, records.get(cases.file()), ids, rules.orElseThrow(), feature -> !shared(cases) || !together(feature), progress);
            };
            long lacking = ids.stream().filter(id -> !part.rows().containsKey(id)).count();
            if (lacking > 0) {
                faults.remark(source.file(), "missing-modality", lacking + " of " + ids.size() + " patients have no `" + name + "`", ids.size() + " 例中有 " + lacking + " 例没有 `" + name + "`", "");
            }
            Part useful = part.useful(ids, source.file(), faults);
            if (useful.columns().isEmpty()) {
                faults.problem(source.file(), 0, "nothing-to-learn", "`" + name + "` has no column that differs between patients", "`" + name + "` 没有任何因人而异的列",
                        "do rules of 4-features name its findings? 请检查 4-features 规则");
            }
            parts.add(useful);
        });
        records.keySet().stream().filter(file -> sharing(file).size() > 1).findFirst().ifPresent(file -> parts.addAll(together(file, ids, rules.orElseThrow(), progress)));
        return parts;
    }

    /** What rules derive from several modalities that are parts of the same records: it shows only where these parts are read together. */
    private List<Part> together(String file, Set<String> ids, Derivation rules, Consumer<String> progress) {
        Set<String> fields = sharing(file).stream().flatMap(cases -> cases.fields().stream()).collect(Collectors.toSet());
        if (definition.modalities().containsKey(Fusion.MODALITY)) return List.of();
        Part part = CaseFeatures.of(Fusion.MODALITY, new ModalitySource.Cases(file, fields), records.get(file), ids, rules, Modalities::together, progress).useful(ids, file, faults);
        return part.columns().isEmpty() ? List.of() : List.of(part);
    }

    private boolean shared(ModalitySource.Cases cases) {
        return sharing(cases.file()).size() > 1;
    }

    private List<ModalitySource.Cases> sharing(String file) {
        return definition.modalities().values().stream().filter(ModalitySource.Cases.class::isInstance).map(ModalitySource.Cases.class::cast).filter(cases -> cases.file().equals(file)).toList();
    }

    private static boolean together(Feature feature) {
        return feature.modality().equals(Modality.INTERACTION);
    }
}
