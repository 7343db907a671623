package org.lingshu.discovery;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.lingshu.model.Evaluation;
import org.lingshu.model.Fusion;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.report.Words;

/**
 * Patients of whom rules and a model that had not seen them say different things, in groups of those that are alike.
 *
 * @param reason   why nothing was compared; empty when something was
 * @param compared patients of whom both said something
 * @param silent   patients of whom the rules say nothing that is a label
 * @param ruled    how often the rules' first was true, of those compared
 * @param modelled how often the model's first was true, of those compared
 * @param differ   patients of whom they say different things
 * @param clear    how plain the groups are, from zero to one (silhouette)
 * @param groups   of these, the largest first
 */
record Disagreement(Words reason, int compared, int silent, int ruled, int modelled, int differ, double clear, List<Group> groups) {
    private static final String ALGORITHM = "logistic";
    static final String SYNDROME = "证候/";

    Disagreement {
        groups = List.copyOf(groups);
    }

    /**
     * Patients that are alike and of whom rules and model say different things.
     *
     * @param patients how many
     * @param middle   the patient in their middle
     * @param rules    how often the rules said which label
     * @param model    how often the model did
     * @param right    how often the rules were right, the model, neither
     * @param telling  what they have more or less often than all other patients
     */
    record Group(int patients, String middle, Map<String, Integer> rules, Map<String, Integer> model, List<Integer> right, List<Telling> telling) {
    }

    /**
     * A feature that tells a group from all other patients.
     *
     * @param feature its name
     * @param within  patients of the group with it
     * @param all     patients of the group
     * @param beside  other patients with it
     * @param others  all other patients
     * @param p       two-sided, of a difference like this; not corrected, for it describes and claims nothing
     */
    record Telling(String feature, int within, int all, int beside, int others, double p) {
    }

    private static Disagreement none(String chinese, String english) {
        return new Disagreement(Words.of(chinese, english), 0, 0, 0, 0, 0, 0, List.of());
    }

    /** Compares, where rules conclude labels of this target. */
    static Disagreement of(Table table, Target target, Stated stated, long seed, Consumer<String> progress) {
        Map<Integer, List<Integer>> columns = new TreeMap<>();
        for (int k = 0; k < target.classes().size(); k++) {
            AboutLabel about = stated.about(target.classes().get(k));
            if (!about.concluded()) continue;
            Set<String> names = about.names().stream().map(name -> SYNDROME + name).collect(Collectors.toSet());
            List<Integer> own = IntStream.range(0, table.columns().size()).filter(j -> names.contains(table.columns().all().get(j).feature())).boxed().toList();
            if (!own.isEmpty()) columns.put(k, own);
        }
        if (columns.size() < 2) return none("规则对此目标的标签没有结论，无从比较规则与模型。", "No rule concludes a label of this target, so there is nothing to hold a model against.");
        progress.accept("model on patients that it has not seen, to hold against the rules");
        Evaluation evaluation = Evaluation.of(table, target, new Evaluation.Options(seed, List.of(ALGORITHM), Set.of(Fusion.EARLY), 1), progress);
        return new Comparison(table, target, columns, evaluation.chosen().heldOut()).compare();
    }
}
