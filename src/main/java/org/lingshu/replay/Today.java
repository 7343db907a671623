package org.lingshu.replay;

import java.util.List;
import java.util.Optional;
import org.lingshu.problem.Problem;
import org.lingshu.workbench.diff.Moved;

/**
 * A kept assessment done again, and what would be said of the same record with files of today.
 *
 * @param own      the replay from its own versions
 * @param moved    what would be said otherwise; empty when one of the two could not be done
 * @param problems why today's files do not answer
 */
public record Today(Replay own, Optional<Moved> moved, List<Problem> problems) {
    public Today {
        problems = List.copyOf(problems);
    }

    /** A replay alone, without asking what would be said today. */
    public static Today of(Replay own) {
        return new Today(own, Optional.empty(), List.of());
    }

    /** Whether the same would be said for the same reasons. */
    public boolean same() {
        return moved.filter(each -> !each.answers() && !each.reasons()).isPresent();
    }
}
