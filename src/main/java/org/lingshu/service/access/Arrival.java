package org.lingshu.service.access;

import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * How a request came. What a proxy says of it ({@code X-Forwarded-For}, {@code -Proto}, {@code -Host}) is believed of a trusted proxy only; from anybody
 * else these are words of a stranger.
 *
 * @param address   of whoever sent it first
 * @param secure    whether it travelled by TLS all the way from there
 * @param authority the name and port by which the service was called
 * @param here      whether it was sent on this machine
 * @param proxied   whether a trusted proxy brought it
 */
record Arrival(String address, boolean secure, String authority, boolean here, boolean proxied) {
    private static final HeaderName FOR = HeaderNames.X_FORWARDED_FOR;
    private static final HeaderName PROTO = HeaderNames.X_FORWARDED_PROTO;
    private static final HeaderName HOST = HeaderNames.X_FORWARDED_HOST;
    private static final String UNKNOWN = "unknown";

    static Arrival of(ServerRequest request, List<AddressRange> proxies) {
        InetAddress peer = inet(request.remotePeer().address());
        InetAddress self = inet(request.localPeer().address());
        boolean sameMachine = peer.isLoopbackAddress() || peer.equals(self);
        boolean forwarded = request.headers().contains(FOR) || request.headers().contains(PROTO) || request.headers().contains(HOST);
        if (!forwarded || !trusted(proxies, peer)) return new Arrival(peer.getHostAddress(), request.isSecure(), request.authority(), sameMachine, false);
        Optional<InetAddress> first = first(request, proxies);
        return new Arrival(first.map(InetAddress::getHostAddress).orElse(UNKNOWN), last(request, PROTO).map("https"::equalsIgnoreCase).orElse(false),
                last(request, HOST).orElse(request.authority()), false, true);
    }

    /** The last address that no trusted proxy has: what stands before it anybody can have written. */
    private static Optional<InetAddress> first(ServerRequest request, List<AddressRange> proxies) {
        List<String> hops = request.headers().values(FOR);
        String[] each = String.join(",", hops).split(",");
        for (int i = each.length - 1; i >= 0; i--) {
            Optional<InetAddress> hop = AddressRange.address(withoutPort(each[i].strip()));
            if (hop.isEmpty() || !trusted(proxies, hop.get())) return hop;
        }
        return Optional.empty();
    }

    private static String withoutPort(String hop) {
        if (hop.startsWith("[")) return hop.substring(1, Math.max(1, hop.indexOf(']')));
        int colon = hop.indexOf(':');
        return colon >= 0 && colon == hop.lastIndexOf(':') ? hop.substring(0, colon) : hop;
    }

    private static Optional<String> last(ServerRequest request, HeaderName name) {
        if (!request.headers().contains(name)) return Optional.empty();
        String all = String.join(",", request.headers().values(name));
        return Optional.of(all.substring(all.lastIndexOf(',') + 1).strip());
    }

    private static boolean trusted(List<AddressRange> proxies, InetAddress address) {
        return proxies.stream().anyMatch(each -> each.holds(address));
    }

    private static InetAddress inet(java.net.SocketAddress address) {
        return ((InetSocketAddress) address).getAddress();
    }

    /** The name without the port. */
    String host() {
        int colon = authority.lastIndexOf(':');
        return (colon > authority.lastIndexOf(']') ? authority.substring(0, colon) : authority).toLowerCase(Locale.ROOT);
    }

    /** As a browser writes it in the header {@code Origin}. */
    String origin() {
        return (secure ? "https://" : "http://") + authority.toLowerCase(Locale.ROOT);
    }
}
