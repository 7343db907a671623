package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class GatekeeperTest {
    private static RunningFacade facade;

    @BeforeAll
    static void start() {
        facade = new RunningFacade();
    }

    @AfterAll
    static void stop() {
        facade.close();
    }

    static Stream<Arguments> endpoints() {
        return Stream.of("GET /", "HEAD /", "GET /lingshu.css", "GET /lingshu.js", "POST /v1/assessments", "GET /v1/assessments/x", "GET /v1/assessments/x/trail",
                "GET /v1/assessments/x/why?statement=y", "DELETE /v1/assessments", "GET /nowhere", "POST /").map(line -> line.split(" ", 2)).map(Arguments::of);
    }

    @ParameterizedTest
    @MethodSource("endpoints")
    void refusesWhoeverHasNoTokenAWrongOneOrAnEmptyOne(String method, String path) {
        String almost = facade.token.value().substring(1) + "x";
        refused(request(method, path));
        for (String credentials : new String[] {"Bearer " + almost, "Bearer ", "Bearer", "Basic " + facade.token.value(), facade.token.value()}) {
            refused(request(method, path).header("Authorization", credentials));
        }
        for (String cookie : new String[] {"lingshu=" + almost, "lingshu=", "other=" + facade.token.value(), ";;="}) refused(request(method, path).header("Cookie", cookie));
    }

    private static HttpRequest.Builder request(String method, String path) {
        return facade.to(path).method(method, "POST".equals(method) ? BodyPublishers.ofString(Records.TEXT) : BodyPublishers.noBody());
    }

    private static void refused(HttpRequest.Builder request) {
        HttpResponse<String> response = facade.send(request);
        assertEquals(401, response.statusCode());
        assertEquals("Bearer", response.headers().firstValue("WWW-Authenticate").orElse(""));
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("application/problem+json"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/?token=", "/?token=wrong", "/?token", "/?token=wrong&token=also"})
    void refusesAnAddressWithAWrongToken(String path) {
        refused(facade.to(path));
    }

    @Test
    void doesNotTakeTheTokenFromTheAddressOfAnythingButThePage() {
        refused(facade.to("/v1/assessments/x?token=" + facade.token.value()));
    }

    @Test
    void tellsEverybodyThatItIsUp() {
        HttpResponse<String> response = facade.send(facade.to("/health"));
        assertEquals(200, response.statusCode());
        assertEquals("{\"status\":\"up\"}\n", response.body());
    }

    @Test
    void turnsThePrintedAddressIntoACookieAndTakesTheTokenOutOfTheAddress() {
        HttpResponse<String> first = facade.send(HttpRequest.newBuilder(URI.create(facade.address())));
        assertEquals(303, first.statusCode());
        assertEquals("/", first.headers().firstValue("Location").orElse(""));
        String cookie = first.headers().firstValue("Set-Cookie").orElse("");
        assertTrue(cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"), cookie);

        HttpRequest.Builder page = facade.to("/").header("Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertEquals(200, facade.send(page).statusCode());
        HttpRequest.Builder assessment = facade.to(RunningFacade.ASSESSMENTS).header("Cookie", cookie.substring(0, cookie.indexOf(';')));
        assertEquals(201, facade.send(assessment.POST(BodyPublishers.ofString(Records.TEXT))).statusCode());
    }

    @Test
    void explainsToABrowserInWordsWhereTheTokenIs() {
        HttpResponse<String> response = facade.send(facade.to("/").header("Accept", "text/html,application/xhtml+xml,*/*;q=0.8"));
        assertEquals(401, response.statusCode());
        assertTrue(response.headers().firstValue("Content-Type").orElse("").startsWith("text/html"));
        assertTrue(response.body().contains("lingshu serve"));
        assertFalse(response.body().contains("<script"));
        assertEquals(1, response.headers().allValues("Content-Security-Policy").size());
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil.example", "evil.example:80", "127.0.0.1.evil.example", "10.0.0.1", "[::2]:80"})
    void refusesANameThatIsNotThisMachines(String host) {
        String response = facade.raw("GET / HTTP/1.1", "Host: " + host, "Authorization: Bearer " + facade.token.value(), "Connection: close");
        assertTrue(response.startsWith("HTTP/1.1 421"), response);
        assertFalse(response.contains(facade.token.value()));
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "[::1]"})
    void answersToEveryNameOfThisMachine(String host) {
        String response = facade.raw("GET / HTTP/1.1", "Host: " + host + ":" + facade.port(), "Authorization: Bearer " + facade.token.value(), "Connection: close");
        assertTrue(response.startsWith("HTTP/1.1 200"), response);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/lingshu.js", "/health", "/nowhere", "/v1/assessments/x"})
    void hardensEveryAnswer(String path) {
        var headers = facade.get(path).headers();
        assertEquals("nosniff", headers.firstValue("X-Content-Type-Options").orElse(""));
        assertEquals("DENY", headers.firstValue("X-Frame-Options").orElse(""));
        assertEquals("no-store", headers.firstValue("Cache-Control").orElse(""));
        assertEquals("no-referrer", headers.firstValue("Referrer-Policy").orElse(""));
        assertTrue(headers.firstValue("Content-Security-Policy").orElse("").startsWith("default-src 'none'; script-src 'self'"));
        assertTrue(headers.firstValue("Access-Control-Allow-Origin").isEmpty());
    }
}
