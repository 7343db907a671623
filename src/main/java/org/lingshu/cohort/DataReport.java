package org.lingshu.cohort;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.lingshu.problem.Problem;

/**
 * What a cohort turned out to hold for one target, before anything is trained.
 *
 * @param cohort     its name
 * @param hash       SHA-256 over the files that were read, hex
 * @param patients   rows that are learned from
 * @param groups     groups they belong to
 * @param classes    patients by class
 * @param modalities the modalities, in the order of the cohort
 * @param split      whether the cohort has an official split
 * @param card       what the cohort's people have to say in a model's card
 * @param remarks    what is not quite right but does not stop the training
 */
public record DataReport(String cohort, String hash, int patients, int groups, Map<String, Integer> classes, List<ModalityReport> modalities, boolean split,
        Map<String, String> card, List<Problem> remarks) {
    public DataReport {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        modalities = List.copyOf(modalities);
        card = Collections.unmodifiableMap(new TreeMap<>(card));
        remarks = remarks.stream().sorted().toList();
    }

    /**
     * One modality.
     *
     * @param name     of the modality
     * @param rules    whether rules derive it from records
     * @param columns  columns that differ between patients
     * @param patients patients who have it
     * @param missing  share of numbers that are missing
     */
    public record ModalityReport(String name, boolean rules, int columns, int patients, double missing) {
    }
}
