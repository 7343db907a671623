package org.lingshu.leak;

import java.util.List;
import java.util.Set;

/**
 * What a table does not say of itself, and a search for leaks needs.
 *
 * @param path  the file that findings are shown under
 * @param names what the target is called: its name, its column
 * @param texts the free text of every subject, in order; empty where there is none
 */
public record Clues(String path, Set<String> names, List<String> texts) {
    public Clues {
        names = Set.copyOf(names);
        texts = List.copyOf(texts);
    }
}
