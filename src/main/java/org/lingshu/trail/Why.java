package org.lingshu.trail;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.lingshu.clinical.ClassProbability;
import org.lingshu.clinical.Concern;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Ingredient;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Modification;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Span;

/**
 * Why a statement stands: the walk from it back to the words of the record, as data. Printing is somebody else's work.
 *
 * @param fact   the statement
 * @param name   the name under which the firing above bound it; empty at the top
 * @param firing the rule that added it; empty when it was read from the record or predicted
 * @param spans  where the record says it; empty when a rule or model said it
 * @param because what it rests on
 */
public record Why(Fact fact, String name, Optional<Firing> firing, List<Span> spans, List<Why> because) {
    private static final int MOST_CONTRIBUTIONS = 10;

    public Why {
        spans = List.copyOf(spans);
        because = List.copyOf(because);
    }

    /** Walks back from a fact of this trail; a fact that several rules added gives one walk for each. */
    public static List<Why> of(Trail trail, Fact fact) {
        return walk(trail, fact, "", new TreeSet<>());
    }

    /** Whether every branch of the walk ends at words of the record. */
    public boolean grounded() {
        return because.isEmpty() ? !spans.isEmpty() : because.stream().allMatch(Why::grounded);
    }

    private static List<Why> walk(Trail trail, Fact fact, String name, Set<String> above) {
        String sentence = fact.sentence();
        if (above.contains(sentence)) return List.of();
        Set<String> path = new TreeSet<>(above);
        path.add(sentence);
        List<Firing> firings = trail.adding(fact);
        if (fact instanceof Prediction || fact instanceof ClassProbability) return List.of(predicted(trail, fact, name, path));
        if (firings.isEmpty()) return List.of(new Why(fact, name, Optional.empty(), spans(fact), restsOn(trail, fact, path)));
        return firings.stream().map(firing -> new Why(fact, name, Optional.of(firing), List.of(), bound(trail, firing, path))).toList();
    }

    private static List<Why> bound(Trail trail, Firing firing, Set<String> path) {
        List<Why> all = new ArrayList<>();
        firing.bound().forEach((name, facts) -> facts.stream().filter(each -> !Versions.isKnowledge(each))
                .forEach(each -> all.addAll(walk(trail, each, name, path))));
        return all;
    }

    /** What is taken, or not tolerated, that a concern of the knowledge base is about. */
    private static List<Why> restsOn(Trail trail, Fact fact, Set<String> path) {
        List<Fact> about = switch (fact) {
            case Concern concern -> concern.about();
            case Ingredient ingredient -> List.of(ingredient.giver());
            case Modification modification -> modification.because();
            case org.lingshu.clinical.Consensus consensus -> List.copyOf(consensus.shared());
            case org.lingshu.clinical.Resemblance resemblance -> List.copyOf(resemblance.shared());
            default -> List.of();
        };
        return about.stream().filter(each -> !Versions.isKnowledge(each)).flatMap(each -> walk(trail, each, "", path).stream()).toList();
    }

    private static Why predicted(Trail trail, Fact fact, String name, Set<String> path) {
        String target = fact instanceof Prediction prediction ? prediction.target() : ((ClassProbability) fact).target();
        List<Why> because = new ArrayList<>();
        trail.predictions().stream().filter(each -> each.target().equals(target)).flatMap(each -> each.contributions().stream()).limit(MOST_CONTRIBUTIONS)
                .forEach(each -> trail.facts().stream().filter(feature -> feature instanceof org.lingshu.clinical.Feature one && each.feature().endsWith(one.name()))
                        .findFirst().ifPresent(feature -> because.addAll(walk(trail, feature, each.feature(), path))));
        return new Why(fact, name, Optional.empty(), List.of(), because);
    }

    /** Where the record says a fact; empty when it was derived. */
    public static List<Span> spans(Fact fact) {
        return switch (fact) {
            case Finding finding -> List.of(finding.span());
            case History history -> List.of(history.span());
            case Measurement measurement -> List.of(measurement.span());
            case Medication medication -> List.of(medication.span());
            case Allergy allergy -> List.of(allergy.span());
            case org.lingshu.clinical.Patient patient -> List.of(new Span("patient", 0, 0, patient.label()));
            default -> List.of();
        };
    }
}
