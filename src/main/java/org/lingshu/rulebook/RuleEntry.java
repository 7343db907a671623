package org.lingshu.rulebook;

import org.lingshu.trail.Stage;

/**
 * A rule of the rulebook, as a list of rules shows it.
 *
 * @param name   in the expert's words
 * @param stage  the room it belongs to
 * @param path   its file
 * @param line   the line of its name, counted from 1
 * @param source what it cites
 * @param since  year and month of its first release
 */
public record RuleEntry(String name, Stage stage, String path, int line, String source, String since) {
}
