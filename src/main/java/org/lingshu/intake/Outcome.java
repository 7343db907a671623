package org.lingshu.intake;

import java.util.List;
import org.lingshu.problem.Problem;

/** What became of one record of a file: read, or refused with reasons. One refused record never stops the others. */
public sealed interface Outcome {
    /**
     * A record that was read.
     *
     * @param record the case
     */
    record Read(Case record) implements Outcome {
    }

    /**
     * A record that cannot be used.
     *
     * @param line     where it begins, counted from 1
     * @param problems what is wrong with it, at least one
     */
    record Refused(int line, List<Problem> problems) implements Outcome {
        public Refused {
            problems = List.copyOf(problems);
            if (problems.isEmpty()) throw new IllegalArgumentException("line " + line + " is refused without a reason");
        }
    }
}
