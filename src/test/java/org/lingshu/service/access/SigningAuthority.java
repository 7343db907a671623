package org.lingshu.service.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.ECKey;
import com.nimbusds.jose.jwk.JWK;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.SignedJWT;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.service.door.Role;

/** A hospital's log-in as the tests have one: it signs tokens and publishes its keys in a file. */
public final class SigningAuthority {
    public static final String ISSUER = "https://login.example.org/realms/hospital";
    public static final String AUDIENCE = "lingshu";
    final RSAKey rsa;
    final ECKey ec;

    public SigningAuthority(String number) {
        try {
            rsa = new RSAKeyGenerator(2048).keyID("rsa-" + number).generate();
            ec = new ECKeyGenerator(Curve.P_256).keyID("ec-" + number).generate();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The public keys. */
    String keys() {
        return new JWKSet(List.<JWK>of(rsa.toPublicJWK(), ec.toPublicJWK())).toString();
    }

    /** What a service is told of it. */
    public Oidc oidc(Path file) {
        try {
            return oidc(new Oidc.Keys.File(Files.writeString(file, keys())));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Oidc oidc(Oidc.Keys keys) {
        return new Oidc(ISSUER, AUDIENCE, keys, "preferred_username", "realm_access.roles", Map.of("tcm-doctors", Set.of(Role.CLINICIAN), "quality", Set.of(Role.AUDITOR), "it", Set.of(Role.ADMINISTRATOR), "rules", Set.of(Role.EXPERT)),
                Duration.ofSeconds(60));
    }

    /** Claims that are good now. */
    static JWTClaimsSet.Builder claims(String... groups) {
        Instant now = Instant.now();
        return new JWTClaimsSet.Builder().issuer(ISSUER).audience(List.of("account", AUDIENCE)).subject("8d1f").claim("preferred_username", "wang.li").claim("realm_access", Map.of("roles", List.of(groups)))
                .issueTime(Date.from(now)).notBeforeTime(Date.from(now)).expirationTime(Date.from(now.plusSeconds(300)));
    }

    /** A token of a bearer in these groups. */
    public String token(String... groups) {
        return signed(claims(groups).build());
    }

    /** The same, whose time was over ten minutes ago. */
    public String expired(String... groups) {
        return signed(claims(groups).expirationTime(Date.from(Instant.now().minusSeconds(600))).build());
    }

    String signed(JWTClaimsSet claims) {
        return signed(new JWSHeader.Builder(JWSAlgorithm.RS256).keyID(rsa.getKeyID()).type(JOSEObjectType.JWT).build(), claims);
    }

    String signed(JWSHeader header, JWTClaimsSet claims) {
        try {
            SignedJWT jwt = new SignedJWT(header, claims);
            jwt.sign(JWSAlgorithm.Family.EC.contains(header.getAlgorithm()) ? new ECDSASigner(ec) : new RSASSASigner(rsa));
            return jwt.serialize();
        } catch (JOSEException e) {
            throw new IllegalStateException(e);
        }
    }
}
