package org.lingshu.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.assess.Observation;
import org.lingshu.intake.Case;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.trail.Firing;
import org.lingshu.trail.WhyNot;

/** The interpreter that explains rules and the engine that runs them agree: on every rule of the rulebook, for every golden case. */
class AgreementTest {
    @Test
    void aRuleWhoseConditionsAreAllMetFiredAndOneWithAnOpenConditionDidNot() {
        List<String> differences = new ArrayList<>();
        int fired = 0;
        int silent = 0;
        for (Case one : Golden.cases()) {
            Observation observation = Repository.assessor().observe(one, Repository.assessor().read(one));
            Map<String, Long> firings = observation.assessment().trail().firings().stream().collect(Collectors.groupingBy(Firing::rule, Collectors.counting()));
            for (RuleEntry rule : Repository.rulebook().rules()) {
                WhyNot held = Repository.rulebook().conditions().whyNot(rule.name(), observation.seen(rule.stage()));
                long times = firings.getOrDefault(rule.name(), 0L);
                if (held.speaks() != times > 0) differences.add(one.id() + " " + rule.name() + " fired " + times + " times: " + held.conditions());
                else if (times != Repository.rulebook().conditions().times(rule.name(),
                        observation.seen(rule.stage()))) differences.add(one.id() + " " + rule.name() + " not " + times + " times");
                if (times > 0) fired++;
                else silent++;
            }
        }
        assertEquals(List.of(), differences);
        assertTrue(fired > 2000 && silent > 30_000, fired + " fired, " + silent + " silent");
    }
}
