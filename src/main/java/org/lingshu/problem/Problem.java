package org.lingshu.problem;

import java.util.Comparator;

/**
 * One thing that is wrong with what a person wrote: a rule, a term, a number, a case. Problems are gathered and shown together.
 *
 * @param path    file, as the person knows it
 * @param line    line, counted from 1; 0 when the whole file is meant
 * @param column  column, counted from 1; 0 when the whole line is meant
 * @param check   the fault, in kebab-case: {@code unknown-term}
 * @param message what is wrong, in English, the person's own words in backticks
 * @param chinese the same in Chinese
 * @param hint    what to do about it, in either language; may be empty
 */
public record Problem(String path, int line, int column, String check, String message, String chinese, String hint) implements Comparable<Problem> {
    private static final Comparator<Problem> ORDER = Comparator.comparing(Problem::path).thenComparingInt(Problem::line)
            .thenComparingInt(Problem::column).thenComparing(Problem::check).thenComparing(Problem::message);

    /** A problem of a whole line. */
    public static Problem at(String path, int line, String check, String message, String chinese, String hint) {
        return new Problem(path, line, 0, check, message, chinese, hint);
    }

    /** Reads as lines: place and check, message in both languages, hint. */
    @Override
    public String toString() {
        return said("error");
    }

    /** The same as something that is only worth knowing. */
    public String warning() {
        return said("warning");
    }

    /** File, line and column as editors jump to them. */
    public String place() {
        return path + (line > 0 ? ":" + line : "") + (column > 0 ? ":" + column : "");
    }

    private String said(String severity) {
        return place() + "  " + check + "  (" + severity + ")\n  " + message + "\n  " + chinese + (hint.isEmpty() ? "" : "\n  " + hint);
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
