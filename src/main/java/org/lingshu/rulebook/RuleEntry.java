package org.lingshu.rulebook;

import java.util.List;
import java.util.Optional;
import java.util.Set;
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
 * @param silence why the silence of the record is enough for it to speak; empty for most
 * @param kinds  kinds of fact that its conditions match
 * @param words  the words that it calls by name
 */
public record RuleEntry(String name, Stage stage, String path, int line, String source, String since, Optional<String> silence, Set<String> kinds, List<NamedWord> words) {
    public RuleEntry {
        kinds = Set.copyOf(kinds);
        words = List.copyOf(words);
    }
}
