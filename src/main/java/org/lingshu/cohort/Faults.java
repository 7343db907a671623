package org.lingshu.cohort;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.problem.Problem;

/** What is wrong with a cohort, gathered while it is read: problems that stop the work, and remarks that do not. */
final class Faults {
    /** How many problems of one kind and file are named; the rest is counted. */
    private static final int NAMED = 5;
    private static final int SHOWN = 20;
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> remarks = new ArrayList<>();

    void problem(String path, int line, String check, String message, String chinese, String hint) {
        if (problems.contains(Problem.at(path, line, check, message, chinese, hint))) return;
        long before = problems.stream().filter(each -> each.path().equals(path) && each.check().equals(check)).count();
        if (before < NAMED) problems.add(Problem.at(path, line, check, message, chinese, hint));
        else if (before == NAMED) problems.add(Problem.at(path, line, check, "… and more of the same", "同类问题不再逐一列出", ""));
    }

    /** The first of these names, for a message. */
    static String some(List<String> names) {
        return String.join(", ", names.subList(0, Math.min(NAMED - 1, names.size()))) + (names.size() >= NAMED ? ", …" : "");
    }

    /** A word as it may be shown: one line, not long, so that no patient's story ends in a log. */
    static String shown(String word) {
        String line = word.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }

    void remark(String path, String check, String message, String chinese, String hint) {
        remarks.add(Problem.at(path, 0, check, message, chinese, hint));
    }

    void remark(Problem remark) {
        remarks.add(remark);
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
