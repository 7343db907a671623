package org.lingshu.leak;

import java.util.List;
import java.util.stream.Stream;
import org.lingshu.model.Table;
import org.lingshu.model.Target;
import org.lingshu.problem.Problem;

/**
 * The leaks of a table. Each names its evidence in both languages and what to do about it.
 *
 * @param refused what makes every held-out figure worthless
 * @param remarks what looks like a leak and may well be none
 */
public record Leaks(List<Problem> refused, List<Problem> remarks) {
    public Leaks {
        refused = refused.stream().sorted().toList();
        remarks = remarks.stream().sorted().toList();
    }

    /** No leak at all. */
    public static Leaks none() {
        return new Leaks(List.of(), List.of());
    }

    /**
     * Searches a table. The same table gives the same findings; a table of 2,000 rows and any number of columns takes seconds.
     *
     * @param clues with a text for every subject of the table
     */
    public static Leaks in(Table table, Target target, Clues clues) {
        if (clues.texts().size() != table.size()) throw new IllegalArgumentException(clues.texts().size() + " texts for " + table.size() + " subjects");
        return Stream.of(Twins.in(table, clues), TextTwins.in(table, clues), Disguise.in(table, target, clues), Ordering.in(table, target, clues))
                .reduce(none(), Leaks::and);
    }

    Leaks and(Leaks other) {
        return new Leaks(Stream.concat(refused.stream(), other.refused.stream()).toList(), Stream.concat(remarks.stream(), other.remarks.stream()).toList());
    }

    static Leaks refusing(Problem problem) {
        return new Leaks(List.of(problem), List.of());
    }

    static Leaks remarking(Problem remark) {
        return new Leaks(List.of(), List.of(remark));
    }
}
