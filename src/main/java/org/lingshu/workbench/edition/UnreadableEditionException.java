package org.lingshu.workbench.edition;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** An edition cannot be found, read or compiled; every problem says of which edition it is. */
public final class UnreadableEditionException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnreadableEditionException(List<Problem> problems) {
        super(problems);
    }

    /** One problem of a whole edition. */
    public static UnreadableEditionException of(String edition, String check, String message, String chinese, String hint) {
        return new UnreadableEditionException(List.of(Problem.at(edition, 0, check, message, chinese, hint)));
    }
}
