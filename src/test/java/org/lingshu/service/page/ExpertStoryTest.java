package org.lingshu.service.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.service.WorkshopFacade;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;

/** An expert's day, in a browser: a rule is found, changed, mended, tried, compared and proposed. */
class ExpertStoryTest {
    private static final String RECORD = "{\"id\": \"%s\", \"findings\": [{\"term\": \"刺痛\", \"present\": true}, {\"term\": \"痛有定处\", \"present\": true}, {\"term\": \"舌紫暗\", \"present\": true}]}";
    private static final String FILE = "rules/2-elements/blood-stasis.drl";
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static WorkshopFacade facade;
    private static Browser browser;

    @TempDir
    private static Path home;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        facade = new WorkshopFacade(Path.of("."), home);
        for (int i = 0; i < 3; i++) {
            String trail = WorkshopFacade.json(facade.post("/v1/assessments", RECORD.formatted("p" + i))).path("trail").asText();
            facade.post("/v1/assessments/" + trail + "/feedback", "{\"reaction\": \"" + (i == 0 ? "overridden\", \"reason\": \"rule-wrong" : "accepted\", \"reason\": \"agreed") + "\", \"statement\": \"血瘀\"}");
        }
        // The tree is read and compiled once; on a busy machine that takes longer than a browser waits.
        for (int i = 0; i < 5 && facade.get("/v1/workshop").statusCode() != 200; i++) Thread.onSpinWait();
        facade.post("/v1/workshop/cases", "{\"path\": \"" + FILE + "\", \"record\": \"胸痛刺痛。\"}");
        browser.resize(DESK, 1000);
        browser.go(facade.address());
        browser.press("#pages a", "规则");
        browser.see("#branches summary");
    }

    @AfterAll
    static void close() {
        if (facade != null) facade.close();
        if (browser != null) browser.close();
    }

    @BeforeEach
    void anew() {
        browser.resize(DESK, 1000);
        browser.go("http://127.0.0.1:" + facade.port() + "/expert");
        browser.see("#branches summary");
        if (browser.ask("return document.documentElement.lang").equals("en")) browser.press("#language");
        browser.errors();
    }

    private static void at(String hash) {
        browser.ask("window.onbeforeunload = null; location.hash = arguments[0]", hash);
    }

    /** Marks a piece of the text in the editor, as one does with the mouse. */
    private static void mark(String piece) {
        assertTrue((Boolean) browser.ask("const area = document.querySelector('textarea.code'); const at = area.value.indexOf(arguments[0]); area.focus(); area.setSelectionRange(at, at + arguments[0].length); return at >= 0", piece), piece);
    }

    private static void nothingBroken() {
        assertEquals(List.of(), browser.errors());
        assertFalse(browser.overflows(), "something sticks out");
        assertEquals(List.of(), browser.barriers());
    }

    @Test
    void anExpertFindsChangesMendsTriesComparesAndProposesARule() {
        browser.write("#seek input", "血瘀/strong");
        browser.see("#seek .found li", "血瘀/strong");
        browser.type(Keys.ENTER);
        browser.see("#view h2", "血瘀/strong");
        browser.see("#view .sheet h3", "曾在 3 份辨析中触发");
        browser.see(".chart canvas");
        assertTrue(browser.see("#view", "规则有误").getText().contains("改判"), "what doctors made of it");
        browser.picture("expert-rule");
        nothingBroken();

        browser.press("#edit-rule");
        browser.see("#problems h3.sound");
        mark("刺痛");
        browser.type("刺痛痛");
        browser.see("#problems li", "`刺痛痛`".replace("`", ""));
        browser.see(".gutter .wrong");
        browser.type(Keys.ESCAPE);
        browser.picture("expert-mistake");
        browser.press("#problems .mends button", "改为“刺痛”");
        browser.see("#problems h3.sound");

        browser.press("#run-cases");
        browser.see("#case-results .verdict", "8 例中 8 例通过");
        mark("Evidence.strong( \"血瘀\", $sign )");
        browser.type("Evidence.weak( \"血瘀\", $sign )");
        browser.press("#run-cases");
        browser.see("#case-results .verdict", "8 例中 7 例通过");
        browser.see("#case-results", "未添：Evidence 血瘀 strong 刺痛");
        browser.press("#save");
        browser.see("#draft-state", "已保存");
        browser.see("#mine a", "blood-stasis");

        browser.press("#panel-diff");
        browser.press("#diff-run");
        browser.see("#diff-result .verdict", "人之答复有变");
        browser.see("#diff-result .patient");
        browser.picture("expert-diff");
        nothingBroken();

        browser.press("#panel-propose");
        browser.press("label.check", "证据");
        browser.write("#propose-chinese", "刺痛等所见对血瘀之力度改弱，待临床复核。");
        browser.write("#propose-english", "Stabbing pain counts less for blood stasis than before.");
        browser.picture("expert-propose");
        browser.press("#propose-run");
        browser.see("#view h2", "发布提案 1.0.0");
        browser.see(".command pre", "./lingshu rules release 1.0.0");
        browser.see("#view", "尚需两人审批");
        browser.picture("expert-proposal");
        nothingBroken();
        browser.press("#language");
        browser.see("#view h2", "Proposed release 1.0.0");
        browser.see("#view h3", "Two approvals needed");
        nothingBroken();
        browser.resize(PHONE, 900);
        browser.picture("expert-proposal-phone-en");
        nothingBroken();
        assertTrue(facade.get("/v1/workshop/files/" + FILE).body().contains("Evidence.strong( \\\"血瘀\\\""), "the tree is as it was");
    }

    @Test
    void completesATermInsideQuotesByKeyboard() {
        at("#file=rules/2-elements/qi-deficiency.drl");
        browser.see("textarea.code");
        browser.see("#problems h3");
        mark("Finding( present, term in ( \"");
        browser.ask("const area = document.activeElement; area.setSelectionRange(area.selectionEnd, area.selectionEnd)");
        browser.type("刺痛");
        browser.see(".editor .found li", "刺痛");
        browser.picture("expert-completion");
        browser.type(Keys.ESCAPE);
        assertEquals(0, browser.all(".editor .found li").size());
        nothingBroken();
        browser.press("#discard");
        browser.press("#discard-yes");
        browser.see("#view .home");
    }

    @Test
    void aSecondWindowIsNotWrittenOver() {
        at("#file=rules/2-elements/dampness.drl");
        browser.see("textarea.code");
        browser.see("#problems h3");
        mark("// ");
        browser.type("// 湿。");
        browser.see("#draft-state", "有未保存的改动");
        browser.press("#save");
        browser.see("#draft-state", "已保存");
        String version = WorkshopFacade.json(facade.get("/v1/workshop/drafts/dampness")).path("version").asText();
        assertEquals(200, facade.send(facade.owner(), "PUT", "/v1/workshop/drafts/dampness", "{\"path\": \"rules/2-elements/dampness.drl\", \"text\": \"// theirs\"}", Map.of("If-Match", '"' + version + '"')).statusCode());
        mark("// 湿。");
        browser.type("// 湿邪。");
        browser.press("#save");
        browser.see(".desk .trouble h3", "此稿已在另一窗口改动");
        browser.picture("expert-conflict");
        browser.press("#load-theirs");
        browser.see("#draft-state", "已保存");
        assertEquals("// theirs", browser.see("textarea.code").getDomProperty("value"));
        browser.press("#discard");
        browser.press("#discard-yes");
        browser.see("#view .home");
        browser.errors();
    }

    @Test
    void aRuleIsBegunFromAFormByWhoeverKnowsNoSyntax() {
        browser.press("#begin");
        browser.write("#begin-file", "made-up");
        browser.write("#begin-name", "血瘀/strong 新造");
        browser.write("#begin-source", "zhu-2008:血瘀");
        browser.write("#begin-signs", "刺痛");
        browser.write("#begin-says", "血瘀");
        browser.picture("expert-form");
        nothingBroken();
        browser.press("#begin-run");
        browser.see("textarea.code");
        browser.see(".tabs.files a", "made-up.json");
        browser.see("#problems h3");
        assertTrue(browser.see("textarea.code").getDomProperty("value").contains("Evidence.strong( \"血瘀\", $sign )"));
        browser.press("#panel-try");
        browser.write("#try-given", "刺痛");
        browser.press("#try-run");
        browser.see("#try-results", "Evidence 血瘀 strong 刺痛");
        browser.picture("expert-try");
        nothingBroken();
        browser.press("#discard");
        browser.press("#discard-yes");
        browser.see("#view .home");
    }

    @Test
    void worksOnAPhoneAndByKeyboardAndInBothLanguages() {
        at("");
        browser.see("#view .home");
        browser.picture("expert-home");
        browser.press("#language");
        browser.see("#view h3", "Begin here");
        nothingBroken();
        browser.resize(PHONE, 900);
        browser.picture("expert-home-phone-en");
        nothingBroken();
        at("#rule=血瘀/strong");
        browser.see("#view h3", "Fired in");
        nothingBroken();
        browser.ask("document.querySelector('#view').scrollIntoView()");
        browser.picture("expert-rule-phone-en");
        at("#file=" + FILE);
        browser.see("textarea.code");
        browser.see("#problems h3.sound");
        browser.ask("document.querySelector('#view').scrollIntoView()");
        browser.picture("expert-editor-phone-en");
        nothingBroken();
        at("#term=刺痛");
        browser.see("#view h3", "Used in");
        nothingBroken();
        browser.press("#language");
        browser.see("#view h3", "用于");
        assertTrue(browser.all("button").stream().allMatch(button -> !button.getText().isBlank() || !String.valueOf(button.getDomAttribute("aria-label")).isBlank()), "a button without a name");
        assertEquals(0, browser.see("#view").findElements(By.cssSelector("input:not([id]):not([aria-label])")).size());
        at("#rule=没有此条");
        browser.see("#view .blank", "没有找到");
    }
}
