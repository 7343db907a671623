package org.lingshu.inquiry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Changes that together may make a rule speak.
 *
 * @param changes each about another thing, sorted
 * @param rank    how far down the expert's own lists its words stand: of plans that ask for as much the lowest is the most usual
 */
public record Plan(List<Change> changes, int rank) {
    /** Nothing need change. */
    public static final Plan NONE = new Plan(List.of(), 0);
    /** The one that asks for the least first; then in one fixed order. */
    static final Comparator<Plan> LEAST = Comparator.comparingInt((Plan plan) -> plan.changes.size()).thenComparingDouble(Plan::cost).thenComparingInt(Plan::rank)
            .thenComparing(Plan::sentence);

    public Plan {
        changes = changes.stream().sorted(Comparator.comparing(Change::sentence)).toList();
    }

    static Plan of(Change one) {
        return of(one, 0);
    }

    static Plan of(Change one, int rank) {
        return new Plan(List.of(one), rank);
    }

    double cost() {
        return changes.stream().mapToDouble(Change::cost).sum();
    }

    private String sentence() {
        return changes.stream().map(Change::sentence).reduce("", (all, each) -> all + "|" + each);
    }

    /** Both together; empty when they want contrary things. */
    Optional<Plan> and(Plan other) {
        Map<String, Change> all = new LinkedHashMap<>();
        changes.forEach(change -> all.put(change.subject(), change));
        for (Change change : other.changes) {
            Change before = all.putIfAbsent(change.subject(), change);
            if (before != null && !before.equals(change)) return Optional.empty();
        }
        return Optional.of(new Plan(List.copyOf(all.values()), rank + other.rank));
    }

    /** All but one. */
    Plan without(Change one) {
        List<Change> rest = new ArrayList<>(changes);
        rest.remove(one);
        return new Plan(rest, rank);
    }

    /** Every pair of one of these and one of those, the least first, no more than {@code most}. */
    static List<Plan> both(List<Plan> these, List<Plan> those, int most) {
        return these.stream().flatMap(one -> those.stream().map(one::and).flatMap(Optional::stream)).distinct().sorted(LEAST).limit(most).toList();
    }
}
