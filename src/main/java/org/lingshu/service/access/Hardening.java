package org.lingshu.service.access;

import io.helidon.webserver.http.ServerResponse;

/** What every answer tells the browser to leave undone. No header allows another site's page anything (CORS), so that none is allowed. */
final class Hardening {
    private static final String POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

    private Hardening() {
    }

    static void of(ServerResponse response, Arrival arrival) {
        response.header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY").header("Referrer-Policy", "no-referrer").header("Cache-Control", "no-store")
                .header("Cross-Origin-Opener-Policy", "same-origin").header("Cross-Origin-Resource-Policy", "same-origin").header("Content-Security-Policy", POLICY);
        // Kept for a year by the browser, which would then refuse every other service of this machine that speaks plainly.
        if (arrival.secure() && !"localhost".equals(arrival.host())) response.header("Strict-Transport-Security", "max-age=31536000");
    }
}
