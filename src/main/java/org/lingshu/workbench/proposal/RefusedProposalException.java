package org.lingshu.workbench.proposal;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** A release cannot be proposed so, or a proposal cannot be taken up; nothing was written. */
public final class RefusedProposalException extends ProblemException {
    private static final long serialVersionUID = 1L;

    /** @param problems at least one */
    public RefusedProposalException(List<Problem> problems) {
        super(problems);
    }
}
