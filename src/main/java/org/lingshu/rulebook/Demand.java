package org.lingshu.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.trail.Need.Quality;

/**
 * One comma-separated demand of a pattern.
 *
 * @param text       as the rule writes it
 * @param bound      the name it gives to {@code value}, without the {@code $}; empty for none
 * @param value      what it names
 * @param constraint what must be true; empty when it only names something
 */
record Demand(String text, String bound, Optional<Value> value, Optional<Constraint> constraint) {
    private static final Set<String> IDENTITY = Set.of("term", "name", "analyte", "label", "substance", "element", "target", "examination", "kind", "family", "own");
    private static final Set<String> NAMES = Set.of("term", "name", "analyte", "label", "substance", "element");

    boolean holds(Object fact, Tuple tuple) {
        return constraint.map(each -> each.holds(fact, tuple)).orElse(true);
    }

    Set<String> needs() {
        return constraint.map(Constraint::needs).orElse(Set.of());
    }

    /** Whether it says which fact is meant, and not how it must be. */
    boolean identifies() {
        return constraint.map(each -> !property(each).isEmpty() && IDENTITY.contains(property(each))).orElse(false);
    }

    /** Whether it says, and does not deny, by which name the fact that is meant is called. */
    boolean calls() {
        return constraint.map(each -> NAMES.contains(property(each)) && naming(each).isPresent()).orElse(false);
    }

    /** The names that the fact may have under what is bound so far. */
    List<String> names(Tuple tuple) {
        return constraint.flatMap(Demand::naming).orElse(List.of()).stream().flatMap(value -> words(value.of("", tuple))).toList();
    }

    /** The same as plain data. */
    Quality quality() {
        return constraint.map(each -> quality(each, false)).orElse(new Quality("", false, "", List.of(), text));
    }

    /** The values that say what the fact's property may be; empty when they say what it may not be, or something else. */
    private static Optional<List<Value>> naming(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Compared(Value left, String relation, Value right) -> switch (relation) {
                case "==", "memberOf" -> Optional.of(List.of(right));
                case "contains" -> own(left).isEmpty() ? Optional.of(List.of(left)) : Optional.empty();
                default -> Optional.empty();
            };
            case Constraint.Listed listed -> Optional.of(listed.list());
            case Constraint.Several several when !several.all() -> several.parts().stream().map(Demand::naming)
                    .reduce((one, other) -> one.flatMap(some -> other.map(more -> Stream.concat(some.stream(), more.stream()).toList()))).flatMap(all -> all);
            default -> Optional.empty();
        };
    }

    private static Stream<String> words(Object value) {
        return value instanceof Collection<?> many ? many.stream().map(String::valueOf) : Stream.of(String.valueOf(value));
    }

    /** The one property of the fact itself that a constraint looks at; empty when it looks at several or at none. */
    private static String property(Constraint constraint) {
        return switch (constraint) {
            case Constraint.Truth(Value value) -> own(value);
            case Constraint.Compared(Value left, String relation, Value right) -> "contains".equals(relation) && own(left).isEmpty() ? own(right) : own(left);
            case Constraint.Listed listed -> own(listed.value());
            case Constraint.Denial(Constraint inner) -> property(inner);
            case Constraint.Several several -> {
                List<String> all = several.parts().stream().map(Demand::property).distinct().toList();
                yield all.size() == 1 ? all.getFirst() : "";
            }
        };
    }

    private static String own(Value value) {
        return value instanceof Value.Path path && path.root().isEmpty() && !path.steps().isEmpty() ? path.steps().getFirst() : "";
    }

    private Quality quality(Constraint one, boolean denied) {
        return switch (one) {
            case Constraint.Truth(Value value) -> new Quality(path(value), denied, "", List.of(), text);
            case Constraint.Denial(Constraint inner) -> quality(inner, !denied);
            case Constraint.Compared(Value left, String relation, Value right) -> new Quality(path(left), denied, relation, List.of(shown(right)), text);
            case Constraint.Listed listed -> new Quality(path(listed.value()), denied, "in", listed.list().stream().map(Demand::shown).toList(), text);
            case Constraint.Several several -> new Quality("", denied, "", List.of(), text);
        };
    }

    private static String path(Value value) {
        return value instanceof Value.Path path ? (path.root().isEmpty() ? "" : "$" + path.root() + ".") + String.join(".", path.steps()) : shown(value);
    }

    private static String shown(Value value) {
        return value instanceof Value.Literal(Object literal) ? literal instanceof Enum<?> constant ? constant.name() : String.valueOf(literal) : path(value);
    }
}
