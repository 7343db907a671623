package org.lingshu.cohort;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
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
 * @param patterns   patients by which modalities they have: {@code labs + record}
 * @param split      whether the cohort has an official split
 * @param card       what the cohort's people have to say in a model's card
 * @param remarks    what is not quite right but does not stop the training
 */
public record DataReport(String cohort, String hash, int patients, int groups, Map<String, Integer> classes, List<ModalityReport> modalities,
        Map<String, Integer> patterns, boolean split,
        Map<String, String> card, List<Problem> remarks) {
    public DataReport {
        classes = Collections.unmodifiableMap(new LinkedHashMap<>(classes));
        modalities = List.copyOf(modalities);
        patterns = Collections.unmodifiableMap(new TreeMap<>(patterns));
        card = Collections.unmodifiableMap(new TreeMap<>(card));
        remarks = remarks.stream().sorted().toList();
    }

    /** The whole in both languages, as a person reads it before anything is trained. */
    public String text() {
        StringBuilder text = new StringBuilder();
        line(text, "%s: %d patients in %d groups%s  患者 %d 例，%d 组%s", cohort, patients, groups, split ? ", official split" : "", patients, groups, split ? "，有官方划分" : "");
        line(text, "classes 类别: %s", classes.entrySet().stream().map(each -> each.getKey() + " " + each.getValue()).collect(Collectors.joining(", ")));
        modalities.forEach(each -> line(text, "%s: %d columns %s, %d patients, %.1f %% missing  %d 列，%d 例，缺失 %.1f %%", each.name(), each.columns(),
                each.rules() ? "derived by rules" : "of a table", each.patients(), 100 * each.missing(), each.columns(), each.patients(), 100 * each.missing()));
        if (patterns.size() > 1) patterns.forEach((pattern, count) -> line(text, "%d patients have 例患者具有: %s", count, pattern));
        remarks.forEach(each -> line(text, "%s", each.warning()));
        line(text, "%d remarks.  共 %d 条提示。", remarks.size(), remarks.size());
        return text.toString();
    }

    private static void line(StringBuilder text, String form, Object... values) {
        text.append(String.format(Locale.ROOT, form, values)).append('\n');
    }

    /** The same with these remarks instead. */
    DataReport with(List<Problem> others) {
        return new DataReport(cohort, hash, patients, groups, classes, modalities, patterns, split, card, others);
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
