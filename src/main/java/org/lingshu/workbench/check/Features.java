package org.lingshu.workbench.check;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Need.How;
import org.lingshu.trail.Stage;

/** Features that a model learned from and that no rule derives any longer, and rules whose features no model looks at. */
final class Features implements Check {
    /** The kind of fact from which features of a family come. */
    private static final Map<String, String> FAMILIES = Map.of("证素", "Element", "证候", "Syndrome", "所见", "Finding", "主诉", "Finding", "既往", "History", "家族", "History", "测量", "Measurement",
            "年龄", "Patient", "性别", "Patient");
    /** Such a feature is asked about by a study, whether or not a model uses it. */
    private static final String STUDIED = "together";
    private static final Map<String, List<String>> MADE = Map.of("complaint", List.of("主诉"), "age", List.of("年龄"), "sex", List.of("性别"));

    @Override
    public List<Problem> problems(Content content) {
        List<WrittenRule> rules = content.rules().stream().filter(rule -> rule.entry().stage() == Stage.FEATURES).toList();
        if (!content.whole() || content.features().isEmpty()) return List.of();
        Set<String> derived = rules.stream().flatMap(rule -> families(rule).stream()).collect(Collectors.toSet());
        Map<String, Set<String>> known = known(content);
        List<Problem> problems = new ArrayList<>();
        new TreeMap<>(content.features()).forEach((model, features) -> features.forEach(feature -> underived(feature, derived, known).ifPresent(why -> problems.add(Problem.at(
                "knowledge-base/model", 0, "underived-feature", "the model `" + model + "` looks at `" + feature + "`, " + why, "模型 `" + model + "` 所用特征 `" + feature + "` 已无规则可得",
                "train the model again, or bring back what it learned from")))));
        Set<String> used = content.features().values().stream().flatMap(List::stream).map(each -> each.split("/")[0]).collect(Collectors.toSet());
        rules.stream().filter(rule -> !STUDIED.equals(rule.saying().how())).filter(rule -> families(rule).stream().noneMatch(used::contains)).forEach(rule -> problems.add(rule.problem("unused-feature", "no model looks at what `" + rule.name() + "` derives",
                "没有模型用到 `" + rule.name() + "` 之特征", "train a model that may use it, or take the rule out")));
        return problems;
    }

    private static List<String> families(WrittenRule rule) {
        if (MADE.containsKey(rule.saying().how())) return MADE.get(rule.saying().how());
        if (!rule.saying().words().isEmpty()) return List.of(rule.saying().name().split("/")[0]);
        Set<String> kinds = rule.all().filter(each -> each.how() == How.THERE).map(each -> each.kind()).collect(Collectors.toSet());
        return FAMILIES.entrySet().stream().filter(each -> kinds.contains(each.getValue()) && !"主诉".equals(each.getKey()) && !"Patient".equals(each.getValue())).map(Map.Entry::getKey).toList();
    }

    private static Map<String, Set<String>> known(Content content) {
        Knowledge knowledge = content.knowledge();
        Reached reached = new Reached(content);
        return Map.of("Finding", knowledge.terms().keySet(), "History", knowledge.terms().keySet(), "Element", knowledge.elements().keySet(), "Syndrome", reached.syndromes(),
                "Measurement", knowledge.analytes().values().stream().map(Analyte::name).collect(Collectors.toSet()));
    }

    private static Optional<String> underived(String feature, Set<String> derived, Map<String, Set<String>> known) {
        String[] parts = feature.split("/", 2);
        if (!derived.contains(parts[0])) return Optional.of("and no rule of 4-features derives it");
        Set<String> names = known.get(FAMILIES.getOrDefault(parts[0], ""));
        return parts.length == 2 && names != null && !names.contains(parts[1]) ? Optional.of("and nothing of that name can be found in a patient") : Optional.empty();
    }
}
