package org.lingshu.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A condition of a rule, read so that it can be held against facts without the engine. */
sealed interface Clause {

    /** As the rule writes it. */
    String text();

    /** The names it binds, without the {@code $}. */
    Set<String> binds();

    /** The names it needs bound by earlier conditions. */
    Set<String> needs();

    /**
     * A fact must be there.
     *
     * @param text    as the rule writes it
     * @param name    the name it binds, without the {@code $}; empty for none
     * @param kind    simple name of the kind of fact
     * @param demands what must be true of it
     */
    record Match(String text, String name, String kind, List<Demand> demands) implements Clause {
        public Match {
            demands = List.copyOf(demands);
        }

        @Override
        public Set<String> binds() {
            Set<String> all = new TreeSet<>();
            if (!name.isEmpty()) all.add(name);
            demands.stream().map(Demand::bound).filter(each -> !each.isEmpty()).forEach(all::add);
            return all;
        }

        @Override
        public Set<String> needs() {
            Set<String> all = new TreeSet<>();
            demands.forEach(demand -> all.addAll(demand.needs()));
            all.removeAll(binds());
            return all;
        }
    }

    /**
     * No such fact may be there.
     *
     * @param text  as the rule writes it
     * @param inner what may not be
     */
    record Denied(String text, Clause inner) implements Clause {
        @Override
        public Set<String> binds() {
            return Set.of();
        }

        @Override
        public Set<String> needs() {
            return inner.needs();
        }
    }

    /**
     * At least one must be there, whichever.
     *
     * @param text  as the rule writes it
     * @param inner what must be
     */
    record Exists(String text, Clause inner) implements Clause {
        @Override
        public Set<String> binds() {
            return Set.of();
        }

        @Override
        public Set<String> needs() {
            return inner.needs();
        }
    }

    /**
     * Several, of which all or one must hold.
     *
     * @param text  as the rule writes it
     * @param all   whether all must
     * @param parts at least one
     */
    record Several(String text, boolean all, List<Clause> parts) implements Clause {
        public Several {
            parts = List.copyOf(parts);
        }

        @Override
        public Set<String> binds() {
            Set<String> bound = new TreeSet<>();
            parts.forEach(part -> bound.addAll(part.binds()));
            return bound;
        }

        @Override
        public Set<String> needs() {
            Set<String> needed = new TreeSet<>();
            parts.forEach(part -> needed.addAll(part.needs()));
            needed.removeAll(binds());
            return needed;
        }
    }

    /**
     * What is found is gathered, counted or summed, and the result is looked at.
     *
     * @param text      as the rule writes it
     * @param inner     what is gathered
     * @param functions what is made of it
     * @param demands   what must be true of that
     */
    record Gathered(String text, Clause inner, List<Function> functions, List<Demand> demands) implements Clause {
        /**
         * One of the functions of an accumulate.
         *
         * @param name  {@code collectList}, {@code count}, …
         * @param bound the name of its result, without the {@code $}
         * @param value what it is given; empty for {@code count()}
         */
        record Function(String name, String bound, Optional<Value> value) {
        }

        public Gathered {
            functions = List.copyOf(functions);
            demands = List.copyOf(demands);
        }

        @Override
        public Set<String> binds() {
            Set<String> all = new TreeSet<>();
            functions.forEach(function -> all.add(function.bound()));
            return all;
        }

        @Override
        public Set<String> needs() {
            Set<String> all = new TreeSet<>(inner.needs());
            demands.forEach(demand -> all.addAll(demand.needs()));
            all.removeAll(binds());
            return all;
        }
    }
}
