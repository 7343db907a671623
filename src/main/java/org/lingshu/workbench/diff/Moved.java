package org.lingshu.workbench.diff;

import java.util.Comparator;
import java.util.List;
import org.lingshu.assess.Assessment;

/**
 * What became of one case.
 *
 * @param id      of the record
 * @param moves   statements that are not as they were, the most serious first; empty when the answer is the same
 * @param reasons whether the way to the answer is another
 */
public record Moved(String id, List<Move> moves, boolean reasons) implements Comparable<Moved> {
    private static final Comparator<Moved> ORDER = Comparator.comparingInt(Moved::gravity).thenComparing(Moved::graves, Comparator.reverseOrder())
            .thenComparing(each -> each.moves().size(), Comparator.reverseOrder()).thenComparing(Moved::id);

    public Moved {
        moves = List.copyOf(moves);
    }

    /** What is not as it was between two assessments of one record. */
    public static Moved between(Assessment before, Assessment after) {
        Said one = Said.of(before);
        Said other = Said.of(after);
        return new Moved(before.id(), one.moves(other), !one.reasons().equals(other.reasons()));
    }

    /** Whether a statement moved. */
    public boolean answers() {
        return !moves.isEmpty();
    }

    private int gravity() {
        return moves.isEmpty() ? Integer.MAX_VALUE : moves.getFirst().gravity();
    }

    private int graves() {
        return (int) moves.stream().filter(each -> each.gravity() == gravity()).count();
    }

    @Override
    public int compareTo(Moved other) {
        return ORDER.compare(this, other);
    }
}
