package org.lingshu.workbench.release;

import java.util.List;

/**
 * One reason that holds a release back until it is put right or accepted by its name.
 *
 * @param name    what to accept: {@code check:unused-term}, {@code test:…}, {@code diff:alert-lost}
 * @param details each single thing, at least one
 */
public record Hold(String name, List<String> details) {
    public Hold {
        details = List.copyOf(details);
        if (details.isEmpty()) throw new IllegalArgumentException(name + " holds nothing back");
    }
}
