package org.lingshu.trail;

import java.util.List;
import org.lingshu.clinical.Fact;

/**
 * How a condition stands in one case. {@link Met} is exactly what the rule engine holds true; what it does not hold true is either contradicted by the
 * record or not known, because nobody asked.
 */
public sealed interface Verdict {

    /** The facts that were looked at: those that meet it, or those that stand against it. */
    List<Fact> seen();

    /** Whether the engine holds it true. */
    default boolean met() {
        return this instanceof Met;
    }

    /**
     * It holds.
     *
     * @param seen   the facts that meet it; empty for a denial
     * @param silent whether a denial holds only because the record is silent
     */
    record Met(List<Fact> seen, boolean silent) implements Verdict {
        public Met {
            seen = List.copyOf(seen);
        }
    }

    /**
     * It does not hold, and the record or what follows from it says so.
     *
     * @param seen what stands against it; empty when no rule derived anything of the kind
     */
    record Failed(List<Fact> seen) implements Verdict {
        public Failed {
            seen = List.copyOf(seen);
        }
    }

    /**
     * Nothing is known: it was never asked or measured.
     *
     * @param missing what nobody asked, by name; empty when it waits for another condition
     * @param seen    what is known beside: alternatives that were asked and do not meet it
     * @param waits   the name that an earlier condition would have bound, when that one is not met; else empty
     */
    record Unknown(List<String> missing, List<Fact> seen, String waits) implements Verdict {
        public Unknown {
            missing = List.copyOf(missing);
            seen = List.copyOf(seen);
        }
    }
}
