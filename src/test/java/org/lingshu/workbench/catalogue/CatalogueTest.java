package org.lingshu.workbench.catalogue;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Stage;
import org.lingshu.workbench.RuleCase;
import org.lingshu.workbench.RuleCaseFolder;
import org.lingshu.workbench.RuleCaseRun;
import org.lingshu.workbench.SmallHome;
import org.lingshu.workbench.edition.Loaded;

/** Rules are found, shown, begun and retired without losing a word. */
class CatalogueTest {
    @TempDir
    private Path folder;
    private SmallHome home;

    @BeforeEach
    void make() {
        home = SmallHome.in(folder.resolve("tree"));
    }

    @Test
    void findsRulesByTermSynonymElementSourceAuthorAndText() {
        Catalogue catalogue = catalogue();
        Optional<String> none = Optional.empty();
        assertEquals(List.of("小/心"), names(catalogue, new RuleChoice(none, none, Optional.of("心慌"), none, none, none, none)));
        assertEquals(List.of("小/血瘀 痛", "小/血瘀 舌", "小/心血瘀阻证"), names(catalogue, new RuleChoice(none, none, none, Optional.of("血瘀"), none, none, none)));
        assertEquals(List.of("小/血瘀 舌"), names(catalogue, new RuleChoice(none, none, none, none, none, Optional.of("张三"), none)));
        assertEquals(List.of("小/血瘀 痛", "小/心"), names(catalogue, new RuleChoice(Optional.of("2-elements"), Optional.of("stasis"), none, none, Optional.of("证素辨证学"), none, none)));
        assertEquals(List.of("小/胸痛彻背"), names(catalogue, new RuleChoice(none, none, none, none, none, none, Optional.of("ELECTROCARDIOGRAM"))));
    }

    private static List<String> names(Catalogue catalogue, RuleChoice choice) {
        return catalogue.rules(choice).stream().map(each -> each.rule().name()).toList();
    }

    @Test
    void showsARuleWithItsSentenceItsCasesAndWhatItFeeds() {
        Catalogue.Shown shown = catalogue().show("小/血瘀 舌").orElseThrow();
        assertEquals("A purple tongue shows it too.", shown.rule().sentence());
        assertEquals(List.of("小/心血瘀阻证"), shown.fed());
        assertEquals(3, shown.cases().size());
        assertEquals(List.of("小/血瘀 痛", "小/血瘀 舌", "小/心"), catalogue().show("小/心血瘀阻证").orElseThrow().feeds());
        assertEquals(Optional.empty(), catalogue().show("小/没有"));
    }

    @Test
    void aNewRuleCompilesPassesItsCasesAndNamesWhatTheExpertStillWrites() {
        Scaffold scaffold = scaffold(Stage.EVIDENCE, "qi-deficiency", "小/气虚", List.of("乏力", "登楼气喘甚"), Optional.of("气虚"));
        assertEquals(List.of("rules/2-elements/qi-deficiency.drl:7", "rules/2-elements/qi-deficiency.drl:9", "knowledge-base/terms/new-terms.json:2"),
                scaffold.toFill().stream().map(each -> each.path() + ":" + each.line()).toList());
        write(scaffold);
        assertEquals(List.of(), failures());
        assertTrue(catalogue().show("小/气虚").orElseThrow().cases().size() == 2);
    }

    @Test
    void newRulesOfOtherRoomsPassTheirCasesToo() {
        write(scaffold(Stage.SYNDROMES, "heart", "小/心血瘀阻证 舌", List.of("心", "血瘀", "舌紫暗"), Optional.of("心血瘀阻证")));
        write(scaffold(Stage.SAFETY, "chest", "小/晕厥", List.of("晕厥"), Optional.of("晕厥：查因")));
        write(scaffold(Stage.FINDINGS, "blood-count", "小/白细胞升高", List.of("白细胞"), Optional.of("白细胞升高")));
        write(scaffold(Stage.INTERPRETATION, "ask", "小/问", List.of("胸痛"), Optional.of("请问痛多久")));
        assertEquals(List.of(), failures());
    }

    @Test
    void aNewRuleIsRefusedWithEveryReasonAndNothingIsWritten() {
        Wish wish = new Wish(Stage.EVIDENCE, "Bad Name", "小/心", List.of("心慌"), Optional.of("心"), "huge", "zhu-2080", "2026-11", "new-terms");
        List<Problem> problems = assertThrows(RefusedEditException.class, () -> Scaffold.of(wish, home.loaded("tree"))).problems();
        assertEquals(List.of("file-name", "same-name", "strength", "synonym", "unknown-source"), problems.stream().map(Problem::check).sorted().toList());
        assertTrue(problems.stream().anyMatch(each -> each.hint().contains("zhu-2008")), problems.toString());
        Wish sum = new Wish(Stage.ELEMENTS, "sum", "小/和", List.of("心悸"), Optional.empty(), "weak", "zhu-2008", "2026-11", "new-terms");
        assertEquals("by-hand", assertThrows(RefusedEditException.class, () -> Scaffold.of(sum, home.loaded("tree"))).problems().getFirst().check());
    }

    @Test
    void aRetiredRuleIsReadByNobodyKeptWithItsReasonAndItsCasesStillHold() {
        String before = home.text("tests-data/rules/2-elements/stasis.json");
        home.places().write(Retirement.of("小/血瘀 舌", "证据不足", "2026-11-26", home.loaded("tree")).files());
        assertTrue(catalogue().show("小/血瘀 舌").isEmpty());
        assertEquals(List.of(new Retired("小/血瘀 舌", "rules/retired/2-elements/stasis.drl", 9, "2026-11-26", "证据不足")), Retired.of(home.edition("tree")));
        assertEquals(List.of(), failures());
        String after = home.text("tests-data/rules/2-elements/stasis.json");
        assertFalse(after.contains("舌\""), after);
        assertTrue(after.contains("\"expect\": [\"Evidence 血瘀 strong 刺痛\"]"), after);
        assertTrue(after.contains(before.lines().filter(each -> each.contains("palpitation")).findFirst().orElseThrow().strip()), "other cases stay as they were written: " + after);
        assertTrue(home.text("tests-data/retired/2-elements/stasis.json").contains("a purple tongue alone"));
    }

    @Test
    void theLastRuleOfAFileTakesTheFileWithIt() {
        home.places().write(Retirement.of("小/胸痛彻背", "并入他则", "2026-11-26", home.loaded("tree")).files());
        assertFalse(home.has("rules/6-safety/chest.drl") || home.has("tests-data/rules/6-safety/chest.json"));
        assertEquals(List.of(), failures());
        assertTrue(home.text("tests-data/retired/6-safety/chest.json").contains("pain of the chest"));
    }

    @Test
    void retiringNeedsARuleAReasonAndADay() {
        List<Problem> problems = assertThrows(RefusedEditException.class, () -> Retirement.of("小/血淤 舌", " ", "today", home.loaded("tree"))).problems();
        assertEquals(List.of("no-date", "no-reason", "unknown-rule"), problems.stream().map(Problem::check).sorted().toList());
        assertTrue(problems.stream().anyMatch(each -> each.hint().contains("小/血瘀 舌")), problems.toString());
    }

    private Scaffold scaffold(Stage stage, String file, String name, List<String> signs, Optional<String> says) {
        return Scaffold.of(new Wish(stage, file, name, signs, says, "moderate", "diagnostics:气虚", "2026-11", "new-terms"), home.loaded("tree"));
    }

    private void write(Scaffold scaffold) {
        Map<String, Optional<String>> texts = new LinkedHashMap<>();
        scaffold.files().forEach((path, text) -> texts.put(path, Optional.of(text)));
        home.places().write(texts);
    }

    private Catalogue catalogue() {
        return new Catalogue(home.loaded("tree"), RuleCaseFolder.read(home.places().cases()));
    }

    private List<String> failures() {
        Loaded loaded = home.loaded("tree");
        RuleCaseRun run = new RuleCaseRun(loaded.rulebook(), loaded.knowledge());
        return RuleCaseFolder.read(home.places().cases()).stream().flatMap((RuleCase one) -> run.differences(one).stream().map(each -> one.path() + " " + one.name() + ": " + each)).toList();
    }
}
