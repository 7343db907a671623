package org.lingshu.workbench.release;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** A release cannot be made, read or restored; carries every reason. */
public final class RefusedReleaseException extends ProblemException {
    private static final long serialVersionUID = 1L;

    RefusedReleaseException(List<Problem> problems) {
        super(problems);
    }

    static RefusedReleaseException of(String about, String check, String message, String chinese, String hint) {
        return new RefusedReleaseException(List.of(Problem.at(about, 0, check, message, chinese, hint)));
    }
}
