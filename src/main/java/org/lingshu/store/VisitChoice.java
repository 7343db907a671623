package org.lingshu.store;

import java.util.Optional;

/**
 * Which accesses are looked for; what is empty does not matter.
 *
 * @param caller    who
 * @param operation name of the door
 * @param about     an assessment, by its place in the log
 * @param from      not before, ISO 8601 in UTC or the beginning of it
 * @param until     before
 * @param refused   only what was refused
 */
public record VisitChoice(Optional<String> caller, Optional<String> operation, Optional<Long> about, Optional<String> from, Optional<String> until, boolean refused) {
    /** Everything. */
    public static final VisitChoice ALL = new VisitChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false);
}
