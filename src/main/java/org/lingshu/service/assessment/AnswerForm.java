package org.lingshu.service.assessment;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;

/** JSON as it is sent: UTF-8, one line. */
public final class AnswerForm {
    private AnswerForm() {
    }

    /** Sends it. */
    public static void send(ServerResponse response, int status, String mediaType, Object json) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, mediaType + "; charset=utf-8").send((json + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
