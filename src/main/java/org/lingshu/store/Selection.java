package org.lingshu.store;

import java.util.Optional;

/**
 * Which assessments are looked for; what is empty does not matter.
 *
 * @param pseudonym of the patient
 * @param rule      name of a rule that fired
 * @param version   beginning of the hash of that rule's file
 * @param statement something stated, exactly or, failing that, words of it
 * @param from      not before, ISO 8601 in UTC or the beginning of it
 * @param until     before
 * @param reaction  what the doctor did
 * @param reason    why, coded
 */
public record Selection(Optional<String> pseudonym, Optional<String> rule, Optional<String> version, Optional<String> statement, Optional<String> from,
        Optional<String> until, Optional<Reaction> reaction, Optional<Reason> reason) {
    /** Everything. */
    public static final Selection ALL = new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
            Optional.empty(), Optional.empty());

    /** Whether nothing is asked for, so that everything is meant. */
    public boolean all() {
        return equals(ALL);
    }
}
