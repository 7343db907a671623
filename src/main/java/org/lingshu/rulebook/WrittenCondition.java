package org.lingshu.rulebook;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.lingshu.trail.Need.How;
import org.lingshu.trail.Need.Quality;

/**
 * A condition as its author wrote it, in plain data, to be looked at without any case.
 *
 * @param how       whether something must be there, must not be there, and so on
 * @param kind      kind of fact: {@code Finding}; empty for a condition made of parts
 * @param name      the name that its fact is bound to, without the {@code $}; empty for none
 * @param names     the names of which one must be there (or none may be); empty when any name will do
 * @param qualities what must be true of it beside its name
 * @param parts     the conditions that this one is made of
 * @param collected for what is gathered: the names, without the {@code $}, of whatever a list or set collects and binds
 * @param text      as the rule writes it
 */
public record WrittenCondition(How how, String kind, String name, List<String> names, List<Quality> qualities, List<WrittenCondition> parts, Set<String> collected, String text) {
    private static final Set<String> COLLECTORS = Set.of("collectList", "collectSet");

    public WrittenCondition {
        names = List.copyOf(names);
        qualities = List.copyOf(qualities);
        parts = List.copyOf(parts);
        collected = Set.copyOf(collected);
    }

    static WrittenCondition of(Clause clause) {
        return switch (clause) {
            case Clause.Match match -> plain(How.THERE, match, match.text());
            case Clause.Denied(String text, Clause.Match inner) -> plain(How.NOT_THERE, inner, text);
            case Clause.Exists(String text, Clause.Match inner) -> plain(How.SOME, inner, text);
            case Clause.Denied(String text, Clause inner) -> made(How.NOT_THERE, List.of(inner), text);
            case Clause.Exists(String text, Clause inner) -> made(How.SOME, List.of(inner), text);
            case Clause.Several several -> made(several.all() ? How.TOGETHER : How.EITHER, several.parts(), several.text());
            case Clause.Gathered gathered -> new WrittenCondition(How.GATHERED, "", "", List.of(), gathered.demands().stream().map(Demand::quality).toList(),
                    List.of(of(gathered.inner())), collected(gathered), gathered.text());
        };
    }

    private static WrittenCondition made(How how, List<Clause> parts, String text) {
        return new WrittenCondition(how, "", "", List.of(), List.of(), parts.stream().map(WrittenCondition::of).toList(), Set.of(), text);
    }

    private static WrittenCondition plain(How how, Clause.Match match, String text) {
        List<String> names = match.demands().stream().filter(Demand::calls).filter(demand -> demand.needs().isEmpty()).flatMap(demand -> demand.names(Tuple.EMPTY).stream()).toList();
        List<Quality> qualities = match.demands().stream().filter(demand -> demand.constraint().isPresent()).filter(demand -> !demand.calls() || !demand.needs().isEmpty()).map(Demand::quality).toList();
        return new WrittenCondition(how, match.kind(), match.name(), names, qualities, List.of(), Set.of(), text);
    }

    private static Set<String> collected(Clause.Gathered gathered) {
        return gathered.functions().stream().filter(function -> COLLECTORS.contains(function.name()) && !function.bound().isEmpty()).flatMap(function -> function.value().stream())
                .flatMap(value -> value instanceof Value.Path path && path.steps().isEmpty() ? path.needs().stream() : Stream.of()).collect(java.util.stream.Collectors.toSet());
    }

    /** Whether it asks for this quality, undenied. */
    public boolean asks(String word) {
        return qualities.stream().anyMatch(quality -> quality.is(word));
    }

    /** This condition and, however deep, those that it is made of. */
    public Stream<WrittenCondition> all() {
        return Stream.concat(Stream.of(this), parts.stream().flatMap(WrittenCondition::all));
    }
}
