package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.lingshu.clinical.Concern;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Ingredient;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Herb;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Medicine;
import org.lingshu.rulebook.Conditions;

/** Which medicines would have to be taken for a condition about what medicines hold, do to each other, or do to this patient, to be met. */
final class Medicines {
    /** The kinds of fact that follow from what is taken. */
    static final Set<String> KINDS = Set.of("Ingredient", "Incompatibility", "Interaction", "Caution", "Intolerance", "Dose");
    private static final int MOST = 8;
    private static final Span SUPPOSED = new Span("supposed", 0, 0, "");
    private final Knowledge knowledge;
    private final Conditions conditions;

    Medicines(Knowledge knowledge, Conditions conditions) {
        this.knowledge = knowledge;
        this.conditions = conditions;
    }

    /** Plans to take what the condition waits for: as if everything the knowledge base knows were taken, and of that the few that matter. */
    List<Plan> of(String rule, int i, Standing at) {
        List<Fact> facts = new ArrayList<>(at.reading().facts());
        facts.addAll(at.assessment().trail().firings().stream().map(firing -> firing.added()).toList());
        Set<String> taken = at.reading().medications().stream().map(Medication::name).collect(Collectors.toSet());
        names().filter(name -> !taken.contains(name)).forEach(name -> facts.add(new Medication(name, SUPPOSED)));
        return knowledge.safety().ofMedicines(facts).stream().filter(fact -> conditions.admits(rule, i, fact)).map(fact -> taking(fact, taken)).distinct()
                .sorted(Plan.LEAST).limit(MOST).toList();
    }

    private Stream<String> names() {
        return Stream.concat(knowledge.pharmacy().herbs().values().stream().map(Herb::herb), knowledge.vocabulary().medicines().stream().map(Medicine::name)).distinct().sorted();
    }

    private static Plan taking(Fact fact, Set<String> taken) {
        List<Change> changes = givers(fact).filter(medication -> !taken.contains(medication.name())).map(medication -> (Change) new Change.Medicine(medication.name(),
                true)).distinct().toList();
        return new Plan(changes, 0);
    }

    /** The medications that a fact follows from. */
    static Stream<Medication> givers(Fact fact) {
        Stream<Fact> about = switch (fact) {
            case Ingredient ingredient -> Stream.of(ingredient.giver());
            case Concern concern -> concern.about().stream();
            default -> Stream.of();
        };
        return about.filter(Medication.class::isInstance).map(Medication.class::cast);
    }
}
