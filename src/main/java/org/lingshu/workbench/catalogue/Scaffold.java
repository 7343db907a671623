package org.lingshu.workbench.catalogue;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Nearest;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.edition.Loaded;
import org.lingshu.workbench.release.Gates;

/**
 * The beginning of a rule: the rule, the entries of terms that it names and the knowledge base lacks, and its two cases. Where only an expert can go on
 * stands {@value Gates#TO_FILL}.
 *
 * @param files  text by path, as they will be written
 * @param toFill every place that an expert must fill
 */
public record Scaffold(Map<String, String> files, List<Problem> toFill) {
    private static final String FILL = Gates.TO_FILL;
    private static final Set<String> STRENGTHS = Set.of("strong", "moderate", "weak", "against");

    public Scaffold {
        files = java.util.Collections.unmodifiableMap(new LinkedHashMap<>(files));
        toFill = List.copyOf(toFill);
    }

    /**
     * Scaffolds a wish in an edition; nothing is written yet.
     *
     * @throws RefusedEditException when the name is taken, a sign is a synonym, or the room's rules are written by hand
     */
    public static Scaffold of(Wish wish, Loaded edition) {
        List<Problem> problems = new ArrayList<>();
        demand(wish, edition, problems);
        Optional<Template> template = wish.signs().isEmpty() ? Optional.empty() : Template.of(wish, edition.knowledge());
        if (template.isEmpty()) {
            problems.add(problem("by-hand", "a rule for `" + wish.stage().folder() + "` cannot be begun like this", "`" + wish.stage().folder() + "` 的规则不能如此起草",
                    wish.signs().isEmpty() ? "name at least one --sign" : "its rules speak of data; copy a neighbour 请仿照同夹规则手写"));
        }
        if (!problems.isEmpty()) throw new RefusedEditException(problems);
        Map<String, String> files = new LinkedHashMap<>();
        String rule = "rules/" + wish.path() + ".drl";
        files.put(rule, edition.edition().text(rule).map(text -> text.stripTrailing() + "\n\n").orElseGet(() -> head(wish.stage())) + rule(wish, template.get()));
        terms(wish, edition, files);
        String cases = "tests-data/rules/" + wish.path() + ".json";
        files.put(cases, edition.edition().text(cases).map(EntryList::read).orElseGet(() -> EntryList.empty("  "))
                .with(entry(wish.name() + " speaks", template.get().given(), with(Spoken.of(wish.path(), template.get().given(), edition), template.get().expected()), "fires", wish.name()))
                .with(entry(wish.name() + " stays silent", template.get().lacking(), Spoken.of(wish.path(), template.get().lacking(), edition), "silent", wish.name())).text());
        return new Scaffold(files, toFill(files, edition));
    }

    private static void demand(Wish wish, Loaded edition, List<Problem> problems) {
        Knowledge knowledge = edition.knowledge();
        if (edition.rulebook().rules().stream().anyMatch(rule -> rule.name().equals(wish.name()))) problems.add(problem("same-name", "there is a rule `" + wish.name() + "` already", "已有规则 `" + wish.name() + "`", "choose another name"));
        if (wish.name().isBlank() || wish.name().contains("\"") || wish.name().contains("\n")) problems.add(problem("no-name", "the rule needs a name without quotes", "规则须有名，且不含引号", ""));
        if (!wish.file().matches("[a-z0-9]+(-[a-z0-9]+)*")) problems.add(problem("file-name", "`" + wish.file() + "` is not kebab-case", "`" + wish.file() + "` 不合文件名格式", "blood-stasis"));
        if (!wish.terms().matches("[a-z0-9]+(-[a-z0-9]+)*")) problems.add(problem("file-name", "`" + wish.terms() + "` is not kebab-case", "`" + wish.terms() + "` 不合文件名格式", "chest-and-heart"));
        if (!STRENGTHS.contains(wish.strength())) problems.add(problem("strength", "`" + wish.strength() + "` is not a strength", "`" + wish.strength() + "` 不是强度", "strong, moderate, weak, against"));
        if (!knowledge.sources().containsKey(wish.source().split(":")[0])) {
            problems.add(problem("unknown-source", "`" + wish.source() + "` is not in knowledge-base/sources", "`" + wish.source() + "` 不在 knowledge-base/sources 中", near(Nearest.of(wish.source().split(":")[0], knowledge.sources().keySet()))));
        }
        for (String sign : wish.signs()) {
            if (sign.isBlank() || sign.contains("\"")) problems.add(problem("sign", "a sign is a word without quotes", "所见须为不含引号之词", ""));
            knowledge.terms().values().stream().filter(term -> term.synonyms().contains(sign)).findFirst()
                    .ifPresent(term -> problems.add(problem("synonym", "`" + sign + "` is written `" + term.term() + "` here", "`" + sign + "` 的规范词为 `" + term.term() + "`", "--sign " + term.term())));
        }
    }

    private static String near(List<String> near) {
        return near.isEmpty() ? "" : "did you mean `" + String.join("`, `", near) + "`?";
    }

    private static Problem problem(String check, String message, String chinese, String hint) {
        return Problem.at("new rule", 0, check, message, chinese, hint);
    }

    private static String head(Stage stage) {
        return "package " + stage.drlPackage() + "\n\nimport org.lingshu.clinical.*\n\ndialect \"mvel\"\n\n// " + FILL + "：此文件所论之概念。 What concept this file is about.\n\n";
    }

    private static String rule(Wish wish, Template template) {
        StringBuilder text = new StringBuilder("// " + FILL + "：一句医理。 One sentence of medicine.\nrule \"" + wish.name() + "\"\n    @source( \"" + wish.source() + "\" )  @since( \"" + wish.since() + "\" )\nwhen\n");
        template.conditions().forEach(condition -> text.append("    ").append(condition).append('\n'));
        return text.append("then\n    insert( ").append(template.says()).append(" );\nend\n").toString();
    }

    private static void terms(Wish wish, Loaded edition, Map<String, String> files) {
        Knowledge knowledge = edition.knowledge();
        List<String> names = new ArrayList<>(wish.stage() == Stage.FINDINGS ? wish.says().stream().toList() : wish.signs());
        names.removeIf(name -> knowledge.term(name).isPresent() || knowledge.elements().containsKey(name));
        if (names.isEmpty()) return;
        String path = "knowledge-base/terms/" + wish.terms() + ".json";
        EntryList list = edition.edition().text(path).map(EntryList::read).orElseGet(() -> EntryList.empty(""));
        for (String name : names) list = list.with(term(name, wish));
        files.put(path, list.text());
    }

    private static ObjectNode term(String name, Wish wish) {
        ObjectNode term = JsonNodeFactory.instance.objectNode().put("term", name).put("english", FILL).put("examination", wish.stage() == Stage.FINDINGS ? "检验" : "问").put("part", FILL);
        term.putArray("synonyms");
        return term.put("source", wish.source().split(":")[0]);
    }

    private static List<String> with(List<String> some, String one) {
        List<String> all = new ArrayList<>(some);
        all.add(one);
        return all;
    }

    private static ObjectNode entry(String name, List<String> given, List<String> expected, String how, String rule) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode().put("name", name);
        given.forEach(entry.putArray("given")::add);
        expected.forEach(entry.putArray("expect")::add);
        entry.putArray(how).add(rule);
        return entry;
    }

    /** The places of the written files at which something is still to be filled and was not before. */
    private static List<Problem> toFill(Map<String, String> files, Loaded edition) {
        List<Problem> all = new ArrayList<>();
        files.forEach((path, text) -> {
            List<String> before = edition.edition().text(path).orElse("").lines().toList();
            List<String> lines = text.lines().toList();
            for (int i = 0; i < lines.size(); i++) {
                int column = lines.get(i).indexOf(FILL);
                if (column >= 0 && !before.contains(lines.get(i))) {
                    all.add(new Problem(path, i + 1, column + 1, "to-fill", "an expert writes here what only an expert knows", "此处须由专家填写", lines.get(i).strip()));
                }
            }
        });
        return all;
    }
}
