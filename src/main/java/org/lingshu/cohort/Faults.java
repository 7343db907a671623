package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.problem.Problem;

/** What is wrong with a cohort, gathered while it is read: problems that stop the work, and remarks that do not. */
final class Faults {
    /** How many problems of one kind and file are named; the rest is counted. */
    private static final int NAMED = 5;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    void problem(String path, int line, String check, String message, String chinese, String hint) {
        if (problems.contains(Problem.at(path, line, check, message, chinese, hint))) return;
        long before = problems.stream().filter(each -> each.path().equals(path) && each.check().equals(check)).count();
        if (before < NAMED) problems.add(Problem.at(path, line, check, message, chinese, hint));
        else if (before == NAMED) problems.add(Problem.at(path, line, check, "… and more of the same", "同类问题不再逐一列出", ""));
    }

    void remark(String path, String check, String message, String chinese, String hint) {
        remarks.add(Problem.at(path, 0, check, message, chinese, hint));
    }

    void all(List<Problem> more) {
        problems.addAll(more);
    }

    List<Problem> remarks() {
        return List.copyOf(remarks);
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** Throws when there is any problem. */
    void check() {
        if (!problems.isEmpty()) throw new UnreadableCohortException(problems);
    }
}
