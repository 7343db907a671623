package org.lingshu.workbench.diff;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What can follow from a rule or an entry, by kind: elements, syndromes, features, conclusions, alerts, advice, questions. It can; whether it does in a
 * patient the case base tells.
 *
 * @param byKind names by kind of fact, both sorted
 */
public record Reach(SortedMap<String, SortedSet<String>> byKind) {
    /** Nothing follows. */
    static final Reach NOTHING = new Reach(new TreeMap<>());

    public Reach {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        byKind.forEach((kind, names) -> all.put(kind, Collections.unmodifiableSortedSet(new TreeSet<>(names))));
        byKind = Collections.unmodifiableSortedMap(all);
    }

    /** What follows from either. */
    Reach and(Reach other) {
        SortedMap<String, SortedSet<String>> all = new TreeMap<>();
        for (Reach each : java.util.List.of(this, other)) each.byKind.forEach((kind, names) -> all.computeIfAbsent(kind, _ -> new TreeSet<>()).addAll(names));
        return new Reach(all);
    }

    /** How many of each kind: {@code Element 1, Syndrome 12}; empty when nothing. */
    public String brief() {
        return byKind.entrySet().stream().map((Map.Entry<String, SortedSet<String>> each) -> each.getKey() + " " + each.getValue().size()).collect(Collectors.joining(", "));
    }
}
