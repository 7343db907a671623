package org.lingshu.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/**
 * The rule files of a folder as they are written: parsed, held against form and vocabulary, and not yet compiled. What is refused here never reaches the
 * engine's compiler. Immutable; a file can be replaced without reading the others again.
 */
public final class Draft {
    private static final Comparator<RuleSheet> ORDER = Comparator.comparing(RuleSheet::stage).thenComparing(RuleSheet::path);
    private final Vocabulary vocabulary;
    private final List<RuleSheet> sheets;
    private final List<String> strays;
    private final List<Problem> missing;
    private final List<RuleEntry> entries;
    private final List<WrittenRule> rules;
    private final List<Problem> problems;

    private Draft(Vocabulary vocabulary, List<RuleSheet> sheets, List<String> strays, List<Problem> missing) {
        this.vocabulary = vocabulary;
        this.sheets = List.copyOf(sheets);
        this.strays = List.copyOf(strays);
        this.missing = List.copyOf(missing);
        this.entries = sheets.stream().flatMap(sheet -> sheet.entries().stream()).toList();
        this.rules = sheets.stream().flatMap(sheet -> sheet.rules().stream()).toList();
        this.problems = Stream.of(missing.stream(), sheets.stream().flatMap(sheet -> sheet.problems().stream()), sameName(entries).stream()).flatMap(each -> each).toList();
    }

    /** Reads the folder {@code rules}, whatever is wrong with it; every word in it should be one of this knowledge base. */
    public static Draft read(Path folder, Knowledge knowledge) {
        List<Problem> missing = new ArrayList<>();
        RuleFolder reader = new RuleFolder(folder, missing);
        Vocabulary vocabulary = new Vocabulary(knowledge);
        List<RuleSheet> sheets = new ArrayList<>();
        for (Stage stage : Stage.values()) sheets.addAll(reader.read(stage, vocabulary));
        return new Draft(vocabulary, sheets, reader.strays(), missing);
    }

    /**
     * The same with one file written or written anew; nothing is compiled and no file is touched.
     *
     * @param path  {@code rules/2-elements/blood-stasis.drl}
     * @param bytes what stands in it, whatever that is
     * @throws IllegalArgumentException when no stage has such a file
     */
    public Draft with(String path, byte[] bytes) {
        RuleSheet sheet = RuleSheet.read(path, stage(path).orElseThrow(() -> new IllegalArgumentException("no stage has a file " + path)), bytes, vocabulary);
        List<RuleSheet> all = new ArrayList<>(sheets.stream().filter(each -> !each.path().equals(path)).toList());
        all.add(sheet);
        all.sort(ORDER);
        return new Draft(vocabulary, all, strays, missing);
    }

    /** The stage whose folder holds this file; empty when nobody would read it. */
    public static Optional<Stage> stage(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0 || !path.endsWith(".drl") ? Optional.empty() : Stream.of(Stage.values()).filter(each -> path.substring(0, slash).equals("rules/" + each.folder())).findFirst();
    }

    /** Every rule that can be understood, by stage and file, also where something is wrong with it. */
    public List<WrittenRule> rules() {
        return rules;
    }

    /** Every rule, by stage and file. */
    public List<RuleEntry> entries() {
        return entries;
    }

    /** How many rule files were read. */
    public int size() {
        return (int) sheets.stream().filter(sheet -> sheet.file().isPresent()).count();
    }

    /** Rule files that stand in no stage's folder. */
    public List<String> strays() {
        return strays;
    }

    /** Everything that is wrong with form and words. */
    public List<Problem> problems() {
        return problems;
    }

    /** What the engine's compiler finds in the files that have no other problem; no other file is given to it. */
    public List<Problem> compilation() {
        return compilation(sheets.stream().map(RuleSheet::path).collect(Collectors.toSet()));
    }

    /** The same for some of the files. */
    public List<Problem> compilation(Set<String> paths) {
        List<Problem> found = new ArrayList<>();
        Set<String> unsound = problems.stream().map(Problem::path).collect(Collectors.toSet());
        for (Stage stage : Stage.values()) {
            List<RuleFile> some = files(stage).stream().filter(file -> paths.contains(file.path()) && !unsound.contains(file.path())).map(RuleFile::again).toList();
            if (!some.isEmpty()) Compiler.compile(stage, some, found);
        }
        return found;
    }

    /**
     * The rulebook with the rules of all stages compiled.
     *
     * @throws UnreadableRulebookException with every problem of every file
     */
    Rulebook compiled() {
        // This draft is thrown away afterwards, so its files need not be parsed once more.
        return compiled(Set.of(Stage.values()), Optional.empty(), UnaryOperator.identity());
    }

    /**
     * The rulebook with the rules of some stages compiled; of the others it knows what is written, and runs none.
     *
     * @param wanted the stages to compile
     * @param like   a rulebook from which stages are taken whose files are the same to the letter
     * @throws UnreadableRulebookException with every problem of every file
     */
    public Rulebook compiled(Set<Stage> wanted, Optional<Rulebook> like) {
        return compiled(wanted, like, RuleFile::again);
    }

    private Rulebook compiled(Set<Stage> wanted, Optional<Rulebook> like, UnaryOperator<RuleFile> given) {
        List<Problem> found = new ArrayList<>(problems);
        List<RuleFile> all = sheets.stream().flatMap(sheet -> sheet.file().stream()).toList();
        Conditions conditions = Conditions.of(found.isEmpty() ? all : List.of(), entries, found);
        if (!found.isEmpty()) throw new UnreadableRulebookException(found);
        Map<Stage, StageRules> compiled = new EnumMap<>(Stage.class);
        Map<Stage, String> hashes = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) {
            String hash = RuleFolder.hash(files(stage));
            Optional<StageRules> same = like.flatMap(other -> other.stage(stage, hash));
            if (same.isEmpty() && !wanted.contains(stage)) continue;
            compiled.put(stage, same.orElseGet(() -> Compiler.compile(stage, files(stage).stream().map(given).toList(), found)));
            hashes.put(stage, hash);
        }
        if (!found.isEmpty()) throw new UnreadableRulebookException(found);
        return new Rulebook(compiled, hashes, entries, RuleFolder.hash(all), conditions, rules);
    }

    private List<RuleFile> files(Stage stage) {
        return sheets.stream().filter(sheet -> sheet.stage() == stage).flatMap(sheet -> sheet.file().stream()).toList();
    }

    private static List<Problem> sameName(List<RuleEntry> entries) {
        List<Problem> problems = new ArrayList<>();
        Map<String, RuleEntry> byName = new HashMap<>();
        for (RuleEntry entry : entries) {
            RuleEntry before = byName.putIfAbsent(entry.name(), entry);
            if (before == null) continue;
            problems.add(Problem.at(entry.path(), entry.line(), "same-name", "`" + entry.name() + "` stands at " + before.path() + ":" + before.line() + " too", "规则名 `" + entry.name() + "` 重复",
                    "give one of them another name"));
        }
        return problems;
    }
}
