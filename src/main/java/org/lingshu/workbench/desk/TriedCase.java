package org.lingshu.workbench.desk;

import java.util.List;
import java.util.Optional;
import org.lingshu.trail.Firing;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseOutcome;

/**
 * A rule case that was run.
 *
 * @param about   the case
 * @param firings of the rules of its file
 * @param outcome held against its sentences; empty when the case is broken
 * @param broken  why; empty when it is not
 */
public record TriedCase(RuleCase about, List<Firing> firings, Optional<RuleCaseOutcome> outcome, String broken) {
    public TriedCase {
        firings = List.copyOf(firings);
    }

    /** Whether it says what it should. */
    public boolean passed() {
        return outcome.filter(RuleCaseOutcome::passed).isPresent();
    }
}
