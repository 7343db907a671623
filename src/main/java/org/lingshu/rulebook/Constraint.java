package org.lingshu.rulebook;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** What a condition demands of a fact: the part within the brackets, read so that it can be judged without the engine. */
sealed interface Constraint {

    /** Whether the fact meets it under what is bound so far; the same as in the engine. */
    boolean holds(Object fact, Tuple tuple);

    /** The names it needs bound. */
    Set<String> needs();

    /**
     * A property that is true or not.
     *
     * @param value the property
     */
    record Truth(Value value) implements Constraint {
        @Override
        public boolean holds(Object fact, Tuple tuple) {
            return Boolean.TRUE.equals(value.of(fact, tuple));
        }

        @Override
        public Set<String> needs() {
            return names(value);
        }
    }

    /**
     * Two values compared.
     *
     * @param left     one
     * @param relation {@code ==}, {@code !=}, {@code <}, {@code contains}, {@code memberOf}, {@code matches} …
     * @param right    the other
     */
    record Compared(Value left, String relation, Value right) implements Constraint {
        @Override
        public boolean holds(Object fact, Tuple tuple) {
            Object one = left.of(fact, tuple);
            Object other = right.of(fact, tuple);
            return switch (relation) {
                case "==" -> same(one, other);
                case "!=" -> !same(one, other);
                case "contains" -> one instanceof Collection<?> many ? many.contains(other) : String.valueOf(one).contains(String.valueOf(other));
                case "memberOf" -> other instanceof Collection<?> many && many.contains(one);
                case "matches" -> String.valueOf(one).matches(String.valueOf(other));
                default -> ordered(one, other);
            };
        }

        private boolean ordered(Object one, Object other) {
            if (!(one instanceof Number number) || !(other instanceof Number limit)) return false;
            int order = Double.compare(number.doubleValue(), limit.doubleValue());
            return switch (relation) {
                case "<" -> order < 0;
                case "<=" -> order <= 0;
                case ">" -> order > 0;
                case ">=" -> order >= 0;
                default -> throw new IllegalStateException(relation + " is not a relation");
            };
        }

        private static boolean same(Object one, Object other) {
            if (one instanceof Number number && other instanceof Number equal) return number.doubleValue() == equal.doubleValue();
            if (one instanceof Enum<?> constant && other instanceof String word) return constant.name().equals(word);
            return Objects.equals(one, other);
        }

        @Override
        public Set<String> needs() {
            Set<String> all = new TreeSet<>(names(left));
            all.addAll(names(right));
            return all;
        }
    }

    /**
     * A value that is one of a list.
     *
     * @param value what is looked at
     * @param list  what it may be
     */
    record Listed(Value value, List<Value> list) implements Constraint {
        public Listed {
            list = List.copyOf(list);
        }

        @Override
        public boolean holds(Object fact, Tuple tuple) {
            Object one = value.of(fact, tuple);
            return list.stream().anyMatch(each -> Compared.same(one, each.of(fact, tuple)));
        }

        @Override
        public Set<String> needs() {
            Set<String> all = new TreeSet<>(names(value));
            list.forEach(each -> all.addAll(names(each)));
            return all;
        }
    }

    /**
     * The contrary.
     *
     * @param inner of this
     */
    record Denial(Constraint inner) implements Constraint {
        @Override
        public boolean holds(Object fact, Tuple tuple) {
            return !inner.holds(fact, tuple);
        }

        @Override
        public Set<String> needs() {
            return inner.needs();
        }
    }

    /**
     * Several that must all hold, or of which one must.
     *
     * @param all   whether all must
     * @param parts at least one
     */
    record Several(boolean all, List<Constraint> parts) implements Constraint {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public boolean holds(Object fact, Tuple tuple) {
            return all ? parts.stream().allMatch(part -> part.holds(fact, tuple)) : parts.stream().anyMatch(part -> part.holds(fact, tuple));
        }

        @Override
        public Set<String> needs() {
            Set<String> all = new TreeSet<>();
            parts.forEach(part -> all.addAll(part.needs()));
            return all;
        }
    }

    private static Set<String> names(Value value) {
        return value.needs().map(Set::of).orElse(Set.of());
    }
}
