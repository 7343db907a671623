package org.lingshu.service.access;

import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Role;

/**
 * Whoever started the service, known by the token that it printed: on this machine the token stands for everything as long as the service runs, and each
 * printed address opens one browser. Safe to share between threads.
 */
public final class Owner {
    /** How the owner stands in the log of accesses. */
    public static final String NAME = "owner";
    static final Caller CALLER = new Caller(NAME, Set.of(Role.values()));
    private final String hash;
    private final AtomicInteger invitations = new AtomicInteger();

    /** @param token as it is printed; only its hash is remembered */
    public Owner(String token) {
        this.hash = Secret.hash(token);
    }

    /** Whether this is the token. */
    boolean knows(String token) {
        return Secret.same(hash, Secret.hash(token));
    }

    /** An address is printed: it may open one more browser. */
    public void invite() {
        invitations.incrementAndGet();
    }

    /** Uses a printed address up; false when it was used before. */
    boolean welcome() {
        return invitations.getAndUpdate(left -> Math.max(0, left - 1)) > 0;
    }
}
