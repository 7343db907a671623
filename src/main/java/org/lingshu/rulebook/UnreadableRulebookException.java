package org.lingshu.rulebook;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** Rule files cannot be used; carries every problem of every file. */
public final class UnreadableRulebookException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnreadableRulebookException(List<Problem> problems) {
        super(problems);
    }
}
