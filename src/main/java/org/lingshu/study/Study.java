package org.lingshu.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lingshu.model.Kind;
import org.lingshu.model.Table;
import org.lingshu.model.Target;

/**
 * Whether a modality is irreplaceable for a target.
 *
 * @param target   what is predicted
 * @param kind     what it asks
 * @param modality the one that is studied
 * @param others   all others
 * @param labels   that were studied; of a binary target the positive one
 * @param rare     that fewer than {@value Material#FEWEST} patients have, and that were left out
 * @param design   how patients were held out
 * @param sample   what there was to learn from
 * @param findings what was measured; empty when there was not enough to learn from
 * @param p        of no gain in AUC, corrected for all targets of the study (Holm); one when nothing was measured
 * @param verdict  what follows
 */
public record Study(String target, Kind kind, String modality, List<String> others, List<String> labels, List<String> rare, String design, Sample sample, Optional<Findings> findings,
        double p, Verdict verdict) {
    private static final int FOLDS = 5;

    public Study {
        others = List.copyOf(others);
        labels = List.copyOf(labels);
        rare = List.copyOf(rare);
    }

    /**
     * A question.
     *
     * @param table  of a cohort
     * @param target for the same patients
     */
    public record Question(Table table, Target target) {
    }

    /**
     * How much work is put into it.
     *
     * @param seed    of the random numbers
     * @param repeats of the cross-validation, where the cohort has no split of its own
     * @param deals   how often the modality is dealt out at random
     */
    public record Effort(long seed, int repeats, int deals) {
        /** What a report rests on. */
        public static Effort full(long seed) {
            return new Effort(seed, 5, 99);
        }

        /** A first look. */
        public static Effort quick(long seed) {
            return new Effort(seed, 2, 20);
        }
    }

    /** The modalities that the columns can be studied by: their blocks and the kinds of information in them. */
    public static Set<String> modalities(Table table) {
        return Material.modalities(table);
    }

    /** Whether there is anything beside this modality to compare it with. */
    public static boolean comparable(Table table, Target target, String modality) {
        return modalities(table).contains(modality) && Material.of(table, target, modality).names().size() > 1;
    }

    /**
     * Studies one modality for every target.
     *
     * @param modality one that is {@linkplain #comparable comparable}
     * @param progress is told, in a few words, how far the work is
     */
    public static List<Study> of(List<Question> questions, String modality, Effort effort, Consumer<String> progress) {
        List<Study> raw = questions.stream().map(question -> one(question, modality, effort, progress)).toList();
        List<Double> corrected = Holm.corrected(raw.stream().map(Study::p).toList());
        return IntStream.range(0, raw.size()).mapToObj(i -> raw.get(i).judged(corrected.get(i))).toList();
    }

    private Study judged(double corrected) {
        return new Study(target, kind, modality, others, labels, rare, design, sample, findings, corrected, findings.map(found -> Ruling.of(found, corrected)).orElse(Verdict.NOT_ENOUGH_DATA));
    }

    private static Study one(Question question, String modality, Effort effort, Consumer<String> progress) {
        Target target = question.target();
        Material material = Material.of(question.table(), target, modality);
        int count = material.names().size();
        int components = Sample.components(material.events(), count);
        int columns = material.blocks().stream().mapToInt(block -> Math.min(components, block[0].length)).sum();
        List<Split> splits = material.groupCount() < FOLDS ? List.of() : Split.of(question.table(), material, FOLDS, effort);
        int held = (int) splits.stream().flatMapToInt(split -> IntStream.of(split.test())).map(row -> material.groups()[row]).distinct().count();
        Sample sample = new Sample(material.size(), material.groupCount(), held, material.events(), columns);
        int rounds = splits.isEmpty() ? 0 : splits.getLast().round() + 1;
        String design = splits.size() == 1 ? "the cohort's own training and test part" : rounds * FOLDS == splits.size() ? rounds + " x " + FOLDS + " folds, grouped and stratified" : splits.size() + " folds";
        Optional<Findings> findings = Optional.empty();
        if (sample.enough()) findings = Optional.of(new Measuring(material, splits, components, effort, text -> progress.accept(target.name() + ": " + text)).findings());
        return new Study(target.name(), target.kind(), modality, new ArrayList<>(material.names().subList(1, count)), material.labels(), material.rare(), design, sample, findings,
                findings.map(found -> found.auc().p()).orElse(1.0), Verdict.NOT_ENOUGH_DATA);
    }
}
