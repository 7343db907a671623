package org.lingshu.service.workshop;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** A record that an expert would try rules on cannot be read. */
final class UnusableRecordException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnusableRecordException(List<Problem> problems) {
        super(problems);
    }
}
