package org.lingshu.fhir.record;

import java.util.ArrayList;
import java.util.List;
import org.lingshu.intake.UnreadableCaseException;
import org.lingshu.problem.Problem;

/** The mistakes of one record, gathered while it is read; each names the element by its FHIR path. */
final class Mistakes {
    private static final int SHOWN = 40;
    private static final int MOST = 50;
    private final String file;
    private final int line;
    private final List<Problem> problems = new ArrayList<>();

    Mistakes(String file, int line) {
        this.file = file;
        this.line = line;
    }

    void add(String check, String path, String english, String chinese, String hint) {
        if (problems.size() < MOST) problems.add(Problem.at(file, line, check, "`" + path + "` " + english, "`" + path + "` " + chinese, hint));
    }

    void wrongKind(String path, String english, String chinese) {
        add("fhir-wrong-kind", path, "is not " + english, "应为" + chinese, "see hl7.org/fhir/R4");
    }

    /** Refuses the record when there is any. */
    void check() {
        if (!problems.isEmpty()) throw new UnreadableCaseException(problems);
    }

    /** A word of the record as it may be shown: short, on one line. */
    static String shown(String word) {
        String line = word.replaceAll("\\s+", " ").strip();
        return line.codePointCount(0, line.length()) <= SHOWN ? line : line.substring(0, line.offsetByCodePoints(0, SHOWN - 1)) + "…";
    }
}
