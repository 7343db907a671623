package org.lingshu.service.access;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Base64;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Role;

/** Tokens of the hospital's log-in: the good ones are taken, and every known way to make one up is not (RFC 8725). */
class JsonWebTokensTest {
    private static final SigningAuthority HOSPITAL = new SigningAuthority("1");
    private static final SigningAuthority STRANGER = new SigningAuthority("1");

    @TempDir
    private Path folder;

    private JsonWebTokens tokens() {
        return new JsonWebTokens(HOSPITAL.oidc(folder.resolve("keys.json")));
    }

    private static Login.Known known(Role... roles) {
        return new Login.Known(new Caller("oidc:wang.li", Set.of(roles)), false, Optional.empty());
    }

    private static JWSHeader.Builder header(JWSAlgorithm algorithm, String key) {
        return new JWSHeader.Builder(algorithm).keyID(key).type(JOSEObjectType.JWT);
    }

    @Test
    void knowsABearerByNameAndTheRolesOfHisGroups() {
        JsonWebTokens tokens = tokens();
        assertEquals(known(Role.CLINICIAN), tokens.login(HOSPITAL.token("tcm-doctors", "offline_access")));
        assertEquals(known(Role.AUDITOR, Role.ADMINISTRATOR), tokens.login(HOSPITAL.token("it", "quality")));
        assertEquals(new Login.WithoutRole("oidc:wang.li"), tokens.login(HOSPITAL.token("kitchen")));
        assertEquals(new Login.WithoutRole("oidc:wang.li"), tokens.login(HOSPITAL.signed(SigningAuthority.claims().claim("realm_access", "clinician").build())));
    }

    @Test
    void takesEllipticCurvesAccessTokensAndClocksThatDifferALittle() {
        JsonWebTokens tokens = tokens();
        JWTClaimsSet good = SigningAuthority.claims("quality").build();
        assertEquals(known(Role.AUDITOR), tokens.login(HOSPITAL.signed(header(JWSAlgorithm.ES256, "ec-1").build(), good)));
        assertEquals(known(Role.AUDITOR), tokens.login(HOSPITAL.signed(header(JWSAlgorithm.PS384, "rsa-1").type(new JOSEObjectType("at+jwt")).build(), good)));
        Instant now = Instant.now();
        assertEquals(known(Role.AUDITOR), tokens.login(HOSPITAL.signed(SigningAuthority.claims("quality").expirationTime(Date.from(now.minusSeconds(30))).build())));
        assertEquals(known(Role.AUDITOR), tokens.login(HOSPITAL.signed(SigningAuthority.claims("quality").notBeforeTime(Date.from(now.plusSeconds(30))).build())));
    }

    @Test
    void refusesEveryTokenThatIsMadeUp() throws JOSEException {
        JWTClaimsSet good = SigningAuthority.claims("it").build();
        Instant now = Instant.now();
        String signed = HOSPITAL.signed(good);
        String[] parts = signed.split("\\.");
        Map<String, String> attacks = new TreeMap<>();
        attacks.put("no signature", new PlainJWT(good).serialize());
        attacks.put("none, said by hand", encoded("{\"alg\":\"none\"}") + "." + parts[1] + ".");
        attacks.put("None", encoded("{\"alg\":\"None\",\"kid\":\"rsa-1\"}") + "." + parts[1] + "." + parts[2]);
        attacks.put("the signature cut off", parts[0] + "." + parts[1] + ".");
        attacks.put("another's signature", parts[0] + "." + parts[1] + "." + HOSPITAL.signed(SigningAuthority.claims("it").subject("x").build()).split("\\.")[2]);
        attacks.put("other claims under a good signature", parts[0] + "." + encoded("{\"iss\":\"" + SigningAuthority.ISSUER + "\",\"aud\":\"lingshu\",\"preferred_username\":\"root\",\"realm_access\":{\"roles\":[\"it\"]},\"exp\":9999999999}") + "." + parts[2]);
        attacks.put("signed by a stranger with the same key id", STRANGER.signed(good));
        attacks.put("HS256 with the public key as secret", mac(HOSPITAL.rsa.toPublicJWK().toJSONString(), "rsa-1", good));
        attacks.put("HS256 with the public key's DER as secret", mac(new String(HOSPITAL.rsa.toRSAPublicKey().getEncoded(), java.nio.charset.StandardCharsets.ISO_8859_1), "rsa-1", good));
        attacks.put("its own key in the header", STRANGER.signed(header(JWSAlgorithm.RS256, "rsa-1").jwk(STRANGER.rsa.toPublicJWK()).build(), good));
        attacks.put("a key elsewhere, named in the header", STRANGER.signed(header(JWSAlgorithm.RS256, "rsa-1").jwkURL(URI.create("https://evil.example/keys")).build(), good));
        attacks.put("a key that nobody has", STRANGER.signed(header(JWSAlgorithm.RS256, "rsa-9").build(), good));
        attacks.put("a path as key id", STRANGER.signed(header(JWSAlgorithm.RS256, "../../../../dev/null").build(), good));
        attacks.put("for another service", HOSPITAL.signed(SigningAuthority.claims("it").audience("other").build()));
        attacks.put("for nobody", HOSPITAL.signed(SigningAuthority.claims("it").audience((String) null).build()));
        attacks.put("by another issuer", HOSPITAL.signed(SigningAuthority.claims("it").issuer("https://evil.example").build()));
        attacks.put("by an issuer that begins alike", HOSPITAL.signed(SigningAuthority.claims("it").issuer(SigningAuthority.ISSUER + ".evil.example").build()));
        attacks.put("by no issuer", HOSPITAL.signed(SigningAuthority.claims("it").issuer(null).build()));
        attacks.put("expired", HOSPITAL.expired("it"));
        attacks.put("good for ever", HOSPITAL.signed(SigningAuthority.claims("it").expirationTime(null).build()));
        attacks.put("not yet good", HOSPITAL.signed(SigningAuthority.claims("it").notBeforeTime(Date.from(now.plusSeconds(600))).build()));
        attacks.put("of another type", HOSPITAL.signed(header(JWSAlgorithm.RS256, "rsa-1").type(new JOSEObjectType("logout+jwt")).build(), good));
        attacks.put("without a name", HOSPITAL.signed(SigningAuthority.claims("it").claim("preferred_username", null).build()));
        attacks.put("with a name that breaks the line", HOSPITAL.signed(SigningAuthority.claims("it").claim("preferred_username", "a\nowner").build()));
        attacks.put("with a critical header that nobody knows", HOSPITAL.signed(header(JWSAlgorithm.RS256, "rsa-1").criticalParams(Set.of("exp")).customParam("exp", 1).build(), good));
        attacks.put("endless", signed + "A".repeat(20_000));
        attacks.put("nothing", "eyJ..");
        attacks.put("no JSON", encoded("{") + "." + parts[1] + "." + parts[2]);
        JsonWebTokens tokens = tokens();
        assertEquals(known(Role.ADMINISTRATOR), tokens.login(signed), "without the attack it is good");
        attacks.forEach((what, attack) -> assertInstanceOf(Login.Refused.class, tokens.login(attack), what));
        assertEquals(new Login.Refused("expired-jwt"), tokens.login(HOSPITAL.expired("it")));
        assertEquals(new Login.Refused("wrong-claims-jwt"), tokens.login(attacks.get("for another service")));
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }

    private static String mac(String secret, String key, JWTClaimsSet claims) throws JOSEException {
        SignedJWT jwt = new SignedJWT(header(JWSAlgorithm.HS256, key).build(), claims);
        jwt.sign(new MACSigner(secret.getBytes(java.nio.charset.StandardCharsets.ISO_8859_1)));
        return jwt.serialize();
    }

    @Test
    void readsAFileOfKeysAgainWhenItWasChanged() throws IOException {
        JsonWebTokens tokens = tokens();
        SigningAuthority next = new SigningAuthority("2");
        assertEquals(known(Role.ADMINISTRATOR), tokens.login(HOSPITAL.token("it")));
        assertInstanceOf(Login.Refused.class, tokens.login(next.token("it")));
        Path file = Files.writeString(folder.resolve("keys.json"), next.keys());
        Files.setLastModifiedTime(file, FileTime.from(Instant.now().plusSeconds(2)));
        assertEquals(known(Role.ADMINISTRATOR), tokens.login(next.token("it")));
        assertInstanceOf(Login.Refused.class, tokens.login(HOSPITAL.token("it")));
        Files.writeString(file, "{");
        assertEquals(new Login.Unsure(), tokens.login(next.token("it")), "what the file says cannot be told");
    }

    @Test
    void fetchesTheKeysOfTheIssuerAndFetchesThemAgainWhenAKeyIsNew() throws IOException {
        AtomicReference<String> published = new AtomicReference<>(HOSPITAL.keys());
        AtomicInteger fetched = new AtomicInteger();
        HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/keys", exchange -> {
            fetched.incrementAndGet();
            byte[] body = published.get().getBytes(UTF_8);
            exchange.sendResponseHeaders(200, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        JsonWebTokens tokens = new JsonWebTokens(SigningAuthority.oidc(new Oidc.Keys.Url(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/keys").toURL())));
        for (int i = 0; i < 5; i++) assertEquals(known(Role.ADMINISTRATOR), tokens.login(HOSPITAL.token("it")));
        assertEquals(1, fetched.get(), "kept after the first");
        SigningAuthority next = new SigningAuthority("2");
        published.set(next.keys());
        assertEquals(known(Role.ADMINISTRATOR), tokens.login(next.token("it")), "a new key is asked for");
        for (String token : List.of(STRANGER.signed(header(JWSAlgorithm.RS256, "rsa-7").build(), SigningAuthority.claims("it").build()), STRANGER.signed(header(JWSAlgorithm.RS256, "rsa-8").build(), SigningAuthority.claims("it").build()))) {
            for (int i = 0; i < 20; i++) assertInstanceOf(Login.Refused.class, tokens.login(token));
        }
        assertTrue(fetched.get() <= 3, "keys that nobody has do not make the service ask again and again: " + fetched);
        server.stop(0);
        assertEquals(known(Role.ADMINISTRATOR), tokens.login(next.token("it")), "the kept keys outlive an outage");
    }

    @Test
    void isUnsureWhileTheIssuerWasNeverReached() throws IOException {
        JsonWebTokens tokens = new JsonWebTokens(SigningAuthority.oidc(new Oidc.Keys.Url(URI.create("http://127.0.0.1:9/keys").toURL())));
        for (int i = 0; i < 5; i++) assertEquals(new Login.Unsure(), tokens.login(HOSPITAL.token("it")));
        assertInstanceOf(Login.Refused.class, tokens.login(new PlainJWT(SigningAuthority.claims("it").build()).serialize()));
    }
}
