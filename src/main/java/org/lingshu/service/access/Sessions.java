package org.lingshu.service.access;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.lingshu.service.door.Caller;

/**
 * Browsers that are logged in, each by a random word of its own which is not the token that opened it. Kept in memory, by hash: a new start ends them all.
 * Safe to share between threads.
 */
final class Sessions {
    private static final int MOST = 1_000;
    private final Map<String, Session> open = new ConcurrentHashMap<>();
    private final Duration longest;
    private final Duration idle;
    private final InstantSource clock;

    /**
     * One browser.
     *
     * @param caller who
     * @param ends   at the latest
     * @param seen   the last request
     * @param pass   hash of the token that opened it, which must still be good; empty for the owner's
     */
    record Session(Caller caller, Instant ends, Instant seen, Optional<String> pass) {
    }

    Sessions(Settings.Limits limits, InstantSource clock) {
        this.longest = Duration.ofMinutes(limits.sessionMinutes());
        this.idle = Duration.ofMinutes(limits.idleMinutes());
        this.clock = clock;
    }

    /** Opens a session. @return the word for the cookie */
    String open(Caller caller, Optional<String> pass) {
        Instant now = clock.instant();
        open.values().removeIf(each -> ended(each, now));
        if (open.size() >= MOST) open.entrySet().stream().min(Comparator.comparing(each -> each.getValue().seen())).ifPresent(oldest -> open.remove(oldest.getKey()));
        String word = Secret.random();
        open.put(Secret.hash(word), new Session(caller, now.plus(longest), now, pass));
        return word;
    }

    /** The session of this word. */
    Optional<Session> find(String word) {
        Instant now = clock.instant();
        return Optional.ofNullable(open.computeIfPresent(Secret.hash(word), (_, each) -> ended(each, now) ? null : new Session(each.caller(), each.ends(), now, each.pass())));
    }

    void close(String word) {
        open.remove(Secret.hash(word));
    }

    Duration longest() {
        return longest;
    }

    private boolean ended(Session session, Instant now) {
        return !now.isBefore(session.ends()) || !now.isBefore(session.seen().plus(idle));
    }
}
