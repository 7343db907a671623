package org.lingshu.replay;

import java.util.List;
import org.lingshu.assess.Assessment;
import org.lingshu.intake.Case;
import org.lingshu.problem.Problem;

/** What came of doing a kept assessment again from its own versions. */
public sealed interface Replay {
    /** Its place in the log. */
    long entry();

    /** What it is called in JSON. */
    String word();

    /**
     * Record, facts, answer and trail are the same, byte for byte.
     *
     * @param record     what was assessed
     * @param assessment as it was done again
     * @param by         what did it again
     */
    record Equal(long entry, Case record, Assessment assessment, Restored by) implements Replay {
        @Override
        public String word() {
            return "equal";
        }
    }

    /**
     * Something came out otherwise.
     *
     * @param divergences what, in the order of the flow; never empty
     * @param software    what made it and what repeats it, when these are not the same; otherwise empty
     */
    record Diverged(long entry, List<Divergence> divergences, String software) implements Replay {
        public Diverged {
            divergences = List.copyOf(divergences);
            if (divergences.isEmpty()) throw new IllegalArgumentException("a replay diverges somewhere");
        }

        @Override
        public String word() {
            return "diverged";
        }
    }

    /** The record was erased: there is nothing to do again. */
    record Erased(long entry) implements Replay {
        @Override
        public String word() {
            return "erased";
        }
    }

    /**
     * Versions or record cannot be read any more.
     *
     * @param problems why
     */
    record Unrepeatable(long entry, List<Problem> problems) implements Replay {
        public Unrepeatable {
            problems = List.copyOf(problems);
        }

        @Override
        public String word() {
            return "unrepeatable";
        }
    }
}
