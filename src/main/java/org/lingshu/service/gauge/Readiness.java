package org.lingshu.service.gauge;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.lingshu.service.door.Admission;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Role;
import org.lingshu.store.Store;
import org.lingshu.store.StoreUnavailableException;

/** {@code /health}, {@code /ready} and {@code /metrics}: whether the service runs, whether it can take work now, and its figures. */
public final class Readiness {
    private static final String JSON = "application/json";
    private final Optional<Store> store;
    private final Admission admission;
    private final Gauges gauges;

    /**
     * @param store     without which nothing can be kept, and so nothing is answered; empty when nothing is kept
     * @param admission how much is at work
     */
    public Readiness(Optional<Store> store, Admission admission, Gauges gauges) {
        this.store = store;
        this.admission = admission;
        this.gauges = gauges;
    }

    /** The doors. */
    public List<Door> doors() {
        return List.of(
                Door.get("/health").says("health", "whether the service runs", "服务是否运行").gives(200, "it runs", JSON, "Health").by((_, response) -> send(response, 200, JSON, "{\"status\":\"up\"}\n".getBytes(StandardCharsets.UTF_8))),
                Door.get("/ready").says("ready", "whether the service can take work now", "服务可否接受请求").gives(200, "it can", JSON, "Ready").gives(503, "it cannot, and why", JSON, "Ready").by(this::ready),
                Door.get("/metrics", Role.ADMINISTRATOR).says("metrics", "the figures of the service, for Prometheus", "服务指标（Prometheus）").gives(200, "the figures", "text/plain")
                        .by((_, response) -> send(response, 200, Gauges.MEDIA_TYPE, gauges.scrape())));
    }

    private void ready(ServerRequest request, ServerResponse response) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode because = JsonNodeFactory.instance.arrayNode();
        if (admission.stopped()) because.add("stopping");
        if (admission.full()) because.add("overloaded");
        if (!reachable()) because.add("store-unavailable");
        node.put("status", because.isEmpty() ? "ready" : "not-ready").set("because", because);
        send(response, because.isEmpty() ? 200 : 503, JSON, (node + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private boolean reachable() {
        try {
            store.ifPresent(each -> each.records().stored(0));
            return true;
        } catch (StoreUnavailableException e) {
            return false;
        }
    }

    private static void send(ServerResponse response, int status, String type, byte[] body) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, type + "; charset=utf-8").send(body);
    }
}
