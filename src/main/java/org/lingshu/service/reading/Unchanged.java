package org.lingshu.service.reading;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.lingshu.proof.Sha256;

/** Entity tags: who has an answer already and asks for it again is told that it is still the same, without it. What is told here is knowledge, never about a patient, and may be kept. */
final class Unchanged {
    private static final int LENGTH = 32;

    private Unchanged() {
    }

    /**
     * Marks the answer and, when the client has it already, says so (304); then nothing more is to be sent.
     *
     * @param from whatever the answer is made from: the same always gives the same answer
     */
    static boolean told(ServerRequest request, ServerResponse response, String from) {
        String tag = "\"" + Sha256.hex(from.getBytes(StandardCharsets.UTF_8)).substring(0, LENGTH) + "\"";
        response.header(HeaderNames.ETAG, tag);
        response.header(HeaderNames.CACHE_CONTROL, "private, no-cache");
        boolean has = request.headers().first(HeaderNames.IF_NONE_MATCH).filter(known -> "*".equals(known.strip())
                || Arrays.stream(known.split(",")).map(String::strip).map(each -> each.startsWith("W/") ? each.substring(2) : each).anyMatch(tag::equals)).isPresent();
        if (has) response.status(304).send();
        return has;
    }

    /** Takes the mark away again: a refusal is not kept. */
    static void forget(ServerResponse response) {
        response.headers().remove(HeaderNames.ETAG);
        response.header(HeaderNames.CACHE_CONTROL, "no-store");
    }
}
