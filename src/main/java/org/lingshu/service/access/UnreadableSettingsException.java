package org.lingshu.service.access;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** The settings of the service cannot be used; carries everything that is wrong with them. */
public final class UnreadableSettingsException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnreadableSettingsException(List<Problem> problems) {
        super(problems);
    }
}
