package org.lingshu.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.drools.drl.ast.descr.RuleDescr;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/**
 * The rule files of a folder as they are written: parsed, held against form and vocabulary, and not yet compiled. What is refused here never reaches the
 * engine's compiler.
 */
public final class Draft {
    private final Map<Stage, List<RuleFile>> files;
    private final List<RuleEntry> entries;
    private final List<WrittenRule> rules;
    private final List<String> strays;
    private final List<Problem> problems;

    private Draft(Map<Stage, List<RuleFile>> files, List<RuleEntry> entries, List<WrittenRule> rules, List<String> strays, List<Problem> problems) {
        this.files = files;
        this.entries = List.copyOf(entries);
        this.rules = List.copyOf(rules);
        this.strays = strays;
        this.problems = List.copyOf(problems);
    }

    /** Reads the folder {@code rules}, whatever is wrong with it; every word in it should be one of this knowledge base. */
    public static Draft read(Path folder, Knowledge knowledge) {
        List<Problem> problems = new ArrayList<>();
        RuleFolder reader = new RuleFolder(folder, problems);
        Map<Stage, List<RuleFile>> files = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) files.put(stage, reader.read(stage));
        List<RuleFile> all = files.values().stream().flatMap(List::stream).toList();
        Vocabulary vocabulary = new Vocabulary(knowledge);
        all.forEach(file -> problems.addAll(RuleForm.check(file)));
        all.forEach(file -> problems.addAll(vocabulary.check(file)));
        List<RuleEntry> entries = entries(all, problems);
        return new Draft(files, entries, written(all, entries, problems), reader.strays(), problems);
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
        return files.values().stream().mapToInt(List::size).sum();
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
        List<Problem> found = new ArrayList<>();
        Set<String> unsound = problems.stream().map(Problem::path).collect(Collectors.toSet());
        files.forEach((stage, some) -> Compiler.compile(stage, some.stream().filter(file -> !unsound.contains(file.path())).toList(), found));
        return found;
    }

    /**
     * The compiled rulebook.
     *
     * @throws UnreadableRulebookException with every problem of every file
     */
    Rulebook compiled() {
        List<Problem> found = new ArrayList<>(problems);
        List<RuleFile> all = files.values().stream().flatMap(List::stream).toList();
        Conditions conditions = Conditions.of(found.isEmpty() ? all : List.of(), entries, found);
        Map<Stage, StageRules> compiled = new EnumMap<>(Stage.class);
        if (found.isEmpty()) files.forEach((stage, some) -> compiled.put(stage, Compiler.compile(stage, some, found)));
        if (!found.isEmpty()) throw new UnreadableRulebookException(found);
        return new Rulebook(compiled, entries, RuleFolder.hash(all), conditions, rules);
    }

    private static List<RuleEntry> entries(List<RuleFile> files, List<Problem> problems) {
        List<RuleEntry> entries = new ArrayList<>();
        Map<String, RuleEntry> byName = new HashMap<>();
        for (RuleFile file : files) {
            for (RuleDescr rule : file.parsed().getRules()) {
                Map<String, String> says = RuleForm.annotations(rule);
                RuleEntry entry = new RuleEntry(rule.getName(), file.stage(), file.path(), rule.getLine(), says.getOrDefault("source", ""), says.getOrDefault("since", ""),
                        Optional.ofNullable(says.get("silence")), NamedWords.kinds(rule), NamedWords.of(rule));
                RuleEntry before = byName.putIfAbsent(rule.getName(), entry);
                if (before != null) {
                    problems.add(Problem.at(file.path(), rule.getLine(), "same-name", "`" + rule.getName() + "` stands at " + before.path() + ":" + before.line() + " too",
                            "规则名 `" + rule.getName() + "` 重复", "give one of them another name"));
                }
                entries.add(entry);
            }
        }
        return entries;
    }

    /** The rules in plain data; one that cannot be read so is a problem, unless something else in its file has been refused. What types tell of a word is plainer than that it is not allowed. */
    private static List<WrittenRule> written(List<RuleFile> files, List<RuleEntry> entries, List<Problem> problems) {
        List<WrittenRule> rules = new ArrayList<>();
        Set<String> unsound = problems.stream().map(Problem::path).collect(Collectors.toCollection(HashSet::new));
        int at = 0;
        for (RuleFile file : files) {
            ClauseReader reader = new ClauseReader(file.text());
            for (RuleDescr rule : file.parsed().getRules()) {
                RuleEntry entry = entries.get(at++);
                try {
                    List<Clause> clauses = reader.read(rule);
                    WrittenRule written = WrittenRule.of(entry, file, rule, clauses);
                    rules.add(written);
                    List<Problem> slips = TypeForm.check(clauses, written.saying(), file.text(rule));
                    problems.removeIf(before -> slips.stream().anyMatch(slip -> before.check().equals("not-allowed") && slip.place().equals(before.place())));
                    problems.addAll(slips);
                } catch (IllegalArgumentException | IndexOutOfBoundsException e) {
                    if (unsound.contains(file.path())) continue;
                    problems.add(Problem.at(file.path(), rule.getLine(), "not-explainable", "a condition of `" + rule.getName() + "` cannot be explained: " + e.getMessage(),
                            "规则 `" + rule.getName() + "` 有条件不能解释：" + e.getMessage(), "compare with a neighbouring rule"));
                }
            }
        }
        return rules;
    }
}
