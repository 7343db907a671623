package org.lingshu.inquiry;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Fact;
import org.lingshu.rulebook.Conditions;
import org.lingshu.trail.Stage;
import org.lingshu.trail.WhyNot;

/**
 * A rule that is to speak; for a composed name, the rule of composition together with that name.
 *
 * @param rule        its name
 * @param stage       the room it belongs to
 * @param composition the national name taken apart; empty for every other rule
 */
record Target(String rule, Stage stage, Optional<Composition> composition) {
    WhyNot held(Conditions conditions, Standing at) {
        List<Fact> seen = at.seen(stage);
        return conditions.whyNot(rule, composition.map(one -> Stream.concat(seen.stream().filter(fact -> !(fact instanceof Composition)), Stream.of(one)).toList()).orElse(seen));
    }

    boolean speaks(Standing at) {
        return at.fired(rule, composition);
    }
}
