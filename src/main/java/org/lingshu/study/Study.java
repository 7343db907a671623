package org.lingshu.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.lingshu.model.Kind;
import org.lingshu.model.Split;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.report.Words;

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
 * @param targets  how many targets were asked about together; all tests are corrected for them
 * @param findings what was measured; empty when there was not enough to learn from
 * @param p        of no gain in AUC, corrected for all targets of the study (Holm); one when nothing was measured
 * @param verdict  what follows
 */
public record Study(String target, Kind kind, String modality, List<String> others, List<String> labels, List<String> rare, Words design, Sample sample, int targets,
        Optional<Findings> findings, double p, Verdict verdict) {
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

    /** What a gain must have been to be seen; empty when nothing was measured, or nothing to compare with. */
    public Optional<Power> power() {
        return findings.filter(found -> !lone()).map(found -> Power.of(found.redundancy().others(), found.auc().widening(), targets));
    }

    /** Whether nothing else is known that could replace the modality. */
    public boolean lone() {
        return others.isEmpty();
    }

    /**
     * Studies one modality for every target.
     *
     * @param modality one of the {@linkplain #modalities modalities}
     * @param progress is told, in a few words, how far the work is
     */
    public static List<Study> of(List<Question> questions, String modality, Effort effort, Consumer<String> progress) {
        List<Study> raw = questions.stream().map(question -> one(question, modality, effort, questions.size(), progress)).toList();
        List<Double> corrected = Holm.corrected(raw.stream().map(Study::p).toList());
        return IntStream.range(0, raw.size()).mapToObj(i -> raw.get(i).judged(corrected.get(i))).toList();
    }

    private Study judged(double corrected) {
        return new Study(target, kind, modality, others, labels, rare, design, sample, targets, findings, corrected,
                findings.filter(found -> !lone()).map(found -> Ruling.of(found, corrected)).orElse(Verdict.NOT_ENOUGH_DATA));
    }

    private static Study one(Question question, String modality, Effort effort, int targets, Consumer<String> progress) {
        Target target = question.target();
        Material material = Material.of(question.table(), target, modality);
        int count = material.names().size();
        int components = Sample.components(material.typical(), count);
        int columns = material.blocks().stream().mapToInt(block -> Math.min(components, block[0].length)).sum();
        List<Split> splits = material.groupCount() < FOLDS ? List.of() : Split.of(question.table(), target, FOLDS, effort.repeats(), effort.seed());
        int held = (int) splits.stream().flatMapToInt(split -> IntStream.of(split.test())).map(row -> material.groups()[row]).distinct().count();
        Sample sample = new Sample(material.size(), material.groupCount(), held, material.events(), material.typical(), columns);
        int rounds = splits.isEmpty() ? 0 : splits.getLast().round() + 1;
        Words design = splits.size() == 1 ? Words.of("队列自带的训练与测试部分", "the cohort's own training and test part")
                : rounds * FOLDS == splits.size() ? Words.of(rounds + " × " + FOLDS + " 折，同组不拆、各类均分", rounds + " x " + FOLDS + " folds, grouped and stratified") : Words.of(splits.size() + " 折", splits.size() + " folds");
        Optional<Findings> findings = Optional.empty();
        if (sample.enough()) findings = Optional.of(new Measuring(material, splits, components, sample.stable(), effort, text -> progress.accept(target.name() + ": " + text)).findings());
        return new Study(target.name(), target.kind(), modality, new ArrayList<>(material.names().subList(1, count)), material.labels(), material.rare(), design, sample, targets, findings,
                findings.map(found -> found.auc().p()).orElse(1.0), Verdict.NOT_ENOUGH_DATA);
    }
}
