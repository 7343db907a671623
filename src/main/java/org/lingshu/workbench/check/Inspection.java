package org.lingshu.workbench.check;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.Draft;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseFolder;

/**
 * Folders of rules and knowledge looked through from end to end: what reading them finds, what the engine's compiler finds, what the checks find, as one
 * list. Nothing stops it but a folder that is not there.
 *
 * @param run       what was found
 * @param files     how many rule files were read
 * @param rules     how many rules they hold
 * @param terms     how many terms the knowledge base holds
 * @param recorded  how many of them are only recorded
 * @param conflicts how many conflicts between sources are stated
 */
public record Inspection(CheckRun run, int files, int rules, int terms, int recorded, int conflicts) {
    /**
     * Looks through the folders.
     *
     * @param rules     the folder {@code rules}
     * @param knowledge the folder {@code knowledge-base}
     * @param cases     the folder of rule cases; empty when there is none
     * @param features  the features that each model learned from, by the model's name
     * @param today     the day of the check
     */
    public static Inspection of(Path rules, Path knowledge, Optional<Path> cases, Map<String, List<String>> features, LocalDate today) {
        List<Problem> found = new ArrayList<>();
        Knowledge known;
        try {
            known = Knowledge.read(knowledge, found);
        } catch (IllegalStateException e) {
            found.add(Problem.at("knowledge-base", 0, "incomplete-knowledge", "nothing can be checked: " + e.getMessage(), "知识库不全，无从检查：" + e.getMessage(), "put it back"));
            return new Inspection(new CheckRun(found, List.of()), 0, 0, 0, 0, 0);
        }
        return of(Draft.read(rules, known), known, found, true, cases.map(RuleCaseFolder::read), features, today);
    }

    /**
     * The same of what has been read already, for somebody who is writing some of the files: of these only the engine's compiler is asked.
     *
     * @param draft   the rules
     * @param known   the knowledge base that they were held against
     * @param before  what was found in it
     * @param written paths of the rule files that are being written
     */
    public static Inspection of(Draft draft, Knowledge known, List<Problem> before, Set<String> written, List<RuleCase> cases, Map<String, List<String>> features, LocalDate today) {
        return of(draft, known, before, true, Optional.of(cases), features, today, () -> draft.compilation(written));
    }

    /** The same of what has been read already, with what was found in the knowledge base then; {@code whole} where the rules are all there are for it. */
    static Inspection of(Draft draft, Knowledge known, List<Problem> before, boolean whole, Optional<List<RuleCase>> cases, Map<String, List<String>> features, LocalDate today) {
        return of(draft, known, before, whole, cases, features, today, draft::compilation);
    }

    private static Inspection of(Draft draft, Knowledge known, List<Problem> before, boolean whole, Optional<List<RuleCase>> cases, Map<String, List<String>> features, LocalDate today,
            Supplier<List<Problem>> compilation) {
        List<Problem> found = new ArrayList<>(before);
        found.addAll(draft.problems());
        Content content = new Content(known, draft.rules(), draft.strays(), cases, features, whole && found.isEmpty(), today);
        found.addAll(compilation.get());
        return new Inspection(CheckRun.of(content, found), draft.size(), draft.entries().size(), known.terms().size(),
                (int) known.terms().values().stream().filter(term -> term.recorded().isPresent()).count(), known.conflicts().size());
    }
}
