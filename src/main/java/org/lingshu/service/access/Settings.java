package org.lingshu.service.access;

import java.net.InetAddress;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How a service is reached, and by whom. Read by {@link SettingsReader}, which refuses what is not safe.
 *
 * @param bind      the address on which it listens
 * @param port      0 for any free one
 * @param hostNames names by which it may be called besides those of this machine
 * @param tls       its certificate; empty to speak plainly
 * @param proxies   whose {@code X-Forwarded-…} is believed; empty when nobody stands before it
 * @param oidc      whose JSON Web Tokens are good; empty for nobody's
 * @param limits    how much one may ask
 * @param owner     whether whoever started it gets a token for everything
 */
public record Settings(InetAddress bind, int port, Set<String> hostNames, Optional<Certificate> tls, List<AddressRange> proxies, Optional<Oidc> oidc, Limits limits, boolean owner) {
    /** How a service is reached when nothing is said: from this machine only. */
    public static final int PORT = 8080;

    public Settings {
        hostNames = Set.copyOf(hostNames);
        proxies = List.copyOf(proxies);
    }

    /** For this machine alone, on this port. */
    public static Settings local(int port) {
        return new Settings(InetAddress.getLoopbackAddress(), port, Set.of(), Optional.empty(), List.of(), Optional.empty(), Limits.USUAL, true);
    }

    /**
     * The address of the clinician's page.
     *
     * @param listening the port that it listens on
     */
    public String home(int listening) {
        boolean own = bind.isLoopbackAddress() || bind.isAnyLocalAddress() && tls.isEmpty();
        String host = own ? "127.0.0.1" : hostNames.stream().sorted().findFirst().orElse(bind.getHostAddress());
        return (tls.isPresent() ? "https://" : "http://") + host + ":" + listening + "/";
    }

    /** Whether other machines can reach it. */
    boolean beyondThisMachine() {
        return !bind.isLoopbackAddress();
    }

    /**
     * How much one may ask.
     *
     * @param requestsPerSecond     of one caller, on average; twice as many at once
     * @param failedLoginsPerMinute from one address, on average and at once
     * @param sessionMinutes        after which a browser's session ends
     * @param idleMinutes           without a request after which it ends
     */
    public record Limits(int requestsPerSecond, int failedLoginsPerMinute, int sessionMinutes, int idleMinutes) {
        /** More than any page or person asks, less than fills a disk. */
        public static final Limits USUAL = new Limits(1_000, 3_000, 720, 120);
    }
}
