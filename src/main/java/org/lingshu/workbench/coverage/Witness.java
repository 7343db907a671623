package org.lingshu.workbench.coverage;

import java.util.List;
import java.util.Optional;
import org.lingshu.clinical.Fact;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.trail.Stage;

/**
 * One case as the rules of one stage see it.
 *
 * @param stage the stage
 * @param path  the rule file that the case is about: {@code rules/2-elements/blood-stasis.drl}; empty for a case that is about every rule
 * @param facts what the stage sees
 */
public record Witness(Stage stage, Optional<String> path, List<Fact> facts) {
    public Witness {
        facts = List.copyOf(facts);
    }

    boolean concerns(RuleEntry rule) {
        return rule.stage() == stage && path.map(rule.path()::equals).orElse(true);
    }
}
