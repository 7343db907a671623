package org.lingshu.trail;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.lingshu.clinical.Fact;

/**
 * One rule that fired once.
 *
 * @param stage  in which room
 * @param rule   its name, in the expert's words
 * @param source what the rule cites
 * @param bound  the facts it matched, by the names its author gave them, without the {@code $}; a name may bind several
 * @param added  the fact it inserted
 */
public record Firing(Stage stage, String rule, String source, Map<String, List<Fact>> bound, Fact added) implements Comparable<Firing> {
    private static final Comparator<Firing> ORDER = Comparator.comparing(Firing::stage).thenComparing(Firing::rule)
            .thenComparing(firing -> firing.added().sentence()).thenComparing(Firing::boundSentences);

    public Firing {
        TreeMap<String, List<Fact>> sorted = new TreeMap<>();
        bound.forEach((name, facts) -> sorted.put(name, List.copyOf(facts)));
        bound = java.util.Collections.unmodifiableMap(sorted);
    }

    /** All facts it matched, in the order of their names. */
    public List<Fact> because() {
        return bound.values().stream().flatMap(List::stream).toList();
    }

    private String boundSentences() {
        return because().stream().map(Fact::sentence).collect(Collectors.joining("|"));
    }

    @Override
    public int compareTo(Firing other) {
        return ORDER.compare(this, other);
    }
}
