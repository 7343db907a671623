package org.lingshu.rulebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Span;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Stage;

/** Rules run: what fires, on what, and what is written down of it. */
class RulebookTest {
    private static final String RULE = """
            rule "血瘀/own" @source( "zhu-2008:血瘀" ) @since( "2026-11" )
            when
                $sign : Finding( present, term in ( "刺痛", "痛有定处", "舌紫暗" ) )
                $tired : Finding( absent, term in ( "乏力", "气短" ) )
            then
                insert( Evidence.strong( "血瘀", $sign, $tired ) );
            end
            """;

    @TempDir
    private Path folder;

    @Test
    void aListFiresOncePerFindingThatIsInIt() {
        Rulebook rulebook = SmallRulebook.in(folder).rule(RULE).read();
        StageRun run = rulebook.run(Stage.EVIDENCE, List.of(finding("刺痛", Presence.PRESENT), finding("舌紫暗", Presence.PRESENT), finding("胸闷", Presence.PRESENT),
                finding("痛有定处", Presence.ABSENT), finding("乏力", Presence.ABSENT)));
        assertEquals(List.of("Evidence 血瘀 strong 刺痛+-乏力", "Evidence 血瘀 strong 舌紫暗+-乏力"), run.added().stream().map(Fact::sentence).toList());
    }

    @Test
    void aFiringNamesItsRuleSourceBoundFactsAndWhatItAdded() {
        Finding pain = finding("刺痛", Presence.PRESENT);
        Finding tired = finding("乏力", Presence.ABSENT);
        Firing firing = SmallRulebook.in(folder).rule(RULE).read().run(Stage.EVIDENCE, List.of(pain, tired)).firings().getFirst();
        assertEquals("血瘀/own", firing.rule());
        assertEquals("zhu-2008:血瘀", firing.source());
        assertEquals(Map.of("sign", List.of(pain), "tired", List.of(tired)), firing.bound());
        assertEquals("Evidence 血瘀 strong 刺痛+-乏力", firing.added().sentence());
    }

    @Test
    void theOrderOfFactsDoesNotMatter() {
        Rulebook rulebook = SmallRulebook.in(folder).rule(RULE).read();
        List<Finding> facts = List.of(finding("刺痛", Presence.PRESENT), finding("舌紫暗", Presence.PRESENT), finding("乏力", Presence.ABSENT), finding("气短", Presence.ABSENT));
        assertEquals(rulebook.run(Stage.EVIDENCE, facts).firings(), rulebook.run(Stage.EVIDENCE, facts.reversed()).firings());
    }

    @Test
    void aRuleThatFeedsItselfIsStoppedAndNamed() {
        Rulebook rulebook = SmallRulebook.in(folder).with(Stage.FINDINGS, "loop.drl", """
                package findings
                import org.lingshu.clinical.*
                dialect "mvel"
                rule "转圈" @source( "zhu-2008:x" )
                when
                    $sign : Finding( present, term == "刺痛" )
                then
                    insert( Finding.from( "刺痛", $sign ) );
                end
                """).read();
        RunawayRulesException runaway = assertThrows(RunawayRulesException.class, () -> rulebook.run(Stage.FINDINGS, List.of(finding("刺痛", Presence.PRESENT))));
        assertEquals(true, runaway.getMessage().contains("转圈"), runaway.getMessage());
    }

    @Test
    void aFactThatTheStageMayNotReadIsPassedOver() {
        Rulebook rulebook = SmallRulebook.in(folder).rule(RULE).read();
        assertEquals(List.of(), rulebook.run(Stage.SYNDROMES, List.of(finding("刺痛", Presence.PRESENT))).firings());
    }

    private static Finding finding(String term, Presence presence) {
        return new Finding(term, presence, Examination.ASKING, new Span("text", 0, term.length(), term));
    }
}
