package org.lingshu.service.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.service.WholeHouse;
import org.openqa.selenium.Keys;

/** Whoever connects a hospital system: from the printed address to an operation that answers, in both languages, on a wide and on a narrow window, by mouse and by keyboard. */
class InterfacesStoryTest {
    private static final List<int[]> WINDOWS = List.of(new int[] {1280, 900}, new int[] {390, 844});

    @TempDir
    private Path home;

    @Test
    void findsAnOperationReadsItAndTriesIt() {
        try (WholeHouse house = new WholeHouse(home); Browser browser = Browser.open()) {
            browser.resize(1280, 900);
            browser.go(house.address());
            browser.see("#pages");
            browser.press("#pages a", "接口");
            browser.see("#operation h2", "如何接入");
            browser.picture("api-start-1280");
            browser.write("#search", "拼音");
            browser.press("#list a", "/v1/terms");
            browser.see("#operation .operation-title", "/v1/terms");
            browser.see("#operation .roles", "临床医师");
            browser.see("#operation .parameters", "examination");
            browser.press("#operation .attempt button[type=submit]");
            browser.see("#operation .answer", "心慌");
            browser.see("#operation .status-line", "200");
            browser.picture("api-terms-1280");
            browser.press("#operation .schema summary", "items");
            browser.see("#operation .schema .member", "matched");
            browser.ask("document.querySelector('#operation .schema').scrollIntoView()");
            browser.picture("api-schema-1280");
            assertTrue(((String) browser.ask("return location.href")).endsWith("/api#terms"), "the address holds the operation and nothing that was looked for");
            browser.press("#language");
            browser.see("#operation .sheet h3", "Try it");
            browser.see("#operation .said-first", "findings by name");
            browser.picture("api-terms-english-1280");
            assertEquals(List.of(), browser.errors());
        }
    }

    @Test
    void everyOperationCanBeReadOnAWideAndOnANarrowWindow() {
        try (WholeHouse house = new WholeHouse(home); Browser browser = Browser.open()) {
            browser.go(house.address());
            browser.see("#pages");
            for (int[] window : WINDOWS) {
                browser.resize(window[0], window[1]);
                browser.go("http://127.0.0.1:" + house.port() + "/api");
                browser.see("#operation h2", "如何接入");
                assertFalse(browser.overflows(), "start at " + window[0]);
                if (window[0] == 390) browser.picture("api-start-390");
                for (String operation : List.of("assess", "why", "rule", "cdsService", "auditEntries", "keepDraft", "metrics")) {
                    browser.ask("location.hash = arguments[0]", operation);
                    browser.see("#operation .sheet h3", "示例");
                    assertFalse(browser.overflows(), operation + " at " + window[0]);
                    browser.picture("api-" + operation + "-" + window[0]);
                }
            }
            assertEquals(List.of(), browser.errors());
        }
    }

    @Test
    void worksByKeyboardAndSaysWhatIsMissing() {
        try (WholeHouse house = new WholeHouse(home); Browser browser = Browser.open()) {
            browser.resize(1280, 900);
            browser.go(house.address());
            browser.see("#pages");
            browser.go("http://127.0.0.1:" + house.port() + "/api#syndrome");
            browser.see("#operation .attempt");
            browser.ask("document.getElementById('try-name').value = ''; document.getElementById('try-name').focus()");
            browser.type(Keys.ENTER);
            browser.see("#operation .result", "请填写必填项");
            browser.type("气虚血淤证", Keys.ENTER);
            browser.see("#operation .status-line", "404");
            browser.see("#operation .answer", "气虚血瘀证");
            browser.write("#search", "nothing of the kind");
            browser.see("#list", "没有符合的接口");
            browser.go("http://127.0.0.1:" + house.port() + "/api#noSuchOperation");
            browser.see("#operation .blank", "此接口不存在");
            // A refusal that the page itself asked for stands in the console.
            assertEquals(List.of(), browser.errors().stream().filter(error -> !error.contains("404")).toList());
        }
    }
}
