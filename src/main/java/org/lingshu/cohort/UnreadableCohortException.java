package org.lingshu.cohort;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** A cohort cannot be used as it stands; carries every problem found. */
public final class UnreadableCohortException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnreadableCohortException(List<Problem> problems) {
        super(problems);
    }
}
