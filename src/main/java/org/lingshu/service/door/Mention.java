package org.lingshu.service.door;

import io.helidon.webserver.http.ServerRequest;
import java.util.function.LongConsumer;

/**
 * Where a request tells which assessments it made, when its address does not say so: who takes note of visits wants to know.
 *
 * @param entry takes the place of an assessment in the log; may be called from any thread
 */
public record Mention(LongConsumer entry) {
    /** That of a request; one that nobody listens to where nobody takes note. */
    public static Mention of(ServerRequest request) {
        return request.context().get(Mention.class).orElseGet(() -> new Mention(_ -> { }));
    }

    /** Tells of an assessment that was kept. */
    public void of(long kept) {
        entry.accept(kept);
    }
}
