package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.drools.drl.ast.descr.RuleDescr;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;

/**
 * One rule file held against form and vocabulary by itself.
 *
 * @param path     as the expert knows it
 * @param stage    the room it belongs to
 * @param file     parsed; empty when it cannot be
 * @param entries  every rule in it
 * @param rules    those that can be understood, in plain data
 * @param problems everything that is wrong with form and words
 */
record RuleSheet(String path, Stage stage, Optional<RuleFile> file, List<RuleEntry> entries, List<WrittenRule> rules, List<Problem> problems) {
    RuleSheet {
        entries = List.copyOf(entries);
        rules = List.copyOf(rules);
        problems = List.copyOf(problems);
    }

    /** Reads a file, whatever is wrong with it. */
    static RuleSheet read(String path, Stage stage, byte[] bytes, Vocabulary vocabulary) {
        List<Problem> problems = new ArrayList<>();
        Optional<RuleFile> file = RuleFile.read(path, stage, bytes, problems);
        if (file.isEmpty()) return new RuleSheet(path, stage, file, List.of(), List.of(), problems);
        problems.addAll(RuleForm.check(file.get()));
        problems.addAll(vocabulary.check(file.get()));
        List<RuleEntry> entries = file.get().parsed().getRules().stream().map(rule -> entry(file.get(), rule)).toList();
        return new RuleSheet(path, stage, file, entries, written(file.get(), entries, problems), problems);
    }

    private static RuleEntry entry(RuleFile file, RuleDescr rule) {
        Map<String, String> says = RuleForm.annotations(rule);
        return new RuleEntry(rule.getName(), file.stage(), file.path(), rule.getLine(), says.getOrDefault("source", ""), says.getOrDefault("since", ""), Optional.ofNullable(says.get("silence")),
                NamedWords.kinds(rule), NamedWords.of(rule));
    }

    /** The rules in plain data; one that cannot be read so is a problem, unless something else in the file has been refused. What types tell of a word is plainer than that it is not allowed. */
    private static List<WrittenRule> written(RuleFile file, List<RuleEntry> entries, List<Problem> problems) {
        List<WrittenRule> rules = new ArrayList<>();
        boolean unsound = !problems.isEmpty();
        int at = 0;
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
                if (unsound) continue;
                problems.add(Problem.at(file.path(), rule.getLine(), "not-explainable", "a condition of `" + rule.getName() + "` cannot be explained: " + e.getMessage(),
                        "规则 `" + rule.getName() + "` 有条件不能解释：" + e.getMessage(), "compare with a neighbouring rule"));
            }
        }
        return rules;
    }
}
