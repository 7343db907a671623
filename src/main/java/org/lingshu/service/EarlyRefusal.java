package org.lingshu.service;

import io.helidon.http.DirectHandler;
import io.helidon.http.HeaderNames;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.DirectHandlers;
import org.lingshu.service.door.ProblemDetails;

/** What the server refuses before any route sees it (too large, malformed, a version it does not speak), as problem details like every other refusal. */
final class EarlyRefusal implements DirectHandler {
    private EarlyRefusal() {
    }

    static DirectHandlers all() {
        DirectHandlers.Builder handlers = DirectHandlers.builder();
        for (EventType type : EventType.values()) handlers.addHandler(type, new EarlyRefusal());
        return handlers.build();
    }

    @Override
    public TransportResponse handle(TransportRequest request, EventType type, Status status, ServerResponseHeaders headers, String message) {
        // The routes answer for every failure of their own: what the server fails on before them is a request that breaks off or makes no sense.
        Status said = type == EventType.INTERNAL_ERROR ? Status.BAD_REQUEST_400 : status;
        byte[] body;
        if (status.code() == Status.REQUEST_ENTITY_TOO_LARGE_413.code()) {
            body = ProblemDetails.tooLarge();
        } else {
            body = ProblemDetails.body(said.code(), "malformed-request", "the request is malformed: " + said.reasonPhrase(), "请求格式有误");
        }
        return TransportResponse.builder().status(said).headers(headers).header(HeaderNames.CONTENT_TYPE, ProblemDetails.MEDIA_TYPE)
                .keepAlive(type.keepAlive()).entity(body).build();
    }
}
