package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.lingshu.service.access.Oidc;
import org.lingshu.service.access.Settings;
import org.lingshu.service.access.SigningAuthority;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Role;

/** Every door that there is, whoever adds it: who is not known gets 401, who comes in the wrong role 403, and who comes in the right one gets past the guard. */
class EveryDoorTest {
    @TempDir
    private static Path folder;
    private static Visitor visitor;
    private static final Map<String, String> BAD = new TreeMap<>();
    private static final Map<Role, List<String>> GOOD = new EnumMap<>(Role.class);
    private static final Map<Role, String> GROUPS = Map.of(Role.CLINICIAN, "tcm-doctors", Role.EXPERT, "rules", Role.AUDITOR, "quality", Role.ADMINISTRATOR, "it");

    @BeforeAll
    static void start() {
        SigningAuthority hospital = new SigningAuthority("1");
        Oidc oidc = hospital.oidc(folder.resolve("keys.json"));
        Settings local = Settings.local(0);
        visitor = new Visitor(Optional.of(folder.resolve("home")), new Settings(local.bind(), 0, local.hostNames(), Optional.empty(), List.of(), Optional.of(oidc), new Settings.Limits(100_000, 100_000, 60, 60), true));
        for (Role role : Role.values()) GOOD.put(role, List.of(visitor.issued("a-" + role.word(), role), hospital.token(GROUPS.get(role))));
        String revoked = visitor.issued("revoked", Role.values());
        visitor.with(visitor.token.value(), "DELETE", "/v1/access/tokens/revoked");
        BAD.put("a revoked token", revoked);
        BAD.put("an expired token", visitor.issued("expired", InstantSource.fixed(Instant.now().minus(Duration.ofDays(91))), Role.values()));
        BAD.put("a forged token", "lingshu_" + "A".repeat(43));
        BAD.put("a token with another last letter", changed(GOOD.get(Role.CLINICIAN).getFirst()));
        BAD.put("the owner's with another last letter", changed(visitor.token.value()));
        BAD.put("an expired JWT", hospital.expired("tcm-doctors", "rules", "quality", "it"));
        BAD.put("a JWT of a stranger", new SigningAuthority("1").token("tcm-doctors", "rules", "quality", "it"));
        BAD.put("an empty one", "");
    }

    private static String changed(String token) {
        return token.substring(0, token.length() - 1) + (token.endsWith("A") ? "B" : "A");
    }

    @AfterAll
    static void stop() {
        visitor.close();
    }

    static Stream<Door> doors() {
        return visitor.facade.doors().all().stream();
    }

    static Stream<Door> guarded() {
        return doors().filter(each -> !each.open());
    }

    private static HttpRequest.Builder request(Door door) {
        String path = door.path().replaceAll("\\{\\+?\\w+}", "nobody");
        boolean sends = !door.takes().isEmpty();
        return visitor.to(door.method().text(), path).method(door.method().text(), sends ? BodyPublishers.ofString("{}") : BodyPublishers.noBody()).header("Content-Type", sends ? door.takes().getFirst().mediaType() : "text/plain");
    }

    private static int status(Door door, String bearer) {
        return visitor.send(request(door).header("Authorization", "Bearer " + bearer)).statusCode();
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void refusesWhoeverIsNotKnown(Door door) {
        HttpResponse<String> nobody = visitor.send(request(door));
        assertEquals(401, nobody.statusCode(), "no token");
        assertEquals("Bearer", nobody.headers().firstValue("WWW-Authenticate").orElse(""));
        BAD.forEach((what, token) -> assertEquals(401, status(door, token), what));
        BAD.forEach((what, token) -> assertEquals(401, visitor.send(request(door).header("Cookie", "lingshu=" + token)).statusCode(), what + " as a cookie"));
        String good = GOOD.get(Role.CLINICIAN).getFirst();
        assertEquals(401, visitor.send(request(door).header("Cookie", "lingshu=" + good)).statusCode(), "a good token as a cookie");
        assertEquals(401, visitor.send(request(door).header("Authorization", "Basic " + good)).statusCode(), "a good token as a password");
        assertEquals(401, visitor.send(request(door).header("Authorization", "Bearer " + good).header("Authorization", "Bearer " + good)).statusCode(), "two tokens");
    }

    @ParameterizedTest
    @MethodSource("guarded")
    void refusesEveryWrongRoleAndLetsEveryRightOnePass(Door door) {
        for (Role role : Role.values()) {
            for (String token : GOOD.get(role)) {
                int status = status(door, token);
                if (door.roles().contains(role)) assertFalse(List.of(401, 403, 429).contains(status), role + " got " + status);
                else assertEquals(403, status, role.word());
            }
        }
    }

    @Test
    void noDoorAsksForATokenInItsAddress() {
        doors().forEach(door -> assertTrue(door.queries().stream().noneMatch(query -> query.name().contains("token")), door.path()));
    }

    @Test
    void onlyDoorsThatKnowNothingAreOpen() {
        assertEquals(List.of(), doors().filter(Door::open).map(Door::path).filter(path -> !Arrays.asList("/health", "/ready", "/favicon.ico", "/sign-in", "/sign-in.js", "/sign-in.css").contains(path)).toList());
    }

    @Test
    void everyDoorHasANameOfItsOwnInTheLog() {
        List<String> nameless = doors().filter(door -> door.id().isBlank()).map(Door::path).toList();
        assertEquals(List.of(), nameless);
    }
}
