package org.lingshu.knowledge;

import java.util.List;
import org.lingshu.problem.Problem;
import org.lingshu.problem.ProblemException;

/** The knowledge base has mistakes; carries all of them. */
public final class UnreadableKnowledgeException extends ProblemException {
    private static final long serialVersionUID = 1L;

    UnreadableKnowledgeException(List<Problem> problems) {
        super(problems);
    }
}
