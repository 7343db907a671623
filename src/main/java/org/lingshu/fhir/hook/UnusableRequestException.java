package org.lingshu.fhir.hook;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** A request of CDS Hooks that cannot be answered: malformed, or without the data that the service needs. */
public final class UnusableRequestException extends ProblemException {
    private static final long serialVersionUID = 1L;
    private final boolean lacking;

    UnusableRequestException(boolean lacking, List<Problem> problems) {
        super(problems);
        this.lacking = lacking;
    }

    /** Whether it is well formed and only data are missing (HTTP 412). */
    public boolean lacking() {
        return lacking;
    }
}
