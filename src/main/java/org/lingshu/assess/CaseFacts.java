package org.lingshu.assess;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Alert;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Feature;
import org.lingshu.clinical.Question;
import org.lingshu.clinical.Syndrome;
import org.lingshu.rulebook.Rulebook;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Stage;

/**
 * The facts of one case as they grow from stage to stage, each sentence once, and the firings that added them. Used by one thread for one case.
 */
final class CaseFacts {
    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final List<Firing> firings = new ArrayList<>();
    private final Map<Stage, List<Fact>> seen = new EnumMap<>(Stage.class);
    private final List<Fact> given;

    CaseFacts(Collection<? extends Fact> read) {
        given = List.copyOf(read);
        given.forEach(this::add);
    }

    /** Runs a stage on what is known so far and keeps what it adds; {@code knowledge} is given to the rules but not kept. */
    void run(Rulebook rulebook, Stage stage, Collection<? extends Fact> knowledge) {
        List<Fact> given = new ArrayList<>(facts.values());
        given.addAll(knowledge);
        seen.put(stage, given);
        List<Firing> stageFirings = rulebook.run(stage, given).firings();
        firings.addAll(stageFirings);
        stageFirings.forEach(firing -> add(firing.added()));
    }

    void add(Fact fact) {
        facts.merge(fact.sentence(), fact, CaseFacts::better);
    }

    /** What the stages began with. */
    List<Fact> given() {
        return given;
    }

    /** What each stage that was run saw. */
    Map<Stage, List<Fact>> seen() {
        return seen;
    }

    List<Firing> firings() {
        return List.copyOf(firings);
    }

    /** Every fact, in the order in which they came. */
    List<Fact> all() {
        return List.copyOf(facts.values());
    }

    /** The facts of one kind, in the order in which they came. */
    <T extends Fact> List<T> all(Class<T> kind) {
        return facts.values().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    /**
     * Of two facts with the same sentence the first stays; but of two syndromes the one that scores higher, of two features the greater (so that a
     * finding that the record both states and denies counts as stated), and of two questions, two alerts or two pieces of advice one that rests on what
     * both rest on, so that an alert about pairs names every drug of them.
     */
    private static Fact better(Fact before, Fact after) {
        return switch (after) {
            case Syndrome other when before instanceof Syndrome one && other.score() > one.score() -> other;
            case Feature other when before instanceof Feature one && other.value() > one.value() -> other;
            case Question other when before instanceof Question one -> one.and(other);
            case Alert other when before instanceof Alert one -> one.and(other);
            case Advice other when before instanceof Advice one -> one.and(other);
            default -> before;
        };
    }
}
