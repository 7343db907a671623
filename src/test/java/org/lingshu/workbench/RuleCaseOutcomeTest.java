package org.lingshu.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.trail.Verdict;
import org.lingshu.trail.WhyNot;

/** A case that fails says why a rule spoke, or which of its conditions kept another silent. */
class RuleCaseOutcomeTest {
    private static final RuleCaseRun RUN = new RuleCaseRun(Repository.rulebook(), Repository.knowledge());

    @Test
    void aCaseThatHoldsHasNothingToSay() {
        RuleCaseOutcome outcome = RUN.outcome(of(List.of("刺痛"), List.of("Evidence 血瘀 strong 刺痛"), List.of("血瘀/strong"), List.of("血瘀/against")));
        assertTrue(outcome.passed() && outcome.spoke().isEmpty() && outcome.silent().isEmpty(), outcome.toString());
    }

    @Test
    void aRuleThatDidNotSpeakIsHeldAgainstTheCaseConditionByCondition() {
        RuleCaseOutcome outcome = RUN.outcome(of(List.of("-刺痛"), List.of(), List.of("血瘀/strong"), List.of()));
        assertEquals(List.of("did not fire: 血瘀/strong"), outcome.differences());
        WhyNot whyNot = outcome.silent().getFirst();
        assertEquals("血瘀/strong", whyNot.rule());
        assertTrue(whyNot.open().getFirst().verdict() instanceof Verdict.Unknown unknown && unknown.missing().contains("痛有定处") && !unknown.missing().contains("刺痛"), whyNot.toString());
    }

    @Test
    void aFactThatWasNotAddedLeadsToTheRuleThatCouldHaveAddedIt() {
        RuleCaseOutcome outcome = RUN.outcome(of(List.of("喜按"), List.of("Evidence 血瘀 against 喜按", "Evidence 血瘀 strong 刺痛"), List.of(), List.of()));
        assertEquals(List.of("not added: Evidence 血瘀 strong 刺痛"), outcome.differences());
        assertTrue(outcome.silent().stream().map(WhyNot::rule).toList().contains("血瘀/strong"), outcome.toString());
        assertTrue(outcome.silent().stream().noneMatch(each -> each.rule().startsWith("血瘀/weak")), outcome.toString());
    }

    @Test
    void aRuleThatSpokeUnwantedShowsWhatItMatched() {
        RuleCaseOutcome outcome = RUN.outcome(of(List.of("刺痛"), List.of(), List.of(), List.of("血瘀/strong")));
        assertEquals(List.of("added beyond what is expected: Evidence 血瘀 strong 刺痛", "fired but should be silent: 血瘀/strong"), outcome.differences());
        assertEquals("Finding 刺痛", outcome.spoke().getFirst().bound().get("sign").getFirst().sentence());
    }

    @Test
    void aCaseOfNoRuleIsBroken() {
        assertThrows(UnreadableRuleCaseException.class, () -> RUN.outcome(of(List.of("刺痛"), List.of(), List.of("血瘀/never"), List.of())));
        assertThrows(UnreadableRuleCaseException.class, () -> RUN.outcome(of(List.of("刺通"), List.of(), List.of(), List.of())));
    }

    private static RuleCase of(List<String> given, List<String> expect, List<String> fires, List<String> silent) {
        return new RuleCase("2-elements/blood-stasis", "own", given, expect, fires, silent);
    }
}
