package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.problem.Problem;

/** The mistakes of one record, gathered while it is read. A word of the record is shown shortened, so that no patient's story ends in a log. */
final class Faults {
    /** How much of an offending word is shown. */
    static final int SHOWN = 40;
    private final String path;
    private final int line;
    private final List<Problem> problems = new ArrayList<>();

    Faults(String path, int line) {
        this.path = path;
        this.line = line;
    }

    void add(String check, String message, String chinese, String hint) {
        problems.add(Problem.at(path, line, check, message, chinese, hint));
    }

    List<Problem> problems() {
        return List.copyOf(problems);
    }

    boolean none() {
        return problems.isEmpty();
    }

    /** Throws when there is any mistake. */
    void check() {
        if (!problems.isEmpty()) throw new UnreadableCaseException(problems);
    }

    /** The word as it may be shown: one line, at most forty characters. */
    static String shown(String word) {
        String line = word.replaceAll("\\s+", " ").strip();
        return line.length() <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, line.codePointCount(0, SHOWN - 1))) + "…";
    }
}
