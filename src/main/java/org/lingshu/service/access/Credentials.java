package org.lingshu.service.access;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.util.List;
import java.util.Optional;

/** What a request brings to show who sends it: a bearer token in its header and nowhere else, or the cookie of a session. The header goes first. */
final class Credentials {
    private static final String BEARER = "Bearer ";
    private final Reception reception;
    private final Owner owner;
    private final Optional<JsonWebTokens> hospital;

    Credentials(Reception reception, Owner owner) {
        this.reception = reception;
        this.owner = owner;
        this.hospital = reception.settings().oidc().map(JsonWebTokens::new);
    }

    Login of(ServerRequest request, Arrival arrival) {
        if (request.headers().contains(HeaderNames.AUTHORIZATION)) {
            List<String> all = request.headers().values(HeaderNames.AUTHORIZATION);
            if (all.size() != 1) return new Login.Refused("two-tokens");
            String value = all.getFirst();
            if (!value.regionMatches(true, 0, BEARER, 0, BEARER.length())) return new Login.Refused("no-bearer");
            String word = value.substring(BEARER.length()).strip();
            return word.isEmpty() ? new Login.Refused("no-bearer") : bearer(word, arrival);
        }
        return cookie(request, arrival).map(this::session).orElseGet(Login.None::new);
    }

    private Login bearer(String word, Arrival arrival) {
        if (word.startsWith(Tokens.MARK)) return reception.tokens().map(each -> each.login(word)).orElseGet(() -> new Login.Refused("unknown-token"));
        if (JsonWebTokens.looksLike(word)) return hospital.map(each -> each.login(word)).orElseGet(() -> new Login.Refused("unknown-issuer"));
        if (!reception.settings().owner() || !owner.knows(word)) return new Login.Refused("unknown-token");
        // A token for everything that was printed on this machine is of no use to whoever took it elsewhere.
        return arrival.here() ? new Login.Known(Owner.CALLER, false, Optional.empty()) : new Login.Refused("owner-elsewhere");
    }

    private Login session(String word) {
        Optional<Sessions.Session> session = reception.sessions().find(word);
        if (session.isEmpty()) return new Login.Refused("no-session");
        if (session.get().pass().isEmpty()) return new Login.Known(session.get().caller(), true, Optional.empty());
        return reception.tokens().map(each -> each.byHash(session.get().pass().get())).orElseGet(() -> new Login.Refused("unknown-token")) instanceof Login.Known known
                ? new Login.Known(known.caller(), true, known.pass()) : new Login.Refused("no-session");
    }

    /** The word in the cookie of a session. */
    static Optional<String> cookie(ServerRequest request, Arrival arrival) {
        return request.headers().cookies().first(SessionCookie.name(arrival.secure())).asOptional().filter(word -> !word.isEmpty());
    }

    /** Lets in the browser that opens the printed address, once. */
    Optional<String> welcome(String token, Arrival arrival) {
        if (!reception.settings().owner() || !arrival.here() || !owner.knows(token) || !owner.welcome()) return Optional.empty();
        return Optional.of(reception.sessions().open(Owner.CALLER, Optional.empty()));
    }
}
