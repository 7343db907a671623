package org.lingshu.rulebook;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.drools.drl.ast.descr.RuleDescr;
import org.lingshu.clinical.Fact;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/**
 * The rules of a folder, compiled: what we hold true. Immutable and safe to share between threads; every run has a session of its own.
 */
public final class Rulebook {
    private final Map<Stage, StageRules> stages;
    private final List<RuleEntry> rules;
    private final String hash;

    private Rulebook(Map<Stage, StageRules> stages, List<RuleEntry> rules, String hash) {
        this.stages = stages;
        this.rules = List.copyOf(rules);
        this.hash = hash;
    }

    /**
     * Reads and compiles the folder {@code rules}; every word in it must be one of this knowledge base.
     *
     * @throws UnreadableRulebookException with every problem of every file
     */
    public static Rulebook read(Path folder, Knowledge knowledge) {
        List<Problem> problems = new ArrayList<>();
        RuleFolder reader = new RuleFolder(folder, problems);
        Map<Stage, List<RuleFile>> files = new EnumMap<>(Stage.class);
        for (Stage stage : Stage.values()) files.put(stage, reader.read(stage));
        List<RuleFile> all = files.values().stream().flatMap(List::stream).toList();
        Vocabulary vocabulary = new Vocabulary(knowledge);
        all.forEach(file -> problems.addAll(RuleForm.check(file)));
        all.forEach(file -> problems.addAll(vocabulary.check(file)));
        List<RuleEntry> rules = entries(all, problems);
        String hash = RuleFolder.hash(all);
        Map<Stage, StageRules> compiled = new EnumMap<>(Stage.class);
        if (problems.isEmpty()) files.forEach((stage, some) -> compiled.put(stage, Compiler.compile(stage, some, problems)));
        if (!problems.isEmpty()) throw new UnreadableRulebookException(problems);
        return new Rulebook(compiled, rules, hash);
    }

    /** Runs the rules of one stage on the facts that the stage may read; others are passed over. */
    public StageRun run(Stage stage, Collection<? extends Fact> facts) {
        return stages.get(stage).run(facts);
    }

    /** Every rule, by stage and file. */
    public List<RuleEntry> rules() {
        return rules;
    }

    /** SHA-256 over all rule files, hex. */
    public String hash() {
        return hash;
    }

    private static List<RuleEntry> entries(List<RuleFile> files, List<Problem> problems) {
        List<RuleEntry> entries = new ArrayList<>();
        Map<String, RuleEntry> byName = new HashMap<>();
        for (RuleFile file : files) {
            for (RuleDescr rule : file.parsed().getRules()) {
                Map<String, String> says = RuleForm.annotations(rule);
                RuleEntry entry = new RuleEntry(rule.getName(), file.stage(), file.path(), rule.getLine(), says.getOrDefault("source", ""), says.getOrDefault("since", ""));
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
}
