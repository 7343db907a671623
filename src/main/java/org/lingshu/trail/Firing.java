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
public record Firing(Stage stage, String rule, String source, Map<String, List<Fact>> bound, Fact added) {
    public Firing {
        bound = bound.size() == 1 ? Map.copyOf(bound) : java.util.Collections.unmodifiableMap(new TreeMap<>(bound));
    }

    /** All facts it matched, in the order of their names. */
    public List<Fact> because() {
        return bound.values().stream().flatMap(List::stream).toList();
    }

    /** The same firings in their one order: by stage, rule, fact added and facts matched, whatever order the engine fired them in. */
    public static List<Firing> sorted(List<Firing> firings) {
        return firings.stream().map(Keyed::of).sorted(Keyed.ORDER).map(Keyed::firing).toList();
    }

    /** A firing with the sentence of what it added made once; what it matched is compared only where all else is the same. */
    private record Keyed(Firing firing, String added) {
        static final Comparator<Keyed> ORDER = Comparator.comparing((Keyed each) -> each.firing.stage).thenComparing(each -> each.firing.rule)
                .thenComparing(Keyed::added).thenComparing(Keyed::matched);

        static Keyed of(Firing firing) {
            return new Keyed(firing, firing.added().sentence());
        }

        private String matched() {
            return firing.because().stream().map(Fact::sentence).collect(Collectors.joining("|"));
        }
    }
}
