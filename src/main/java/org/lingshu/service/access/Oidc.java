package org.lingshu.service.access;

import java.time.Duration;
import java.util.Map;
import java.util.Set;
import org.lingshu.service.door.Role;

/**
 * The hospital's own log-in: whose JSON Web Tokens are good, and what their bearers are here.
 *
 * @param issuer    as in the claim {@code iss}
 * @param audience  as in the claim {@code aud}: that the token was made for this service
 * @param keys      the public keys (JWKS): a URL or a file
 * @param nameClaim the claim by which a bearer is named in the log of accesses
 * @param roleClaim the claim that holds the bearer's groups; dots lead into objects
 * @param roles     what a group is here
 * @param skew      how far clocks may differ
 */
public record Oidc(String issuer, String audience, Keys keys, String nameClaim, String roleClaim, Map<String, Set<Role>> roles, Duration skew) {
    public Oidc {
        roles = Map.copyOf(roles);
    }

    /** Where the public keys are. */
    public sealed interface Keys {
        /** Asked for, and asked again when a key is not known. */
        record Url(java.net.URL url) implements Keys {
        }

        /** Read, and read again when it was changed. */
        record File(java.nio.file.Path file) implements Keys {
        }
    }
}
