package org.lingshu.workbench.catalogue;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** A rule cannot be begun or retired as asked; nothing was written. */
public final class RefusedEditException extends ProblemException {
    private static final long serialVersionUID = 1L;

    RefusedEditException(List<Problem> problems) {
        super(problems);
    }
}
