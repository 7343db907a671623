package org.lingshu.problem;

import java.util.List;
import java.util.stream.Collectors;

/** Something that a person wrote cannot be used; carries every problem found, never only the first. */
public abstract class ProblemException extends RuntimeException {
    private static final long serialVersionUID = 1L;
    private final transient List<Problem> problems;

    /** @param problems at least one, in any order */
    protected ProblemException(List<Problem> problems) {
        super(problems.stream().sorted().map(Problem::toString).collect(Collectors.joining("\n")));
        this.problems = problems.stream().sorted().toList();
    }

    /** All problems, sorted by place. */
    public List<Problem> problems() {
        return problems;
    }
}
