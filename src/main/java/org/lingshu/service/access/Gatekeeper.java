package org.lingshu.service.access;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import java.util.Optional;
import java.util.Set;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Mention;
import org.lingshu.service.door.ProblemDetails;

/**
 * The one place where a request becomes a caller. Lets in only those who call the service by a name of its own (so that a foreign page cannot reach it by
 * rebinding a name), holds back who asks too much, keeps another site's page from using somebody's session, and takes note of every visit.
 */
public final class Gatekeeper implements Filter {
    private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Set<Method> SAFE = Set.of(Method.GET, Method.HEAD, Method.OPTIONS);
    private static final HeaderName SITE = HeaderNames.create("Sec-Fetch-Site");
    private static final int LATER = 5;
    private static final int SECONDS = 60;
    private final Reception reception;
    private final Settings settings;
    private final Credentials credentials;
    private final Buckets callers;
    private final Buckets failures;

    /**
     * Stands before every door.
     *
     * @param reception who may come
     * @param owner  whoever started the service
     */
    public Gatekeeper(Reception reception, Owner owner) {
        this.reception = reception;
        this.settings = reception.settings();
        this.credentials = new Credentials(reception, owner);
        int perSecond = settings.limits().requestsPerSecond();
        int perMinute = settings.limits().failedLoginsPerMinute();
        this.callers = new Buckets(perSecond, 2.0 * perSecond, System::nanoTime);
        this.failures = new Buckets((double) perMinute / SECONDS, perMinute, System::nanoTime);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        Arrival arrival = Arrival.of(request, settings.proxies());
        Sight sight = new Sight(reception.log(), request, response, arrival);
        request.context().register(arrival);
        request.context().register(new Mention(sight::made));
        Hardening.of(response, arrival);
        try {
            if (stranger(request, response, arrival, sight)) return;
            Optional<String> token = "/".equals(request.path().path()) && request.prologue().method() == Method.GET ? request.query().first("token").asOptional() : Optional.empty();
            if (token.isPresent() && opened(request, response, token.get(), arrival, sight)) return;
            if (!refused(credentials.of(request, arrival), request, response, arrival, sight)) chain.proceed();
        } finally {
            sight.note(request.context().get(Door.class));
        }
    }

    private boolean stranger(RoutingRequest request, RoutingResponse response, Arrival arrival, Sight sight) {
        if (settings.beyondThisMachine() && settings.tls().isEmpty() && !arrival.proxied() && !arrival.here()) {
            sight.because("past-the-proxy");
            ProblemDetails.send(response, 403, "past-the-proxy", "this service is reached through its proxy only", "本服务只能经由代理访问");
            return true;
        }
        String host = arrival.host();
        if (OWN_NAMES.contains(host) || settings.hostNames().contains(host)) return false;
        sight.because("wrong-host");
        ProblemDetails.send(response, 421, "wrong-host", "this service answers only to its own address", "本服务只应答本机地址");
        return true;
    }

    /** The printed address: its token is turned into a session, and leaves the address bar. */
    private boolean opened(RoutingRequest request, RoutingResponse response, String token, Arrival arrival, Sight sight) {
        Optional<String> session = credentials.welcome(token, arrival);
        if (session.isPresent()) {
            sight.known(Owner.NAME, "session-opened");
            response.headers().addCookie(SessionCookie.of(session.get(), arrival.secure(), reception.sessions().longest()));
        } else if (credentials.of(request, arrival) instanceof Login.Known known) {
            sight.known(known.caller().name(), "session-open");
        } else {
            return refused(new Login.Refused("used-or-wrong-address"), request, response, arrival, sight);
        }
        response.status(303).header(HeaderNames.LOCATION, "/").send();
        return true;
    }

    /** Whether the request goes no further here; a caller that is known goes with it. */
    private boolean refused(Login login, RoutingRequest request, RoutingResponse response, Arrival arrival, Sight sight) {
        switch (login) {
            case Login.None _ -> {
                return false;
            }
            case Login.Refused(String reason) -> {
                sight.because(reason);
                int wait = failures.take(arrival.address());
                if (wait > 0) later(response, 429, wait, "too-many-failures", "too many log-ins from your address have failed", "来自此地址的登录失败过多");
                return wait > 0;
            }
            case Login.WithoutRole(String name) -> {
                sight.known(name, "");
                sight.because("no-role");
                ProblemDetails.send(response, 403, "no-role", "you are known, but have no role in Lingshu; ask an administrator", "已识别您的身份，但您在灵枢中没有角色；请联系管理员");
                return true;
            }
            case Login.Unsure _ -> {
                sight.because("no-issuer");
                later(response, 503, LATER, "no-issuer", "who you are cannot be checked now: the keys of the log-in service cannot be fetched", "登录服务的公钥暂不可得，无法核实身份");
                return true;
            }
            case Login.Known known -> {
                return turnedAway(known, request, response, arrival, sight);
            }
        }
    }

    private boolean turnedAway(Login.Known known, RoutingRequest request, RoutingResponse response, Arrival arrival, Sight sight) {
        sight.known(known.caller().name(), "");
        if (known.cookie() && !SAFE.contains(request.prologue().method()) && !sameOrigin(request, arrival)) {
            sight.because("cross-site");
            ProblemDetails.send(response, 403, "cross-site", "another site's page asked for this", "请求来自其他网站的页面");
            return true;
        }
        int wait = callers.take(known.caller().name());
        if (wait > 0) {
            sight.because("too-many-requests");
            later(response, 429, wait, "too-many-requests", "you ask too much at once", "请求过于频繁");
            return true;
        }
        if (reception.log().full()) {
            sight.because("no-log");
            later(response, 503, LATER, "no-log", "accesses cannot be noted now, so none are given", "访问日志暂不可写，故不予访问");
            return true;
        }
        known.caller().sent(request);
        request.context().register(known);
        return false;
    }

    /** Browsers say from where a request was made and pages cannot forge it; a client that says neither is no browser, and has no cookies but its own. */
    private static boolean sameOrigin(RoutingRequest request, Arrival arrival) {
        Optional<String> site = request.headers().first(SITE);
        if (site.isPresent()) return "same-origin".equals(site.get());
        return request.headers().first(HeaderNames.ORIGIN).map(arrival.origin()::equalsIgnoreCase).orElse(true);
    }

    private static void later(RoutingResponse response, int status, int seconds, String type, String english, String chinese) {
        response.header(HeaderNames.RETRY_AFTER, Integer.toString(seconds));
        ProblemDetails.send(response, status, type, english, chinese);
    }
}
