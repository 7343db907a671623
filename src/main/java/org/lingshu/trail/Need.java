package org.lingshu.trail;

import java.util.List;

/**
 * What one condition of a rule asks for, as plain data, so that it can be said in any language.
 *
 * @param how       whether something must be there, must not be there, and so on
 * @param kind      kind of fact, by its simple name: {@code Finding}; empty for a condition made of parts
 * @param names     the names of which one must be there (or none may be); empty when any name will do
 * @param qualities what must be true of it beside its name
 * @param parts     the conditions that this one is made of; empty for a plain one
 */
public record Need(How how, String kind, List<String> names, List<Quality> qualities, List<Need> parts) {
    /** How a condition asks. */
    public enum How {
        /** A fact must be there. */
        THERE,
        /** No such fact may be there. */
        NOT_THERE,
        /** At least one must be there, whichever. */
        SOME,
        /** One of the parts must hold. */
        EITHER,
        /** All parts must hold. */
        TOGETHER,
        /** What is found is gathered, and the whole must be as the qualities say. */
        GATHERED
    }

    /**
     * One thing that must be true of a fact.
     *
     * @param property what is looked at: {@code present}, {@code band}; empty for a compound
     * @param denied   whether it must not be so
     * @param relation {@code ==}, {@code >}, {@code contains}, …; empty for a plain yes
     * @param values   what it is compared with
     * @param text     the same as the rule writes it
     */
    public record Quality(String property, boolean denied, String relation, List<String> values, String text) {
        public Quality {
            values = List.copyOf(values);
        }

        /** Whether it says just this: {@code present}, not {@code ! present}. */
        public boolean is(String word) {
            return !denied && relation.isEmpty() && property.equals(word);
        }
    }

    public Need {
        names = List.copyOf(names);
        qualities = List.copyOf(qualities);
        parts = List.copyOf(parts);
    }

    /** Whether it asks for this quality, undenied. */
    public boolean asks(String word) {
        return qualities.stream().anyMatch(quality -> quality.is(word));
    }

    /** The same need with the names that the facts at hand give it. */
    public Need named(List<String> found) {
        return found.isEmpty() ? this : new Need(how, kind, found, qualities, parts);
    }
}
