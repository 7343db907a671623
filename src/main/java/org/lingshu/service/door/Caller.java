package org.lingshu.service.door;

import io.helidon.webserver.http.ServerRequest;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Who sends a request, once it is known.
 *
 * @param name  as it stands in the log of accesses; never a secret
 * @param roles in what the caller may come; at least one
 */
public record Caller(String name, Set<Role> roles) {
    public Caller {
        if (name == null || name.isBlank()) throw new IllegalArgumentException("a caller has a name");
        if (roles.isEmpty()) throw new IllegalArgumentException("a caller comes in some role");
        roles = Collections.unmodifiableSet(EnumSet.copyOf(roles));
    }

    /** Who sent this request; empty when nobody knows. */
    public static Optional<Caller> of(ServerRequest request) {
        return request.context().get(Caller.class);
    }

    /** Remembers with the request who sent it. */
    public void sent(ServerRequest request) {
        request.context().register(this);
    }

    /** Whether the caller comes in one of these. */
    public boolean is(Set<Role> wanted) {
        return wanted.stream().anyMatch(roles::contains);
    }
}
