package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lingshu.service.page.Page;

/** What holds for every file of every page: nothing from elsewhere, no way for words of a record to become markup, storage or address. */
class PageTest {
    private static final List<String> NEVER = List.of("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(", "new Function", "DOMParser", "srcdoc", "setHTMLUnsafe", "sessionStorage", "indexedDB", "document.cookie");
    private static final List<String> NOWHERE_IN_AN_ADDRESS = List.of("pushState", "replaceState", "location.h", "location.assign", "window.open");
    private static RunningFacade facade;

    @BeforeAll
    static void start() {
        facade = new RunningFacade();
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    private static Stream<String> paths(String mediaType) {
        // What was brought in whole (a library) answers for itself.
        return Page.doors().stream().filter(door -> door.replies().stream().anyMatch(reply -> reply.content().mediaType().equals(mediaType))).map(door -> door.path()).filter(path -> !path.contains("echarts"));
    }

    static Stream<String> pages() {
        return paths("text/html");
    }

    static Stream<String> scripts() {
        return paths("text/javascript");
    }

    static Stream<String> files() {
        return Stream.of(pages(), scripts(), paths("text/css")).flatMap(each -> each);
    }

    @ParameterizedTest
    @MethodSource("files")
    void isServedAsWhatItIs(String path) {
        HttpResponse<String> response = facade.get(path);
        assertEquals(200, response.statusCode());
        String type = path.endsWith(".js") ? "text/javascript" : path.endsWith(".css") ? "text/css" : "text/html";
        assertEquals(type + "; charset=utf-8", response.headers().firstValue("Content-Type").orElse(""));
    }

    @ParameterizedTest
    @MethodSource("files")
    void loadsNothingFromElsewhere(String path) {
        String body = facade.get(path).body().replace("http://www.w3.org/2000/svg", "");
        for (String sign : List.of("http://", "https://", "url(", "@import", "src=\"//")) assertFalse(body.contains(sign), path + " holds " + sign);
    }

    @ParameterizedTest
    @MethodSource("pages")
    void keepsToThePolicyThatItIsServedWith(String path) {
        assertFalse(Pattern.compile("<style|<script(?![^>]*src=)|\\sstyle=|\\son\\w+=|javascript:").matcher(facade.get(path).body()).find());
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void putsWordsOnThePageAsTextAndStoresNone(String path) {
        String script = facade.get(path).body();
        NEVER.forEach(sign -> assertFalse(script.contains(sign), path + " holds " + sign));
        if (path.startsWith("/clinician/") || path.equals("/frame.js") || path.equals("/combobox.js")) NOWHERE_IN_AN_ADDRESS.forEach(sign -> assertFalse(script.contains(sign), path + " holds " + sign));
    }

    @Test
    void remembersTheLanguageAndNothingElse() {
        String all = scripts().map(path -> facade.get(path).body()).collect(Collectors.joining("\n"));
        assertEquals(1, all.split("setItem\\(", -1).length - 1);
        assertTrue(facade.get("/frame.js").body().contains("localStorage.setItem(LANGUAGE_KEY, chosen)"));
    }

    @ParameterizedTest
    @MethodSource("pages")
    void hasEveryWordInBothLanguages(String path) {
        String page = facade.get(path).body();
        Matcher module = Pattern.compile("<script type=\"module\" src=\"([\\w-]+)").matcher(page);
        assertTrue(module.find(), path + " has a module of its own");
        String mine = scripts().filter(each -> each.startsWith("/" + module.group(1))).map(each -> facade.get(each).body()).collect(Collectors.joining("\n"));
        List<String> words = Pattern.compile("data-t=\"(\\w+)\"").matcher(page).results().map(each -> each.group(1)).distinct().toList();
        words.forEach(word -> assertEquals(2, Pattern.compile("[\\s{]" + word + ": '").matcher(mine).results().limit(3).count(), path + " " + word));
        assertFalse(words.isEmpty());
    }
}
