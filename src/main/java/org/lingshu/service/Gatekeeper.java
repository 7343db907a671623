package org.lingshu.service;

import io.helidon.http.HeaderNames;
import io.helidon.http.SetCookie;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Set;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;

/**
 * Lets in who knows the token, and only those who call this machine by a name of its own (so that a foreign page cannot reach it by rebinding a
 * name). A browser that comes with {@code ?token=…} gets it as a cookie and is sent on, so that the secret leaves the address bar.
 */
final class Gatekeeper implements Filter {
    private static final String COOKIE = "lingshu";
    private static final String BEARER = "Bearer ";
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Caller OWNER = new Caller("owner", Set.of(Role.values()));
    private final Token token;

    Gatekeeper(Token token) {
        this.token = token;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        harden(response);
        String path = request.path().path();
        if (!OWN_NAMES.contains(hostOnly(request.authority()))) {
            ProblemDetails.send(response, 421, "wrong-host", "this service answers only to its own address", "本服务只应答本机地址");
        } else if ("/".equals(path) && request.query().first("token").filter(token::matches).isPresent()) {
            response.headers().addCookie(SetCookie.builder(COOKIE, token.value()).path("/").httpOnly(true).sameSite(SetCookie.SameSite.STRICT).build());
            response.status(303).header(HeaderNames.LOCATION, "/").send();
        } else {
            if (known(request)) OWNER.sent(request);
            chain.proceed();
        }
    }

    private boolean known(RoutingRequest request) {
        String authorization = request.headers().first(HeaderNames.AUTHORIZATION).orElse("");
        if (authorization.startsWith(BEARER)) return token.matches(authorization.substring(BEARER.length()).strip());
        return request.headers().cookies().first(COOKIE).filter(token::matches).isPresent();
    }

    private static String hostOnly(String authority) {
        int colon = authority.lastIndexOf(':');
        return colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority;
    }

    private static void harden(RoutingResponse response) {
        response.header("X-Content-Type-Options", "nosniff").header("X-Frame-Options", "DENY").header("Referrer-Policy", "no-referrer")
                .header("Cache-Control", "no-store")
                .header("Content-Security-Policy", "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'");
    }
}
