package org.lingshu.service.access;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.KeySourceException;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.jwk.source.RateLimitReachedException;
import com.nimbusds.jose.proc.BadJOSEException;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jose.util.DefaultResourceRetriever;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.proc.BadJWTException;
import com.nimbusds.jwt.proc.DefaultJWTClaimsVerifier;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.text.ParseException;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Role;

/**
 * Checks bearers that the hospital's own log-in knows: JSON Web Tokens (RFC 7519), signed with a public key of the issuer, made for this service and good
 * now. Only algorithms with a private and a public key are taken (RFC 8725 §3.1): with the others, whoever checks could sign.
 */
final class JsonWebTokens {
    /** What the names of its callers begin with, so that none is taken for another's. */
    static final String PREFIX = "oidc:";
    private static final Set<JWSAlgorithm> ALGORITHMS = Set.of(JWSAlgorithm.RS256, JWSAlgorithm.RS384, JWSAlgorithm.RS512, JWSAlgorithm.PS256, JWSAlgorithm.PS384, JWSAlgorithm.PS512,
            JWSAlgorithm.ES256, JWSAlgorithm.ES384, JWSAlgorithm.ES512);
    private static final int LONGEST = 16_384;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int READ_MILLIS = 3_000;
    private static final int LARGEST_SET = 256 << 10;
    private static final long KEEP_MILLIS = 5 * 60_000;
    private static final long AT_MOST_EVERY_MILLIS = 10_000;
    private static final long OUTAGE_MILLIS = 60 * 60_000;
    private static final String NAMES = "[\\p{L}\\p{N}._@+-]{1,100}";
    private final Oidc oidc;
    private final DefaultJWTProcessor<SecurityContext> processor = new DefaultJWTProcessor<>();
    private volatile boolean reached;

    JsonWebTokens(Oidc oidc) {
        this.oidc = oidc;
        processor.setJWSTypeVerifier(new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(new JWSVerificationKeySelector<>(ALGORITHMS, source(oidc.keys())));
        DefaultJWTClaimsVerifier<SecurityContext> claims = new DefaultJWTClaimsVerifier<>(oidc.audience(), new JWTClaimsSet.Builder().issuer(oidc.issuer()).build(), Set.of("exp", "aud", "iss"));
        claims.setMaxClockSkew((int) oidc.skew().toSeconds());
        processor.setJWTClaimsSetVerifier(claims);
    }

    private static JWKSource<SecurityContext> source(Oidc.Keys keys) {
        return switch (keys) {
            case Oidc.Keys.Url(var url) -> JWKSourceBuilder.<SecurityContext>create(url, new DefaultResourceRetriever(CONNECT_MILLIS, READ_MILLIS, LARGEST_SET)).cache(KEEP_MILLIS, READ_MILLIS + CONNECT_MILLIS)
                    .rateLimited(AT_MOST_EVERY_MILLIS).outageTolerant(OUTAGE_MILLIS).build();
            case Oidc.Keys.File(var file) -> new KeyFile(file);
        };
    }

    /** Whether a word looks like one. */
    static boolean looksLike(String word) {
        return word.startsWith("ey") && word.chars().filter(each -> each == '.').count() >= 2;
    }

    Login login(String word) {
        if (word.length() > LONGEST) return new Login.Refused("long-jwt");
        try {
            JWTClaimsSet claims = processor.process(word, null);
            reached = true;
            return known(claims);
        } catch (BadJWTException e) {
            return new Login.Refused(reason(e));
        } catch (RateLimitReachedException e) {
            // Somebody names keys that nobody has; or the issuer has been away ever since the start.
            return reached ? new Login.Refused("no-key-jwt") : new Login.Unsure();
        } catch (KeySourceException e) {
            return new Login.Unsure();
        } catch (BadJOSEException | JOSEException e) {
            return new Login.Refused("bad-jwt");
        } catch (ParseException | RuntimeException e) {
            return new Login.Refused("malformed-jwt");
        }
    }

    private static String reason(BadJWTException e) {
        return e instanceof com.nimbusds.jwt.proc.ExpiredJWTException ? "expired-jwt" : "wrong-claims-jwt";
    }

    private Login known(JWTClaimsSet claims) {
        Object named = at(claims.getClaims(), oidc.nameClaim());
        if (!(named instanceof String name) || !name.matches(NAMES)) return new Login.Refused("nameless-jwt");
        Set<Role> roles = EnumSet.noneOf(Role.class);
        for (Object group : groups(at(claims.getClaims(), oidc.roleClaim()))) roles.addAll(Optional.ofNullable(oidc.roles().get(String.valueOf(group))).orElse(Set.of()));
        String caller = PREFIX + name;
        return roles.isEmpty() ? new Login.WithoutRole(caller) : new Login.Known(new Caller(caller, roles), false, Optional.empty());
    }

    /** The claim of this name; where there is none, dots lead into objects. */
    private static Object at(Map<String, Object> claims, String name) {
        if (claims.get(name) instanceof Object value) return value;
        Object value = claims;
        for (String step : name.split("\\.")) {
            if (!(value instanceof Map<?, ?> object) || !(object.get(step) instanceof Object next)) return "";
            value = next;
        }
        return value;
    }

    private static Collection<?> groups(Object claim) {
        return switch (claim) {
            case Collection<?> list -> list;
            case String words -> List.of(words.split(" "));
            default -> List.of();
        };
    }
}
