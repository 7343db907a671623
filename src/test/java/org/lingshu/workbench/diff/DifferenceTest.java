package org.lingshu.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.report.DocumentHtml;
import org.lingshu.workbench.SmallHome;
import org.lingshu.workbench.edition.Loaded;

/** What a change of rules moves, and in whom. */
class DifferenceTest {
    private static final CaseBase CASES = CaseBase.of(List.of(SmallHome.DATA.resolve("cases.jsonl")));
    private static Loaded before;

    @TempDir
    private static Path folder;

    @BeforeAll
    static void read() {
        before = SmallHome.in(folder.resolve("before")).loaded("before");
    }

    @Test
    void nothingMovesBetweenAnEditionAndItself() {
        Difference none = Difference.of(before, before, CASES);
        assertEquals(0, none.code());
        assertEquals(List.of(), none.changes());
        assertEquals(4, none.cases());
    }

    @Test
    void aLostAlertComesFirstAndItsRuleIsNewlyDead() {
        Difference lost = to("alert-lost");
        assertEquals(2, lost.code());
        Moved first = lost.moved().getFirst();
        assertEquals("alert", first.id());
        assertEquals(new Move(Aspect.ALERT, "胸痛彻背：当日查心电图", "urgent pain through to the back: electrocardiogram today", ""), first.moves().getFirst());
        assertEquals(Set.of("小/胸痛彻背"), lost.dead());
        Change change = lost.changes().getFirst();
        assertEquals("edited", change.how());
        assertEquals("rules/6-safety/chest.drl:10", change.place());
        assertEquals(Set.of("胸痛彻背：当日查心电图"), change.reach().byKind().get("Alert"));
    }

    @Test
    void anotherNameOfARuleMovesOnlyReasons() {
        Difference reasons = to("reasons-only");
        assertEquals(1, reasons.code());
        assertEquals(Set.of("stasis", "tongue"), Set.copyOf(reasons.moved().stream().map(Moved::id).toList()));
        assertEquals(List.of("added 小/血瘀 紫舌", "removed 小/血瘀 舌"), reasons.changes().stream().map(each -> each.how() + " " + each.id()).toList());
    }

    @Test
    void anotherSentenceMovesNothingAndIsStillShown() {
        Difference wording = to("wording-only");
        assertEquals(0, wording.code());
        assertEquals(List.of("reworded 小/血瘀 舌"), wording.changes().stream().map(each -> each.how() + " " + each.id()).toList());
    }

    @Test
    void aChangeOfEvidenceIsFollowedToTheSyndrome() {
        Difference lost = to("syndrome-lost");
        Moved moved = lost.moved().getFirst();
        assertEquals("stasis", moved.id());
        assertTrue(moved.moves().stream().anyMatch(each -> each.aspect() == Aspect.SYNDROME && each.name().equals("心血瘀阻证") && each.lost()), moved.toString());
        assertTrue(moved.moves().stream().anyMatch(each -> each.aspect() == Aspect.ELEMENT && each.name().equals("心")), moved.toString());
        Reach reach = lost.changes().getFirst().reach();
        assertTrue(reach.byKind().get("Element").contains("心") && reach.byKind().get("Syndrome").contains("心血瘀阻证"), reach.toString());
    }

    @Test
    void aTermThatIsGoneIsAChangeAndARecordThatNamesItIsRefused() {
        SmallHome home = SmallHome.in(folder.resolve("term"));
        String line = home.text("knowledge-base/terms/general.json").lines().filter(each -> each.contains("\"乏力\"")).findFirst().orElseThrow();
        home.replacing("knowledge-base/terms/general.json", line, line.replace("\"term\":\"乏力\"", "\"term\":\"乏甚\""));
        Difference gone;
        try {
            gone = Difference.of(before, home.loaded("after"), CASES);
        } catch (org.lingshu.workbench.edition.UnreadableEditionException e) {
            // Other entries name the term; that is found before any case is read, and said of the right edition.
            assertTrue(e.problems().stream().allMatch(each -> each.path().startsWith("after: knowledge-base/")), e.getMessage());
            return;
        }
        assertEquals(Aspect.ANSWER, gone.moved().getFirst().moves().getFirst().aspect());
    }

    @Test
    void theSameDifferenceGivesTheSameJsonAndPage() {
        Difference one = to("syndrome-lost");
        assertEquals(DifferenceJson.of(one), DifferenceJson.of(to("syndrome-lost")));
        assertEquals("answers", DifferenceJson.of(one).path("verdict").asText());
        assertEquals(1, DifferenceJson.of(one).path("totals").path("answersMoved").asInt());
        String page = DocumentHtml.of(DifferencePage.of(one));
        assertTrue(page.contains("心血瘀阻证") && page.contains("data-chart=\"0\""), "the page shows who moves, with a plot");
        assertTrue(DifferenceText.of(one).endsWith("4 cases: 1 answers moved, 0 only in their reasons, 3 unmoved.  共 4 例：1 例答复有变，0 例仅依据有变。\n"), DifferenceText.of(one));
    }

    @Test
    void alertsComeBeforeSyndromesAndLevelsBeforeScores() {
        Move alert = new Move(Aspect.ALERT, "a", "caution x", "");
        Move emergency = new Move(Aspect.ALERT, "z", "", "emergency x");
        Move level = new Move(Aspect.SYNDROME, "s", "likely 5", "possible 3");
        Move score = new Move(Aspect.SYNDROME, "r", "likely 5", "likely 6");
        Move feature = new Move(Aspect.FEATURE, "f", "1", "2");
        assertEquals(List.of(emergency, alert, level, feature, score), List.of(score, feature, level, emergency, alert).stream().sorted().toList());
        assertFalse(alert.gained());
        assertEquals("alert-lost", alert.kind());
    }

    private static Difference to(String edit) {
        Path home = folder.resolve(edit + "-" + System.nanoTime());
        return Difference.of(before, SmallHome.in(home).edited(edit).loaded("after"), CASES);
    }

    @Test
    void kindsNameThePatients() {
        assertEquals(Map.of("alert-lost", Set.of("alert")), to("alert-lost").kinds());
    }
}
