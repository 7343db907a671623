package org.lingshu.rulebook;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.lingshu.clinical.Fact;
import org.lingshu.trail.Condition;
import org.lingshu.trail.Verdict;

/**
 * Holds the conditions of a rule against facts, one after the other, as the engine does: every condition is asked of each combination of facts that
 * met those before it. A condition that no combination meets is explained, and the next is asked of the combinations that were left before it.
 */
final class Weighing {
    private final Map<String, List<Fact>> facts = new HashMap<>();
    private final Silences silences;

    Weighing(Collection<? extends Fact> known) {
        known.forEach(fact -> facts.computeIfAbsent(fact.getClass().getSimpleName(), kind -> new ArrayList<>()).add(fact));
        silences = new Silences(facts);
    }

    /** How each condition stands. */
    List<Condition> weigh(List<Clause> clauses) {
        List<Condition> conditions = new ArrayList<>();
        List<Tuple> tuples = List.of(Tuple.EMPTY);
        Set<String> unbound = new TreeSet<>();
        for (Clause clause : clauses) {
            String name = clause instanceof Clause.Match match ? match.name() : "";
            Set<String> waits = new TreeSet<>(clause.needs());
            waits.retainAll(unbound);
            if (!waits.isEmpty()) {
                conditions.add(new Condition(clause.text(), name, Needs.of(clause), new Verdict.Unknown(List.of(), List.of(), waits.iterator().next())));
                unbound.addAll(clause.binds());
                continue;
            }
            List<Tuple> extended = extended(clause, tuples);
            if (extended.isEmpty()) {
                unbound.addAll(clause.binds());
                conditions.add(new Condition(clause.text(), name, silences.need(clause, tuples), silences.explain(clause, tuples, this)));
            } else {
                int before = tuples.getFirst().matched().size();
                List<Fact> by = extended.stream().flatMap(tuple -> tuple.matched().subList(before, tuple.matched().size()).stream()).distinct().toList();
                conditions.add(new Condition(clause.text(), name, silences.need(clause, tuples), new Verdict.Met(by, silences.silent(clause, tuples))));
                tuples = extended;
            }
        }
        return conditions;
    }

    List<Tuple> extended(Clause clause, List<Tuple> tuples) {
        return tuples.stream().flatMap(tuple -> extended(clause, tuple)).toList();
    }

    private Stream<Tuple> extended(Clause clause, Tuple tuple) {
        return switch (clause) {
            case Clause.Match match -> facts.getOrDefault(match.kind(), List.of()).stream().flatMap(fact -> matched(match, fact, tuple));
            case Clause.Denied(String text, Clause inner) -> extended(inner, tuple).findAny().isPresent() ? Stream.of() : Stream.of(tuple);
            case Clause.Exists(String text, Clause inner) -> extended(inner, tuple).findAny().isPresent() ? Stream.of(tuple) : Stream.of();
            case Clause.Several several when several.all() -> {
                List<Tuple> all = List.of(tuple);
                for (Clause part : several.parts()) all = extended(part, all);
                yield all.stream();
            }
            case Clause.Several several -> several.parts().stream().flatMap(part -> extended(part, tuple));
            case Clause.Gathered gathered -> gathered(gathered, tuple);
        };
    }

    private static Stream<Tuple> matched(Clause.Match match, Fact fact, Tuple tuple) {
        Tuple at = match.name().isEmpty() ? tuple : tuple.with(match.name(), fact);
        for (Demand demand : match.demands()) {
            if (!demand.bound().isEmpty()) at = at.with(demand.bound(), demand.value().orElseThrow().of(fact, at));
            if (!demand.holds(fact, at)) return Stream.of();
        }
        return Stream.of(at.matching(fact));
    }

    private Stream<Tuple> gathered(Clause.Gathered gathered, Tuple tuple) {
        List<Tuple> found = extended(gathered.inner(), tuple).toList();
        Tuple at = tuple;
        for (Clause.Gathered.Function function : gathered.functions()) {
            List<Object> values = found.stream().map(each -> function.value().map(value -> value.of("", each)).orElse(each)).toList();
            Object result = result(function.name(), values);
            if (result.equals("")) return Stream.of();
            at = at.with(function.bound(), result);
        }
        for (Demand demand : gathered.demands()) if (!demand.holds("", at)) return Stream.of();
        for (Tuple each : found) for (Fact fact : each.matched().subList(tuple.matched().size(), each.matched().size())) at = at.matching(fact);
        return Stream.of(at);
    }

    private static Object result(String function, List<Object> values) {
        Stream<Double> numbers = values.stream().filter(Number.class::isInstance).map(each -> ((Number) each).doubleValue());
        return switch (function) {
            case "collectList" -> values;
            case "collectSet" -> new HashSet<>(values);
            case "count" -> (double) values.stream().filter(Objects::nonNull).count();
            case "sum" -> numbers.mapToDouble(Double::doubleValue).sum();
            case "max" -> numbers.max(Double::compare).<Object>map(each -> each).orElse("");
            case "min" -> numbers.min(Double::compare).<Object>map(each -> each).orElse("");
            default -> throw new IllegalStateException(function + " is no function of conditions");
        };
    }
}
