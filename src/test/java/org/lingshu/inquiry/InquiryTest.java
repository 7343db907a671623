package org.lingshu.inquiry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.assess.Assessor;
import org.lingshu.intake.Case;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.trail.Stage;
import org.lingshu.trail.Verdict;

/** Why not: the rules that could have said it, and the smallest change that has them say it. */
class InquiryTest {
    private static final Assessor ASSESSOR = Repository.assessor();
    private static final Inquiry INQUIRY = new Inquiry(ASSESSOR, Repository.knowledge());

    @Test
    void aNameThatNothingSaysButThatIsAnotherNameOfWhatIsSaidMeansThat() {
        Explained explained = INQUIRY.whyNot(Golden.named("chest-pain-qi-stagnation-stasis"), "阳虚水泛证");
        assertEquals("阳虚水停证", explained.statement());
        assertFalse(explained.unheard());
    }

    @Test
    void aSyndromeThatLacksOneElementIsOneAnswerAway() {
        Explained explained = INQUIRY.whyNot(Golden.named("chest-pain-qi-stagnation-stasis"), "气虚血瘀证");
        assertFalse(explained.said());
        Explained.Held held = explained.rules().getFirst();
        assertEquals(List.of(false, true), held.whyNot().conditions().stream().map(each -> each.met()).toList());
        assertEquals(1, held.nearest().orElseThrow().plan().changes().size());
        assertTrue(speaks(Golden.named("chest-pain-qi-stagnation-stasis"), held.nearest().orElseThrow().plan(), new Target("气虚血瘀证", Stage.SYNDROMES, Optional.empty())));
    }

    @Test
    void aSynonymMeansTheNationalName() {
        String synonym = Repository.knowledge().syndromes().get("气虚血瘀证").synonyms().getFirst();
        assertEquals("气虚血瘀证", INQUIRY.whyNot(Golden.named("blood-deficiency-woman"), synonym).statement());
    }

    @Test
    void aNameThatIsOnlyComposedIsExplainedByItsElements() {
        String composed = Repository.knowledge().compositions().all().getFirst().syndrome();
        Explained explained = INQUIRY.whyNot(Golden.named("chest-pain-phlegm-stasis"), composed);
        assertTrue(explained.rules().stream().anyMatch(held -> held.whyNot().stage() == Stage.COMPOSED));
    }

    @Test
    void whatWasSaidIsNotExplainedAway() {
        Explained explained = INQUIRY.whyNot(Golden.named("chest-pain-qi-stagnation-stasis"), "气滞血瘀证");
        assertTrue(explained.said());
        assertTrue(explained.rules().stream().filter(Explained.Held::fires).allMatch(held -> held.whyNot().speaks()));
    }

    @Test
    void wordsThatNothingCouldSayAreAnsweredWithNamesNearby() {
        assertTrue(INQUIRY.whyNot(Golden.named("blood-deficiency-woman"), "气虚血淤证").unheard());
        assertTrue(INQUIRY.near("气虚血淤证").contains("气虚血瘀证"));
    }

    @Test
    void aClassOfAModelSaysWhichFeaturesWouldFlipIt() {
        Case one = Golden.named("dizziness-liver-yang");
        Standing at = Standing.of(ASSESSOR, one, ASSESSOR.read(one));
        int found = 0;
        for (var consulted : at.observation().consulted()) {
            for (String label : consulted.model().classes()) {
                if (label.equals(consulted.prediction().classes().getFirst().label())) continue;
                Flip flip = Flips.of(Repository.knowledge()).features(consulted, label);
                if (!flip.found()) continue;
                found++;
                Box box = new Box(consulted, label);
                var set = flip.steps().stream().collect(java.util.stream.Collectors.toMap(Flip.Step::feature, Flip.Step::after));
                assertTrue(box.margin() < 0 && box.margin(set, java.util.Set.of("tcm", "western")) > -0.2, flip.toString());
            }
        }
        assertTrue(found > 0, "no class of any model can be flipped by two features");
    }

    @Test
    void everyChangeThatIsNamedMakesTheRuleSpeakAndNoneCanBeLeftOut() {
        nearest(100, 0.9);
    }

    @Test
    @Tag("long")
    void everyChangeThatIsNamedMakesTheRuleSpeakInFiveHundredPairs() {
        nearest(500, 0.95);
    }

    private static void nearest(int pairs, double share) {
        List<Case> cases = Golden.cases();
        List<RuleEntry> rules = Repository.rulebook().rules();
        Random random = new Random(5);
        List<String> none = new ArrayList<>();
        List<String> wrong = new ArrayList<>();
        for (int i = 0; i < pairs; i++) {
            Case one = cases.get(random.nextInt(cases.size()));
            RuleEntry rule = rules.get(random.nextInt(rules.size()));
            Explained.Held held = INQUIRY.whyNot(one, rule.name()).rules().stream().filter(each -> each.whyNot().rule().equals(rule.name())).findFirst().orElseThrow();
            if (held.fires()) continue;
            Target target = new Target(rule.name(), rule.stage(), Optional.empty());
            if (held.nearest().isEmpty()) none.add(one.id() + " " + rule.name());
            else check(one, target, held.nearest().get().plan()).ifPresent(wrong::add);
        }
        assertEquals(List.of(), wrong);
        assertTrue(none.size() <= (1 - share) * pairs, none.size() + " of " + pairs + " without a nearest miss: " + none);
    }

    private static Optional<String> check(Case one, Target target, Plan plan) {
        if (!speaks(one, plan, target)) return Optional.of(one.id() + " " + target.rule() + " stays silent after " + plan);
        return plan.changes().stream().map(plan::without).filter(fewer -> speaks(one, fewer, target)).findFirst()
                .map(fewer -> one.id() + " " + target.rule() + " speaks with less than " + plan);
    }

    private static boolean speaks(Case one, Plan plan, Target target) {
        return target.speaks(Standing.of(ASSESSOR, one, new Supposition(Repository.knowledge()).on(ASSESSOR.read(one), plan.changes())));
    }

    @Test
    void anUnknownConditionNamesWhatNobodyAsked() {
        Explained explained = INQUIRY.whyNot(Golden.named("chest-pain-phlegm-stasis"), "红旗/胸痛ST段抬高");
        Verdict.Unknown unknown = (Verdict.Unknown) explained.rules().getFirst().whyNot().open().getFirst().verdict();
        assertTrue(unknown.missing().contains("ST段抬高"), unknown.toString());
    }
}
