package org.lingshu.service.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.StoredFacade;
import org.lingshu.service.access.Tokens;
import org.lingshu.service.door.Role;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** A physician's day at the clinician's page, in a browser: from the printed address to reasons, questions, opinions and paper. */
class ClinicianStoryTest {
    private static final String RECORD = "主诉：心慌、乏力2年，加重3天。\n现病史：患者女，67岁。心慌，气短懒言，动则汗出，胸闷，无恶心，便溏。\n既往史：高血压病10年，否认糖尿病。\n"
            + "体格检查：脉搏 152次/分，血压 168/92mmHg。双下肢轻度水肿。\n舌脉：舌质暗，苔白腻，脉细涩。\n辅助检查：心电图：心房颤动。";
    private static final String BROKEN = "{\n \"id\": \"p1\",\n \"text\": {\"presentIllness\": \"心悸\"\n}";
    private static final int PHONE = 390;
    private static final int DESK = 1280;
    private static StoredFacade facade;
    private static Browser browser;

    @TempDir
    private static Path home;

    @BeforeAll
    static void open() {
        browser = Browser.open();
        facade = new StoredFacade(home);
        browser.resize(DESK, 1000);
        browser.go(facade.address());
        browser.see("#tab-text");
    }

    @AfterAll
    static void close() {
        if (facade != null) facade.close();
        if (browser != null) browser.close();
    }

    @BeforeEach
    void anew() {
        browser.resize(DESK, 1000);
        browser.go("http://127.0.0.1:" + facade.port() + "/");
        browser.see("#tab-text");
        browser.errors();
    }

    private static void paste(String record) {
        browser.ask("const text = document.querySelector('#text'); text.value = arguments[0]; text.dispatchEvent(new Event('input', { bubbles: true }));", record);
    }

    private static void assess(String record) {
        paste(record);
        browser.press("#assess");
        browser.see("#tools");
    }

    private static void works() {
        assertEquals(List.of(), browser.errors());
        assertFalse(browser.overflows());
    }

    @Test
    void leadsFromTheAddressToTheWordsBehindEveryStatement() {
        browser.picture("clinician-empty");
        assess(RECORD);
        assertFalse(browser.ask("return location.href").toString().contains("token"), "the token has left the address bar");
        assertTrue(browser.see(".alert.emergency").getText().contains("152"));
        assertTrue((Boolean) browser.ask("return document.querySelector('.alerts').compareDocumentPosition(document.querySelector('.ranked')) === 4"), "alerts come before syndromes");
        WebElement first = browser.see(".ranked > li");
        assertTrue(first.getText().contains("支持") && first.getText().contains("反对"));
        browser.press(".ranked .why", "为何");
        browser.press(".ranked .walk button.quote", "心慌");
        assertTrue(browser.see("#annotated mark.lit").getText().contains("心慌"));
        assertTrue(browser.all(".bar .track").size() > 5 && browser.see("#answer").getText().contains("预测集"), "the prediction is drawn and said");
        assertTrue(browser.see("td.critical").getText().contains("危急高"));
        browser.picture("clinician-answer");
        browser.press("#edit");
        browser.see("#text").sendKeys("无呕吐。");
        assertTrue(browser.see("#stale").getText().contains("修改前的结果"), "an answer to what no longer stands says so");
        works();
    }

    @Test
    void answersAQuestionInPlaceAndShowsWhatChanged() {
        assess(RECORD);
        WebElement ask = browser.see(".ask");
        String question = ask.findElement(By.cssSelector(".reply button")).getAttribute("aria-label");
        browser.press(".ask .reply button", "有");
        WebElement changes = browser.see("#changes");
        assertTrue(changes.getText().contains(question.split(" ")[0]), changes.getText());
        assertTrue(!browser.all("#changes tr").isEmpty() || changes.getText().contains("没有变化"));
        assertTrue(browser.see("#annotated").getText().contains(question.split(" ")[0]), "the answer has joined the record");
        assertEquals("changes", browser.focused().getAttribute("id"));
        browser.picture("clinician-changed");
        browser.press("#changes button");
        browser.until("!document.querySelector('#changes') && document.querySelector('#tools') && !document.querySelector('#tools').hidden");
        assertFalse(browser.see("#annotated").getText().contains("所录所见"));
        works();
    }

    @Test
    void saysWhyASyndromeDoesNotStand() {
        assess(RECORD);
        browser.write("#why-not input", "ganyangshangkang");
        assertTrue(browser.see("#why-not .found li").getText().contains("肝阳上亢"));
        browser.type(Keys.ENTER);
        browser.see("#why-not-answer .verdict", "未成立");
        assertFalse(browser.all("#why-not-answer .conditions .unknown, #why-not-answer .conditions .failed").isEmpty());
        browser.picture("clinician-why-not");
        browser.press("#why-not-answer .nearest .reply button", "有");
        assertTrue(browser.see("#changes tr", "肝阳上亢证").getText().contains("可能"), "the smallest change makes it stand");
        works();
    }

    @Test
    void keepsAnOpinionOfAStatementAndOfTheWhole() {
        assess(RECORD);
        browser.press(".alert .say-so");
        browser.press(".alert .opinion-form .pick", "改判");
        browser.press(".alert .opinion-form button");
        browser.see(".alert .opinion-form", "须选缘由");
        browser.ask("const reason = document.querySelector('.alert .opinion-form select'); reason.value = 'already-known';");
        browser.press(".alert .opinion-form button");
        browser.see(".alert .kept-note", "已记入日志");
        browser.press("#whole-opinion .pick", "采纳");
        browser.press("#whole-opinion button[type=submit]");
        browser.see("#whole-opinion .kept-note", "采纳");
        works();
    }

    @Test
    void buildsACaseFromTickedTermsValuesAndMedicines() {
        browser.press("#person .pick", "女");
        browser.write("#person-age", "34");
        browser.see("#person-pregnant").sendKeys("是");
        browser.press("#tab-asking");
        browser.press("#panel-asking .tri[data-term=心悸] .yes");
        browser.press("#panel-asking .tri[data-term=恶心] .no");
        browser.write("#panel-asking .find input", "无toutong");
        browser.see("#panel-asking .found li", "头痛");
        browser.type(Keys.ENTER);
        browser.press("#tab-looking");
        browser.press("#panel-looking .tri[data-term=舌红] .yes");
        browser.press("#panel-looking .tri[data-term=舌淡白] .yes");
        assertEquals("", browser.see("#panel-looking .tri[data-term=舌红]").getAttribute("data-state"), "a tongue has one colour");
        browser.picture("clinician-looking");
        browser.press("#tab-values");
        browser.press("#panel-values .chip", "脉搏");
        browser.type("152");
        assertTrue(browser.see("#panel-values .flag.critical").getText().contains("危急高"));
        browser.press("#tab-person");
        browser.write("#panel-person .find input", "fuzi");
        browser.see("#panel-person .found li", "附子");
        browser.type(Keys.ENTER);
        browser.see("#panel-person .value", "附子");
        assertEquals("absent", browser.see("#chosen .tri[data-term=头痛]").getAttribute("data-state"));
        assertTrue((Boolean) browser.ask("const event = new Event('beforeunload', { cancelable: true }); window.dispatchEvent(event); return event.defaultPrevented;"), "a draft is not lost without a warning");
        browser.press("#assess");
        browser.see("#tools");
        assertTrue(browser.see(".who").getText().contains("34 岁") && browser.see(".who").getText().contains("妊娠"));
        assertTrue(browser.all(".alert").stream().anyMatch(each -> each.getText().contains("附子")), "aconite in pregnancy is warned of");
        assertTrue(browser.see(".chip.absent", "头痛").isDisplayed() && browser.see(".chip.absent", "恶心").isDisplayed());
        works();
    }

    @Test
    void canBeUsedByTheKeyboardAlone() {
        browser.see("#tab-text").sendKeys(Keys.ARROW_RIGHT, Keys.ARROW_RIGHT, Keys.ARROW_RIGHT);
        assertEquals("tab-asking", browser.focused().getAttribute("id"));
        browser.type(Keys.TAB);
        browser.type("xj");
        browser.see("#panel-asking .found li", "心悸");
        browser.type(Keys.ENTER);
        browser.type(Keys.TAB);
        browser.type("n");
        assertEquals("absent", browser.see("#panel-asking .tri").getAttribute("data-state"));
        browser.type(Keys.ARROW_LEFT);
        assertEquals("present", browser.see("#panel-asking .tri").getAttribute("data-state"));
        browser.type(Keys.DELETE);
        assertEquals("", browser.see("#panel-asking .tri").getAttribute("data-state"));
        browser.type(Keys.chord(Keys.CONTROL, Keys.ENTER));
        browser.see("#tools");
        assertEquals("result", browser.focused().getAttribute("id"));
        browser.type(Keys.TAB, Keys.TAB, Keys.TAB);
        assertTrue(browser.focused().isDisplayed());
        works();
    }

    @Test
    void putsTheAnswerOnPaperWithoutButtons() {
        browser.write("#person-id", "住院 0042");
        assess(RECORD);
        browser.onPaper(true);
        String paper = browser.see("#paper").getText();
        for (String each : List.of("住院 0042", "警示", "152", "证候", "支持", "版本", "请医师核对")) assertTrue(paper.contains(each), each);
        assertTrue(browser.all("button").isEmpty() && browser.all("#record").isEmpty());
        browser.picture("clinician-paper");
        browser.onPaper(false);
        works();
    }

    @Test
    void showsWhereAPastedCaseIsBroken() {
        paste(BROKEN);
        browser.press("#assess");
        WebElement place = browser.see(".trouble .place");
        browser.picture("clinician-broken");
        place.click();
        assertEquals("text", browser.focused().getAttribute("id"));
        assertTrue((Boolean) browser.ask("return document.querySelector('#text').selectionEnd > 0"));
        paste(RECORD);
        browser.press("#assess");
        browser.see("#tools");
        assertTrue(browser.errors().stream().allMatch(each -> each.contains("422")));
    }

    @Test
    void fitsAPhoneAndSpeaksEnglish() {
        browser.resize(PHONE, 844);
        assess(RECORD);
        browser.see(".ask");
        assertFalse(browser.overflows());
        browser.picture("clinician-phone-answer");
        browser.press("#language");
        assertTrue(browser.see(".alert").getText().contains("At once"));
        browser.see(".ask", "ask for");
        assertFalse(browser.overflows());
        browser.press("#edit");
        for (String part : List.of("text", "looking", "listening", "asking", "touching", "values", "person")) {
            browser.press("#tab-" + part);
            assertFalse(browser.overflows(), part);
        }
        browser.picture("clinician-phone-english");
        browser.press("#language");
        works();
    }

    @Test
    void hasNoBarriersThatCanBeFoundByRule() {
        browser.press("#tab-looking");
        browser.press("#panel-looking .tri[data-term=舌红] .yes");
        browser.press("#panel-looking .tri[data-term=神疲] .no");
        assertEquals(List.of(), browser.barriers());
        assess(RECORD);
        browser.press(".ranked .why", "为何");
        browser.see(".ranked .walk ul");
        browser.see(".ask");
        assertEquals(List.of(), browser.barriers());
        browser.dark(true);
        browser.picture("clinician-dark");
        browser.press("#edit");
        browser.press("#tab-values");
        browser.press("#panel-values .chip", "体温");
        browser.type("39");
        assertEquals(List.of(), browser.barriers());
        browser.dark(false);
        browser.press("#language");
        browser.see(".ask", "ask for");
        assertEquals(List.of(), browser.barriers());
        browser.press("#language");
    }

    @Test
    void showsNoFormToWhoIsNoClinician() {
        String token = new Tokens(facade.store().accessBook(), InstantSource.system()).issue(new Tokens.Wish("auditor", Set.of(Role.AUDITOR), Duration.ofDays(1)), "test").orElseThrow().word();
        try (Browser other = Browser.open()) {
            other.go("http://127.0.0.1:" + facade.port() + "/sign-in");
            other.write("#token", token);
            other.press("button");
            other.see("#answer", "此页供临床医师使用");
            assertTrue(other.all("#record").isEmpty() && other.all("#pages a[href=auditor]").size() == 1);
        }
    }

    @Test
    void saysPlainlyWhatCannotBeKeptAndThatNobodyAnswers() {
        try (Browser other = Browser.open()) {
            try (RunningFacade passing = new RunningFacade()) {
                other.go(passing.address());
                other.write("#text", RECORD);
                other.press("#assess");
                other.see("#whole-opinion", "此服务未存档");
                assertTrue(other.all(".say-so").isEmpty());
                other.see("#answer", "未装入模型");
            }
            other.press("#edit");
            other.press("#assess");
            other.see(".trouble", "灵枢没有应答");
            assertTrue(other.see("#text").getDomProperty("value").contains("心慌"), "the record is still there");
        }
    }

    @Test
    void offersOnlyTermsOfTheKnowledgeBase() throws IOException {
        String common = Files.readString(Path.of("src/main/resources/web/clinician/common.js"));
        List<String[]> terms = Pattern.compile("\\['([^']+)', '([^']+)'\\]").matcher(common).results().map(each -> new String[] {each.group(1), each.group(2)}).toList();
        terms.forEach(each -> assertEquals(each[1].replace('’', '\''), Repository.knowledge().term(each[0]).orElseThrow(() -> new AssertionError(each[0])).english()));
        assertTrue(terms.size() > 150);
        String bedside = common.substring(common.indexOf("BEDSIDE"));
        Pattern.compile("'([^']+)'").matcher(bedside).results().map(each -> each.group(1)).forEach(each -> assertTrue(Repository.knowledge().analyte(each).isPresent(), each));
    }
}
