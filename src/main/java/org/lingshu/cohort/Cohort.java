package org.lingshu.cohort;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.lingshu.assess.Derivation;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.leak.Clues;
import org.lingshu.leak.Leaks;
import org.lingshu.model.Block;
import org.lingshu.model.Column;
import org.lingshu.model.Columns;
import org.lingshu.model.Fusion;
import org.lingshu.model.Subject;
import org.lingshu.model.Table;
import org.lingshu.model.Target;

/** A folder with {@code cohort.json}: patients, what is known of them, and what is to be predicted. */
public final class Cohort {
    /** Fewer patients than this teach nothing that could be held out. */
    private static final int FEWEST = 20;
    private final CohortFolder folder;
    private final Definition definition;
    private final Faults faults;

    private Cohort(CohortFolder folder, Definition definition, Faults faults) {
        this.folder = folder;
        this.definition = definition;
        this.faults = faults;
    }

    /**
     * Opens a cohort.
     *
     * @throws UnreadableCohortException with everything that is wrong in {@code cohort.json}
     */
    public static Cohort read(Path root) {
        Faults faults = new Faults();
        CohortFolder folder = new CohortFolder(root, faults);
        Optional<String> text = folder.text("cohort.json");
        faults.check();
        Path name = root.toAbsolutePath().normalize().getFileName();
        Definition definition = new DefinitionReader(faults).read(text.orElseThrow(), name == null ? "cohort" : name.toString());
        faults.check();
        return new Cohort(folder, definition, faults);
    }

    /** Its name. */
    public String name() {
        return definition.name();
    }

    /** The targets that it defines. */
    public Set<String> targets() {
        return definition.targets().keySet();
    }

    /** Whether rules have to derive any of its modalities from records. */
    public boolean readsRecords() {
        return definition.modalities().values().stream().anyMatch(ModalitySource.Cases.class::isInstance);
    }

    /**
     * Reads everything that one target needs.
     *
     * @param derivation gives the stages before the model; only asked when a modality is {@linkplain #readsRecords() read from records}
     * @param progress   is told, in a few words, how far the work is
     * @throws UnreadableCohortException with everything that is wrong in the files
     */
    public Prepared prepare(String target, Knowledge knowledge, Supplier<Derivation> derivation, Consumer<String> progress) {
        if (!definition.targets().containsKey(target)) {
            faults.problem("cohort.json", 0, "unknown-target", "the cohort has no target `" + target + "`", "队列没有目标 `" + target + "`", "targets 现有目标: "
                    + String.join(", ", targets()));
        }
        faults.check();
        TargetSource source = definition.targets().get(target);
        Optional<Truth> truth = Truth.read(folder, source, definition.id(), faults);
        Modalities modalities = Modalities.read(definition, folder, knowledge, faults);
        Subjects who = Subjects.read(definition, source, folder, modalities, faults);
        TargetBuilder builder = new TargetBuilder(target, source, faults);
        Map<String, List<String>> labels = truth.map(each -> builder.usable(known(each, modalities, who))).orElse(Map.of());
        if (labels.isEmpty()) faults.check();
        List<Subject> subjects = who.of(labels.keySet());
        Target built = builder.target(labels);
        who.check(built, subjects);
        faults.check();
        List<Part> parts = modalities.parts(labels.keySet(), derivation, progress);
        faults.check();
        Table table = table(parts, subjects);
        progress.accept("looking for leaks  检查数据泄漏");
        Set<String> names = Set.copyOf(List.of(target, source.column()));
        Leaks leaks = Leaks.in(table, built, new Clues("cohort.json", names, labels.keySet().stream().map(modalities::text).toList()));
        leaks.remarks().forEach(faults::remark);
        return new Prepared(table, built, report(parts, labels.keySet(), subjects, built), leaks.refused());
    }

    /** The labels of patients of whom anything is known; none where these are too few, which is noted. */
    private Map<String, List<String>> known(Truth truth, Modalities modalities, Subjects who) {
        modalities.compare(truth, faults);
        who.compare(truth);
        Map<String, List<String>> known = new LinkedHashMap<>(truth.labels());
        known.keySet().removeIf(id -> !modalities.know(id));
        int unknown = truth.labels().size() - known.size();
        if (truth.silent() > 0) {
            faults.remark(truth.file(), "no-label", truth.silent() + " patients have no label and are left out", truth.silent() + " 例没有标签，已略去", "");
        }
        if (known.size() < FEWEST) {
            if (modalities.complete()) faults.problem(truth.file(), 0, "too-few-patients", "of " + truth.labels().size() + " labelled patients, " + known.size() + " are in any modality; at least "
                    + FEWEST + " are needed", "有标签的 " + truth.labels().size() + " 例中，只有 " + known.size() + " 例有数据，至少需要 " + FEWEST + " 例", "do the ids match? 请核对 id 是否一致");
            return Map.of();
        }
        if (unknown > 0) faults.remark(truth.file(), "no-data", unknown + " labelled patients are in no modality and are left out", unknown + " 例有标签而无数据，已略去", "");
        return known;
    }

    private static Table table(List<Part> parts, List<Subject> subjects) {
        List<Block> blocks = parts.stream().map(Part::block).toList();
        List<Column> columns = parts.stream().flatMap(part -> part.columns().stream()).toList();
        double[][] rows = subjects.stream().map(subject -> parts.stream().flatMapToDouble(part -> java.util.Arrays.stream(part.row(subject.id()))).toArray()).toArray(double[][]::new);
        return new Table(new Columns(blocks, columns), subjects, rows);
    }

    private DataReport report(List<Part> parts, Set<String> ids, List<Subject> subjects, Target target) {
        Map<String, Integer> classes = new LinkedHashMap<>();
        for (int k = 0; k < target.classes().size(); k++) classes.put(target.classes().get(k), target.count(k));
        List<DataReport.ModalityReport> modalities = new ArrayList<>();
        for (Part part : parts) {
            modalities.add(new DataReport.ModalityReport(part.block().name(), part.block().fromCases(), part.columns().size(),
                    (int) ids.stream().filter(part.rows()::containsKey).count(), part.missing(ids)));
        }
        Map<String, Integer> patterns = new TreeMap<>();
        ids.forEach(id -> patterns.merge(String.join(" + ", parts.stream().filter(part -> part.rows().containsKey(id) && !part.block().name().equals(Fusion.MODALITY)).map(part -> part.block().name()).toList()), 1, Integer::sum));
        int groups = (int) subjects.stream().map(Subject::group).distinct().count();
        return new DataReport(name(), folder.hash(), subjects.size(), groups, classes, modalities, patterns, definition.split().isPresent(), definition.card(), faults.remarks());
    }
}
