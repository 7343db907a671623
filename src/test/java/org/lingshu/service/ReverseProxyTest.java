package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.lingshu.service.access.AddressRange;
import org.lingshu.service.access.Settings;
import org.lingshu.service.door.Role;

/** What a proxy says of a request is believed of a trusted proxy, and of nobody else. */
class ReverseProxyTest {
    @TempDir
    private Path home;

    private Visitor behind(String... proxies) {
        Settings local = Settings.local(0);
        return new Visitor(Optional.of(home), new Settings(local.bind(), 0, Set.of("lingshu.example.org"), Optional.empty(), java.util.Arrays.stream(proxies).map(each -> AddressRange.of(each).orElseThrow()).toList(),
                Optional.empty(), local.limits(), true));
    }

    private static HttpRequest.Builder forwarded(Visitor visitor, String token, String hops) {
        return visitor.to("GET", "/v1/me").header("Authorization", "Bearer " + token).header("X-Forwarded-For", hops).header("X-Forwarded-Proto", "https").header("X-Forwarded-Host", "lingshu.example.org");
    }

    private static JsonNode last(Visitor visitor) {
        return visitor.log("?operation=me").getFirst();
    }

    @Test
    void believesATrustedProxy() {
        try (Visitor visitor = behind("127.0.0.1")) {
            String token = visitor.issued("ward-7", Role.CLINICIAN);
            HttpResponse<String> answer = visitor.send(forwarded(visitor, token, "203.0.113.9"));
            assertEquals(200, answer.statusCode());
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isPresent());
            assertEquals("203.0.113.9", last(visitor).path("address").asText());
            String cookie = visitor.send(forwarded(visitor, token, "203.0.113.9").uri(java.net.URI.create("http://127.0.0.1:" + visitor.facade.port() + "/v1/session")).POST(HttpRequest.BodyPublishers.noBody())).headers().firstValue("Set-Cookie").orElse("");
            assertTrue(cookie.startsWith("__Host-lingshu=") && cookie.contains("Secure"), cookie);
        }
    }

    @Test
    void believesNobodyElse() {
        try (Visitor visitor = behind("10.0.0.5")) {
            String token = visitor.issued("ward-7", Role.CLINICIAN);
            HttpResponse<String> answer = visitor.send(forwarded(visitor, token, "203.0.113.9"));
            assertTrue(answer.headers().firstValue("Strict-Transport-Security").isEmpty());
            assertEquals("127.0.0.1", last(visitor).path("address").asText());
            HttpRequest.Builder other = forwarded(visitor, token, "203.0.113.9").setHeader("X-Forwarded-Host", "evil.example");
            assertEquals(200, visitor.send(other).statusCode(), "the name in a stranger's X-Forwarded-Host does not count");
        }
    }

    @ParameterizedTest
    @CsvSource({"'6.6.6.6, 203.0.113.9',203.0.113.9", "'6.6.6.6, 203.0.113.9, 10.0.0.5',203.0.113.9", "'203.0.113.9:5123',203.0.113.9", "'[2001:db8::7]:443',2001:db8:0:0:0:0:0:7", "'6.6.6.6, <script>',unknown", "'10.0.0.5',unknown", "'',unknown"})
    void takesTheLastAddressThatNoTrustedProxyHas(String hops, String address) {
        try (Visitor visitor = behind("127.0.0.1", "10.0.0.0/24")) {
            String token = visitor.issued("ward-7", Role.CLINICIAN);
            assertEquals(200, visitor.send(forwarded(visitor, token, hops)).statusCode());
            assertEquals(address, last(visitor).path("address").asText());
        }
    }

    @Test
    void refusesANameThatIsNotItsOwnThroughAProxyToo() {
        try (Visitor visitor = behind("127.0.0.1")) {
            assertEquals(421, visitor.send(forwarded(visitor, visitor.token.value(), "203.0.113.9").setHeader("X-Forwarded-Host", "evil.example")).statusCode());
        }
    }

    @Test
    void theOwnersTokenIsOfNoUseFromElsewhere() {
        try (Visitor visitor = behind("127.0.0.1")) {
            assertEquals(401, visitor.send(forwarded(visitor, visitor.token.value(), "203.0.113.9")).statusCode());
            assertEquals("owner-elsewhere", last(visitor).path("reason").asText());
            String printed = visitor.facade.address();
            HttpRequest.Builder opened = HttpRequest.newBuilder(java.net.URI.create(printed)).header("X-Forwarded-For", "203.0.113.9");
            assertEquals(401, visitor.send(opened).statusCode());
            assertEquals(303, visitor.send(HttpRequest.newBuilder(java.net.URI.create(printed))).statusCode(), "nor is it used up from there");
        }
    }

    @Test
    void anOwnerCanBeDoneWithout() {
        Settings local = Settings.local(0);
        try (Visitor visitor = new Visitor(Optional.of(home), new Settings(local.bind(), 0, Set.of(), Optional.empty(), List.of(), Optional.empty(), local.limits(), false))) {
            assertFalse(visitor.facade.address().contains("token"));
            assertEquals(401, visitor.with(visitor.token.value(), "GET", "/v1/me").statusCode());
            assertEquals(200, visitor.with(visitor.issued("it", Role.ADMINISTRATOR), "GET", "/v1/access/tokens").statusCode());
        }
    }
}
