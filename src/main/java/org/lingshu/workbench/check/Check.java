package org.lingshu.workbench.check;

import java.util.List;
import org.lingshu.problem.Problem;

/** Looks for one kind of fault in rules and knowledge base that are sound each by themselves. */
@FunctionalInterface
public interface Check {
    /** Every fault of this kind, at the line that has to change. */
    List<Problem> problems(Content content);
}
