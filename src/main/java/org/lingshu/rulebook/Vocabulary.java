package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.RuleDescr;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Nearest;
import org.lingshu.knowledge.Term;
import org.lingshu.problem.Problem;

/** Whether the words that rules use are words of the knowledge base: terms, elements, syndromes, analytes, bands and sources. */
final class Vocabulary {
    private final Knowledge knowledge;
    private final Map<String, String> canonical = new HashMap<>();
    private final Set<String> analytes = new TreeSet<>();
    private final Set<String> bands = new TreeSet<>();
    private final Set<String> circumstances;

    Vocabulary(Knowledge knowledge) {
        this.knowledge = knowledge;
        circumstances = new TreeSet<>(knowledge.safety().circumstances());
        circumstances.add("或有妊娠");
        for (Term term : knowledge.terms().values()) term.synonyms().forEach(synonym -> canonical.put(synonym, term.term()));
        for (Analyte analyte : knowledge.analytes().values()) {
            analytes.add(analyte.name());
            analyte.reference().forEach(group -> group.bands().forEach(band -> bands.add(band.band())));
        }
    }

    /** Every word of the file that the knowledge base does not know, with the nearest that it does. */
    List<Problem> check(RuleFile file) {
        List<Problem> problems = new ArrayList<>();
        for (RuleDescr rule : file.parsed().getRules()) {
            NamedWords.of(rule).stream().filter(each -> !each.bound()).forEach(each -> word(file, rule, each.kind(), each.word(), problems));
            sources(file, rule, problems);
        }
        return problems;
    }

    private void word(RuleFile file, RuleDescr rule, String kind, String word, List<Problem> problems) {
        switch (kind) {
            case "Finding", "History" -> {
                if (canonical.containsKey(word)) {
                    problems.add(problem(file, rule, "unknown-term", word, "is a synonym; rules name the canonical term", "是同义词，规则须用规范术语", List.of(canonical.get(word))));
                } else {
                    known(file, rule, "unknown-term", word, knowledge.terms().keySet(), "is not a term of knowledge-base/terms", "不是规范术语", problems);
                }
            }
            case "Element", "Evidence", "ElementName" -> known(file, rule, "unknown-element", word, knowledge.elements().keySet(), "is not an element", "不是证素", problems);
            case "Syndrome" -> known(file, rule, "unknown-syndrome", word, knowledge.syndromes().keySet(), "is not a syndrome of knowledge-base/syndromes", "不是知识库中的证候", problems);
            case "Measurement" -> known(file, rule, "unknown-analyte", word, analytes, "is not measured in knowledge-base/analytes", "不是知识库中的测量项目", problems);
            case "Band" -> known(file, rule, "unknown-band", word, bands, "is no band of any analyte", "不是任何测量项目的区间", problems);
            case "Circumstance" -> known(file, rule, "unknown-circumstance", word, circumstances, "is no circumstance of knowledge-base/incompatibilities", "不是用药禁忌中的情形", problems);
            case "Class" -> known(file, rule, "unknown-class", word, knowledge.safety().classes(), "is no class of medicines", "不是药类", problems);
            case "Ingredient" -> {
                if (!knowledge.safety().knows(word)) problems.add(problem(file, rule, "unknown-medicine", word, "is no herb or drug by its canonical name", "不是药材或西药的规范名", List.of()));
            }
            default -> { }
        }
    }

    private static void known(RuleFile file, RuleDescr rule, String check, String word, Collection<String> all, String english, String chinese, List<Problem> problems) {
        if (!all.contains(word)) problems.add(problem(file, rule, check, word, english, chinese, Nearest.of(word, all)));
    }

    private void sources(RuleFile file, RuleDescr rule, List<Problem> problems) {
        for (String cited : RuleForm.annotations(rule).getOrDefault("source", "").split(";")) {
            String id = cited.strip().split(":")[0];
            if (!id.isEmpty()) known(file, rule, "unknown-source", id, knowledge.sources().keySet(), "is not in knowledge-base/sources", "不在 knowledge-base/sources 中", problems);
        }
    }

    private static Problem problem(RuleFile file, RuleDescr rule, String check, String word, String english, String chinese, List<String> near) {
        RuleText text = file.text(rule);
        return text.problem(text.find(word), check, "`" + word + "` " + english, "`" + word + "` " + chinese, hint(near));
    }

    private static String hint(List<String> near) {
        return near.isEmpty() ? "" : "did you mean `" + String.join("`, `", near) + "`?";
    }
}
