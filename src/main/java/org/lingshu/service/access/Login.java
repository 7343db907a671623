package org.lingshu.service.access;

import java.util.Optional;
import org.lingshu.service.door.Caller;

/** What came of the credentials of a request. */
sealed interface Login {
    /** None were brought. */
    record None() implements Login {
    }

    /**
     * Good ones.
     *
     * @param caller whose
     * @param cookie whether a browser brought them by itself, so that the request may have been another page's wish
     * @param pass   hash of the token; empty where there is none that could be revoked
     */
    record Known(Caller caller, boolean cookie, Optional<String> pass) implements Login {
    }

    /** @param reason why they are not good, in one word for the log; not told to whoever brought them */
    record Refused(String reason) implements Login {
    }

    /** The hospital knows the bearer, but no group of his has a role here. */
    record WithoutRole(String name) implements Login {
    }

    /** Whether they are good cannot be told now: the keys of the issuer cannot be fetched. */
    record Unsure() implements Login {
    }
}
