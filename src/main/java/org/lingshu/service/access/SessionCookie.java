package org.lingshu.service.access;

import io.helidon.http.SetCookie;
import java.time.Duration;
import java.time.Instant;

/** The cookie of a session: not readable by scripts, never sent from another site, over TLS bound to this host alone (RFC 6265bis §4.1.3.2). */
final class SessionCookie {
    private static final String PLAIN = "lingshu";
    private static final String SECURE = "__Host-lingshu";

    private SessionCookie() {
    }

    static String name(boolean secure) {
        return secure ? SECURE : PLAIN;
    }

    static SetCookie of(String word, boolean secure, Duration good) {
        return begun(word, secure).maxAge(good).build();
    }

    static SetCookie gone(boolean secure) {
        return begun("", secure).expires(Instant.EPOCH).build();
    }

    private static SetCookie.Builder begun(String word, boolean secure) {
        return SetCookie.builder(name(secure), word).path("/").httpOnly(true).secure(secure).sameSite(SetCookie.SameSite.STRICT);
    }
}
