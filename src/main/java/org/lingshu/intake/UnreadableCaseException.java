package org.lingshu.intake;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** A record cannot be read as it stands; carries every mistake found in it. */
public final class UnreadableCaseException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** Refuses a record for these reasons. */
    public UnreadableCaseException(List<Problem> problems) {
        super(problems);
    }
}
