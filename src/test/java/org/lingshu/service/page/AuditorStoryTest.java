package org.lingshu.service.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.StoredFacade;
import org.openqa.selenium.Keys;

/** An auditor's day at the auditor's page, in a browser: what fired, on what, why, why not, unchanged since, and repeatable. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class AuditorStoryTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String SECRET = "家住桂花弄七号";
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static StoredFacade facade;
    private static Browser browser;
    private static long entry;

    @TempDir
    private static Path home;

    @BeforeAll
    static void open() throws Exception {
        browser = Browser.open();
        facade = new StoredFacade(home);
        List<String> told = List.of("心慌，气短，乏力，左胸刺痛，无头晕。", "头晕，耳鸣，腰膝酸软。", "心慌，气短，乏力，左胸刺痛，便溏。");
        for (int i = 0; i < told.size(); i++) {
            ObjectNode record = JSON.createObjectNode().put("id", "病案" + i % 2);
            record.putObject("text").put("presentIllness", told.get(i) + SECRET + "。").put("fourExaminations", i == 1 ? "舌红少苔，脉细数。" : "舌质紫暗有瘀斑，苔白腻，脉细涩。").put("physicalExam", "血压 186/112mmHg。");
            HttpResponse<String> made = facade.post("/v1/assessments", record.toString());
            String id = JSON.readTree(made.body()).path("trail").asText();
            if (i == 0) {
                entry = facade.store().records().find(id).orElseThrow().seq();
                facade.post("/v1/assessments/" + id + "/feedback", "{\"reaction\":\"overridden\",\"reason\":\"rule-wrong\",\"statement\":\"血瘀\",\"clinician\":\"王医师\"}");
            }
        }
        browser.resize(DESK, 1000);
        browser.go(facade.address());
        browser.see("#pages a[href='auditor']");
    }

    @AfterAll
    static void close() {
        if (facade != null) facade.close();
        if (browser != null) browser.close();
    }

    private static void go(String hash) {
        browser.go("http://127.0.0.1:" + facade.port() + "/auditor" + hash);
        browser.until("document.querySelector('#view').getAttribute('aria-busy') === 'false'");
    }

    /** Works without errors and barriers, by day and by night, at a desk and on a phone. */
    private static void works(String picture) {
        assertEquals(List.of(), browser.errors());
        for (int width : new int[] {PHONE, DESK}) {
            browser.resize(width, 1000);
            assertFalse(browser.overflows(), picture + " sticks out at " + width);
            for (boolean dark : new boolean[] {true, false}) {
                browser.dark(dark);
                assertEquals(List.of(), browser.barriers(), picture + (dark ? " in the dark" : ""));
                browser.picture("auditor-" + picture + "-" + width + (dark ? "-dark" : ""));
            }
        }
        assertFalse(browser.ask("return location.href").toString().contains("token"));
    }

    @Test
    @Order(1)
    void filtersTheTimelineByRuleAndReactionAndOpensAnEntry() {
        browser.press("#pages a[href='auditor']");
        assertEquals(4, browser.see("#entries").findElements(org.openqa.selenium.By.tagName("li")).size());
        works("timeline");
        browser.write("#by-rule", "血瘀/");
        browser.until("document.querySelector('#by-rule-known option[value^=\"血瘀/\"]')");
        String rule = browser.ask("return document.querySelector('#by-rule-known option').value").toString();
        browser.write("#by-rule", rule);
        browser.type(Keys.ENTER);
        browser.until("decodeURIComponent(location.hash).includes('rule=血瘀/') && document.querySelector('#view').getAttribute('aria-busy') === 'false'");
        assertEquals(2 + 1, browser.all("#entries li").size(), "two assessments and the reaction to one of them");
        browser.press(".filters summary");
        browser.ask("document.querySelector('#by-reaction').value = 'overridden'");
        browser.press("#search");
        browser.until("location.hash.includes('reaction=overridden') && document.querySelector('#view').getAttribute('aria-busy') === 'false'");
        assertTrue(browser.see("#entries li .overridden").getText().contains("改判"));
        assertTrue(browser.see("#export").getAttribute("href").contains("reaction=overridden"));
        String taken = browser.ask("const x = new XMLHttpRequest(); x.open('GET', document.querySelector('#export').href, false); x.send(); return x.responseText").toString();
        assertTrue(taken.contains("\"format\":\"lingshu-log-1\"") && taken.contains("\"proof\":[") && !taken.contains(SECRET), taken.substring(0, 200));
        browser.press("#entries li[data-entry='" + entry + "'] a");
        browser.see("#trail");
        works("entry");
    }

    @Test
    @Order(2)
    void walksTheGraphFromASyndromeToTheWordsOfTheRecord() {
        go("#entry=" + entry);
        browser.until("document.querySelector('#plot canvas')");
        assertTrue(Integer.parseInt(browser.see("#plot").getDomAttribute("data-drawn")) > 5);
        assertTrue(browser.see("#panel").getText().contains("由规则得出"), "the first syndrome is picked");
        browser.press(".said.syndromes .why");
        assertEquals("panel", browser.focused().getAttribute("id"));
        // The first place of the first column: words of the record.
        browser.ask("""
                const canvas = document.querySelector('#plot canvas');
                const box = canvas.getBoundingClientRect();
                const first = [...Array(60).keys()].map((i) => i * 13 + 14);
                for (const y of first) for (const kind of ['mousemove', 'mousedown', 'mouseup', 'click']) {
                  if (document.querySelector('#panel').textContent.includes('「')) break;
                  canvas.dispatchEvent(new MouseEvent(kind, { bubbles: true, clientX: box.left + 14, clientY: box.top + y }));
                }""");
        browser.see("#panel blockquote", "「");
        browser.press("#as-list");
        browser.press("#columns button.fact", "血瘀　");
        browser.see("#panel a.rule");
        browser.press("#panel button.fact", "血瘀（");
        browser.see("#panel a.rule", "血瘀/");
        browser.press("#panel .firing dd button.fact");
        assertTrue(browser.see("#panel .quoting blockquote").getText().contains("现病史") || browser.see("#panel .quoting blockquote").getText().contains("四诊"));
        assertTrue(browser.all("#columns .dim").size() > 0, "what the picked one does not rest on steps back");
        browser.picture("auditor-list");
        browser.ask("const all = document.querySelector('#statements'); all.value = ''; all.dispatchEvent(new Event('change'))");
        browser.press("#as-graph");
        browser.until("Number(document.querySelector('#plot')?.dataset.drawn) > 60");
        browser.picture("auditor-whole");
        browser.resize(PHONE, 1000);
        assertFalse(browser.overflows());
        browser.resize(DESK, 1000);
        assertEquals(List.of(), browser.errors());
    }

    @Test
    @Order(3)
    void repeatsItProvesItAndSaysWhyNot() {
        go("#entry=" + entry);
        browser.press("#replay");
        assertTrue(browser.see("#replayed .verdict.good").getText().contains("逐字节相同"));
        browser.press("#replay-today");
        browser.see("#today", "结论与依据皆不变");
        assertTrue(browser.see("#proof.good").getText().contains("未被改动"));
        browser.press("#check-here");
        browser.see("#reckoned .good", "同一根值");
        assertTrue(browser.see("#reckoned").getText().contains("签名与公钥相符") || browser.see("#reckoned").getText().contains("不能验算签名"));
        String proof = browser.ask("const x = new XMLHttpRequest(); x.open('GET', document.querySelector('#download-proof').href, false); x.send(); return x.responseText").toString();
        assertTrue(proof.lines().count() == 2 && proof.contains("\"checkpoint\""), "two lines for the offline verifier");
        browser.write("#why-not", "肝肾阴虚证");
        browser.press("#ask-why-not");
        browser.see("#why-not-result .conditions .mark");
        browser.ask("document.querySelector('#replayed').scrollIntoView()");
        browser.picture("auditor-why-not");
        assertTrue(browser.see("#reactions").getText().contains("改判 · 规则有误") && browser.see("#reactions").getText().contains("王医师"));
        browser.press("#accesses-here summary");
        browser.see("#accesses-here .accesses");
        browser.press(".others .why");
        browser.see(".others + div .verdict");
        works("asked");
    }

    @Test
    @Order(4)
    void speaksEnglishAndGoesByKeyboard() {
        go("");
        browser.press("#language");
        browser.see("#entries .overridden", "overridden · rule held to be wrong");
        assertTrue(browser.see("#view h2").getText().equals("Timeline"));
        browser.ask("document.querySelector('#entries a').focus()");
        browser.type(Keys.ENTER);
        browser.see("h3", "Proof");
        assertTrue((Boolean) browser.ask("return document.activeElement.id === 'view'"), "the focus goes with the view");
        assertEquals(List.of(), (List<?>) browser.ask("return [...document.querySelectorAll('#view *, .views *')].filter((e) => !e.closest('[lang=\"zh-Hans\"]') && !e.closest('#plot') && e.children.length === 0 "
                + "&& e.tagName !== 'OPTION' && e.tagName !== 'CODE' && /[\\u4e00-\\u9fff]/.test(e.textContent)).map((e) => e.outerHTML.slice(0, 120))"));
        browser.press("#language");
        browser.see("h3", "证明");
        assertEquals(List.of(), browser.errors());
    }

    @Test
    @Order(5)
    void verifiesTheWholeLogAndNamesAnEntryThatWasTamperedWith() throws Exception {
        go("#integrity=");
        browser.see("#verification", "尚未核验");
        browser.press("#verify");
        browser.see("#verification .good", "全部完好");
        works("integrity");
        try (var connection = DriverManager.getConnection("jdbc:sqlite:" + home.resolve("lingshu.db")); var statement = connection.createStatement()) {
            assertEquals(1, statement.executeUpdate("UPDATE assessment SET at = '2026-01-01T00:00:00.000Z' WHERE seq = " + entry));
        }
        browser.press("#thorough");
        browser.press("#verify");
        assertTrue(browser.see("#verification .bad").getText().contains("发现 1 处异常"), browser.see("#verification").getText());
        assertTrue(browser.see("#faults").getText().contains("第 " + entry + " 条") && browser.see("#faults").getText().contains("被改动"));
        works("tampered");
        browser.press("#faults a");
        browser.see("#unfit", "与日志不符");
        assertTrue(browser.see("#proof.bad").getText().contains("不能证明"));
        go("");
        browser.see("#entries .unfit .bad", "与日志不符");
        assertEquals(List.of(), browser.errors());
        browser.picture("auditor-unfit");
    }

    @Test
    @Order(6)
    void showsWhoCameAndWhatToDoWhereNothingIsKept() {
        go("#accesses=");
        browser.see("table.accesses tbody tr", "owner");
        works("accesses");
        assertFalse(browser.see("#view").getText().contains(SECRET));
        go("#rule=" + "没有");
        browser.see(".blank", "没有符合条件的条目");
        go("#entry=99999999");
        assertTrue(browser.see(".trouble").getText().contains("日志中无此条"));
        browser.errors();
        try (RunningFacade empty = new RunningFacade()) {
            browser.go(empty.address());
            browser.go("http://127.0.0.1:" + empty.port() + "/auditor");
            assertTrue(browser.see("#nothing-kept").getText().contains("--home"));
            browser.errors();
            works("nothing-kept");
        }
    }
}
