package org.lingshu.workbench.desk;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.model.Model;
import org.lingshu.model.ModelFolder;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.Draft;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.UnreadableRuleCaseException;
import org.lingshu.workbench.check.Inspection;
import org.lingshu.workbench.edition.Edition;
import org.lingshu.workbench.edition.Loaded;

/**
 * A tree of rules, knowledge and cases, read and not compiled.
 *
 * @param edition   its files
 * @param knowledge what words and numbers mean
 * @param rules     the rules as they are written
 * @param cases     of the rules
 * @param features  that each model looks at, by the model's name
 * @param found     what is wrong with the knowledge base and with files of cases
 */
record Tree(Edition edition, Knowledge knowledge, Draft rules, List<RuleCase> cases, Map<String, List<String>> features, List<Problem> found) {
    private static final String CASES = "tests-data/rules/";
    private static final String MODELS = "knowledge-base/model/";

    Tree {
        cases = List.copyOf(cases);
        features = Map.copyOf(features);
        found = List.copyOf(found);
    }

    /** Reads an edition, whatever is wrong with it. */
    static Tree of(Edition edition) {
        List<Problem> found = new ArrayList<>();
        List<RuleCase> cases = cases(edition.files(), found);
        Map<String, List<String>> features = edition.files().keySet().stream().noneMatch(path -> path.startsWith(MODELS)) ? Map.of()
                : edition.copied(places -> ModelFolder.read(places.knowledge().resolve("model"))).stream().collect(Collectors.toMap(Model::name, Model::features, (one, _) -> one));
        return read(edition, cases, features, found);
    }

    private static Tree read(Edition edition, List<RuleCase> cases, Map<String, List<String>> features, List<Problem> found) {
        SortedMap<String, byte[]> some = new TreeMap<>(edition.files());
        some.keySet().removeIf(path -> path.startsWith(MODELS) || path.startsWith("tests-data/"));
        return new Edition(edition.name(), some).copied(places -> {
            Loaded.rooms(places.rules());
            Knowledge knowledge = Knowledge.read(places.knowledge(), found);
            return new Tree(edition, knowledge, Draft.read(places.rules(), knowledge), cases, features, found);
        });
    }

    /** The same with other terms: every word of every rule is held against them. */
    Tree with(Map<String, String> terms) {
        TreeMap<String, String> files = new TreeMap<>(terms);
        return read(new Drafted(files).over(edition).named(edition.name()), cases, features, new ArrayList<>(found));
    }

    /** The same with drafted files, whose terms are in it already. */
    Tree drafted(Drafted drafted) {
        Draft draft = rules;
        for (String path : drafted.rules()) draft = draft.with(path, drafted.files().get(path).getBytes(StandardCharsets.UTF_8));
        List<Problem> problems = new ArrayList<>(found);
        SortedMap<String, byte[]> written = new TreeMap<>();
        drafted.files().forEach((path, text) -> {
            if (path.startsWith(CASES)) written.put(path, text.getBytes(StandardCharsets.UTF_8));
        });
        List<RuleCase> all = new ArrayList<>(cases.stream().filter(each -> !written.containsKey(CASES + each.path() + ".json")).toList());
        all.addAll(cases(written, problems));
        return new Tree(drafted.over(edition), knowledge, draft, all, features, problems);
    }

    private static List<RuleCase> cases(Map<String, byte[]> files, List<Problem> problems) {
        List<RuleCase> all = new ArrayList<>();
        files.forEach((path, bytes) -> {
            if (!path.startsWith(CASES) || !path.endsWith(".json")) return;
            try {
                all.addAll(RuleCaseFolder.read(path.substring(CASES.length(), path.length() - ".json".length()), new String(bytes, StandardCharsets.UTF_8)));
            } catch (UnreadableRuleCaseException e) {
                problems.add(Problem.at(path, 0, "unreadable-cases", "the cases cannot be read: " + e.getMessage(), "用例不能读出：" + e.getMessage(), "compare with a neighbouring file"));
            }
        });
        return all;
    }

    /** Looks through all of it; of the files that are being written the engine's compiler is asked too. */
    Inspection inspection(Drafted drafted, LocalDate today) {
        return Inspection.of(rules, knowledge, found, drafted.rules(), cases, features, today);
    }

    /** The cases of a rule file. */
    List<RuleCase> cases(String path) {
        return cases.stream().filter(each -> ("rules/" + each.path() + ".drl").equals(path)).toList();
    }
}
