package org.lingshu.workbench.desk;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** Files cannot be drafted so: a place that no draft has, too much of it, a name that cannot be one. */
public final class RefusedDraftException extends ProblemException {
    private static final long serialVersionUID = 1L;

    RefusedDraftException(List<Problem> problems) {
        super(problems);
    }

    /** One problem. */
    public static RefusedDraftException of(String path, String check, String message, String chinese, String hint) {
        return new RefusedDraftException(List.of(Problem.at(path, 0, check, message, chinese, hint)));
    }
}
