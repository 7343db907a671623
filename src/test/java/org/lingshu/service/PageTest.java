package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PageTest {
    private static RunningFacade facade;

    @BeforeAll
    static void start() {
        facade = new RunningFacade();
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    @ParameterizedTest
    @CsvSource({"/,text/html", "/lingshu.css,text/css", "/lingshu.js,text/javascript"})
    void isServedInThreeFilesOfTheRightType(String path, String type) {
        HttpResponse<String> response = facade.get(path);
        assertEquals(200, response.statusCode());
        assertEquals(type + "; charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lingshu.css", "/lingshu.js"})
    void loadsNothingFromElsewhere(String path) {
        String body = facade.get(path).body();
        for (String sign : new String[] {"http://", "https://", "url(", "@import", "src=\"//"}) assertFalse(body.contains(sign), path + " holds " + sign);
    }

    @Test
    void keepsToThePolicyThatItIsServedWith() {
        String page = facade.get("/").body();
        assertFalse(Pattern.compile("<style|<script(?![^>]*src=)|\\sstyle=|\\son\\w+=|javascript:").matcher(page).find());
    }

    @Test
    void putsWordsOfARecordOnThePageAsTextOnly() {
        String script = facade.get("/lingshu.js").body();
        for (String sign : new String[] {"innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser", "srcdoc"}) {
            assertFalse(script.contains(sign), sign);
        }
    }

    @Test
    void remembersTheLanguageAndNothingElse() {
        String script = facade.get("/lingshu.js").body();
        assertEquals(1, script.split("setItem\\(", -1).length - 1);
        assertTrue(script.contains("localStorage.setItem(LANGUAGE_KEY, state.language)"));
        for (String sign : new String[] {"sessionStorage", "indexedDB", "document.cookie", "pushState", "replaceState", "location.h"}) assertFalse(script.contains(sign), sign);
    }

    @Test
    void hasEveryWordInBothLanguages() {
        String script = facade.get("/lingshu.js").body();
        Matcher word = Pattern.compile("data-t=\"(\\w+)\"").matcher(facade.get("/").body());
        int words = 0;
        for (; word.find(); words++) assertEquals(2, Pattern.compile("[\\s{]" + word.group(1) + ": '").matcher(script).results().limit(3).count(), word.group(1));
        assertTrue(words > 10);
    }
}
