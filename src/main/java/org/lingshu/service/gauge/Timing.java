package org.lingshu.service.gauge;

import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import org.lingshu.service.door.Door;

/** Takes the time of every request, under the name of the door it came to. */
public final class Timing implements Filter {
    private static final double NANOS = 1e9;
    private final Gauges gauges;

    /** @param gauges where the times go */
    public Timing(Gauges gauges) {
        this.gauges = gauges;
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        long start = System.nanoTime();
        response.whenSent(() -> gauges.answered(request.context().get(Door.class).map(Door::id).orElse(""), response.status().code(), (System.nanoTime() - start) / NANOS));
        chain.proceed();
    }
}
