package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.lingshu.service.door.Role;

/** The printed address opens one browser; a session is not the token, ends, and cannot be used by another site's page. */
class SessionTest {
    @TempDir
    private Path home;
    private Visitor visitor;

    @BeforeEach
    void start() {
        visitor = new Visitor(home);
    }

    @AfterEach
    void stop() {
        visitor.close();
    }

    private HttpResponse<String> open(String address) {
        return visitor.send(HttpRequest.newBuilder(URI.create(address)));
    }

    private static String cookie(HttpResponse<String> response) {
        String set = response.headers().firstValue("Set-Cookie").orElse("");
        return set.substring(0, Math.max(0, set.indexOf(';')));
    }

    private HttpRequest.Builder as(String cookie, String method, String path) {
        return visitor.to(method, path).header("Cookie", cookie);
    }

    @Test
    void thePrintedAddressOpensOneBrowserAndNoSecond() {
        String address = visitor.facade.address();
        HttpResponse<String> first = open(address);
        assertEquals(303, first.statusCode());
        assertEquals("/", first.headers().firstValue("Location").orElse(""));
        assertEquals(200, visitor.send(as(cookie(first), "GET", "/v1/me")).statusCode());

        HttpResponse<String> second = open(address);
        assertEquals(401, second.statusCode());
        assertTrue(second.headers().firstValue("Set-Cookie").isEmpty());
        assertEquals(303, visitor.send(HttpRequest.newBuilder(URI.create(address)).header("Cookie", cookie(first))).statusCode(), "the browser that it opened may open it again");
        assertEquals(200, visitor.with(visitor.token.value(), "GET", "/v1/me").statusCode(), "in the header the token is good as long as the service runs");
    }

    @Test
    void theCookieIsNotTheTokenAndNoScriptMayReadIt() {
        HttpResponse<String> first = open(visitor.facade.address());
        String set = first.headers().firstValue("Set-Cookie").orElse("");
        assertFalse(set.contains(visitor.token.value()));
        for (String word : List.of("HttpOnly", "SameSite=Strict", "Path=/", "Max-Age=43200")) assertTrue(set.contains(word), set);
        assertFalse(set.contains("Secure"), "over plain HTTP a browser would drop it");
        assertEquals(401, visitor.with(cookie(first).substring("lingshu=".length()), "GET", "/v1/me").statusCode(), "the word of a session is no token");
    }

    @Test
    void loggingOutEndsTheSessionAndNotOnlyTheCookie() {
        String cookie = cookie(open(visitor.facade.address()));
        HttpResponse<String> out = visitor.send(as(cookie, "DELETE", "/v1/session"));
        assertEquals(204, out.statusCode());
        assertTrue(out.headers().firstValue("Set-Cookie").orElse("").contains("1970"));
        assertEquals(401, visitor.send(as(cookie, "GET", "/v1/me")).statusCode());
    }

    @Test
    void aTokenLogsABrowserInAndRevokingItLogsTheBrowserOut() {
        String token = visitor.issued("ward-7", Role.CLINICIAN);
        HttpResponse<String> in = visitor.with(token, "POST", "/v1/session");
        assertEquals(201, in.statusCode());
        String cookie = cookie(in);
        assertTrue(visitor.send(as(cookie, "GET", "/v1/me")).body().contains("\"ward-7\""));
        assertEquals(403, visitor.send(as(cookie, "GET", "/v1/access/tokens")).statusCode());
        assertEquals(200, visitor.with(visitor.token.value(), "DELETE", "/v1/access/tokens/ward-7").statusCode());
        assertEquals(401, visitor.send(as(cookie, "GET", "/v1/me")).statusCode());
        assertEquals(401, visitor.with(token, "GET", "/v1/me").statusCode());
    }

    @Test
    void loggingInAgainLeavesTheSessionBeforeBehind() {
        String token = visitor.issued("ward-7", Role.CLINICIAN);
        String first = cookie(visitor.with(token, "POST", "/v1/session"));
        String second = cookie(visitor.send(visitor.to("POST", "/v1/session").header("Authorization", "Bearer " + token).header("Cookie", first)));
        assertNotEquals(first, second);
        assertEquals(401, visitor.send(as(first, "GET", "/v1/me")).statusCode());
        assertEquals(200, visitor.send(as(second, "GET", "/v1/me")).statusCode());
    }

    @Test
    void aSessionDoesNotBeginAnotherSoThatItEnds() {
        String cookie = cookie(open(visitor.facade.address()));
        HttpResponse<String> again = visitor.send(as(cookie, "POST", "/v1/session"));
        assertEquals(409, again.statusCode());
        assertTrue(again.headers().firstValue("Set-Cookie").isEmpty());
    }

    @ParameterizedTest
    @CsvSource({"Sec-Fetch-Site,cross-site,403", "Sec-Fetch-Site,same-site,403", "Sec-Fetch-Site,none,403", "Sec-Fetch-Site,same-origin,204", "Origin,https://evil.example,403", "Origin,null,403", "Origin,http://127.0.0.1:1,403"})
    void anotherSitesPageCannotUseTheSession(String header, String value, int status) {
        String cookie = cookie(open(visitor.facade.address()));
        assertEquals(status, visitor.send(as(cookie, "DELETE", "/v1/session").header(header, value)).statusCode());
        assertEquals(status == 204 ? 401 : 200, visitor.send(as(cookie, "GET", "/v1/me")).statusCode());
    }

    @Test
    void itsOwnPageMay() {
        String cookie = cookie(open(visitor.facade.address()));
        HttpRequest.Builder own = as(cookie, "POST", "/v1/assessments").header("Origin", "http://127.0.0.1:" + visitor.facade.port()).method("POST", BodyPublishers.ofString(Records.TEXT));
        assertEquals(201, visitor.send(own).statusCode());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1/me", "/", "/v1/access/log", "/v1/session"})
    void allowsNoOtherOriginAnything(String path) {
        HttpResponse<String> asked = visitor.send(visitor.to("OPTIONS", path).header("Origin", "https://evil.example").header("Access-Control-Request-Method", "GET").header("Access-Control-Request-Headers", "authorization"));
        assertTrue(asked.statusCode() >= 400, "" + asked.statusCode());
        HttpResponse<String> answered = visitor.send(visitor.to("GET", path).header("Origin", "https://evil.example").header("Authorization", "Bearer " + visitor.token.value()));
        for (HttpResponse<String> each : List.of(asked, answered)) assertTrue(each.headers().map().keySet().stream().noneMatch(name -> name.toLowerCase(java.util.Locale.ROOT).startsWith("access-control-")));
        assertEquals("same-origin", answered.headers().firstValue("Cross-Origin-Resource-Policy").orElse(""));
    }

    @Test
    void signingInNeedsNothingFromElsewhereAndNoInlineScript() {
        String page = visitor.send(visitor.to("GET", "/sign-in")).body();
        assertTrue(page.contains("sign-in.js") && page.contains("令牌"), page);
        assertFalse(java.util.regex.Pattern.compile("<style|<script(?![^>]*src=)|\\sstyle=|\\son\\w+=|https?://").matcher(page).find());
        assertEquals(200, visitor.send(visitor.to("GET", "/sign-in.js")).statusCode());
        assertEquals(200, visitor.send(visitor.to("GET", "/sign-in.css")).statusCode());
        String closed = visitor.send(visitor.to("GET", "/").header("Accept", "text/html")).body();
        assertTrue(closed.contains("href=\"/sign-in\""), closed);
    }
}
