package org.lingshu.rulebook;

import java.util.List;
import org.lingshu.clinical.Fact;
import org.lingshu.trail.Firing;

/**
 * What one stage did with one case.
 *
 * @param firings every firing, sorted by rule and fact
 */
public record StageRun(List<Firing> firings) {
    public StageRun {
        firings = Firing.sorted(firings);
    }

    /** The facts that were added, in the order of the firings; a fact that two rules add stands twice. */
    public List<Fact> added() {
        return firings.stream().map(Firing::added).toList();
    }
}
