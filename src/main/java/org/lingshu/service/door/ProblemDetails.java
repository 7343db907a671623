package org.lingshu.service.door;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lingshu.answer.ProblemsJson;
import org.lingshu.problem.Problem;

/** What goes back when a request cannot be served: problem details after RFC 9457, Chinese and English. */
public final class ProblemDetails {
    /** Media type of a refusal. */
    public static final String MEDIA_TYPE = "application/problem+json; charset=utf-8";

    private ProblemDetails() {
    }

    /** Refuses in a sentence of each language. */
    public static void send(ServerResponse response, int status, String type, String english, String chinese) {
        send(response, status, type, english, chinese, List.of());
    }

    /** Refuses with everything that is wrong. */
    public static void send(ServerResponse response, int status, String type, String english, String chinese, List<Problem> problems) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, MEDIA_TYPE).send(body(node(status, type, english, chinese, problems)));
    }

    /** Turns away who comes when the service is full. */
    public static void full(ServerResponse response) {
        response.header(HeaderNames.RETRY_AFTER, Integer.toString(Admission.COME_AGAIN));
        send(response, 503, "overloaded", "the service is full; come again in a moment", "服务繁忙，请稍候再试");
    }

    /** Refuses what is larger than anybody sends. */
    public static void tooLarge(ServerResponse response) {
        response.status(413).header(HeaderNames.CONTENT_TYPE, MEDIA_TYPE).send(tooLarge());
    }

    /** The same, for an answer that something else sends. */
    public static byte[] tooLarge() {
        return body(413, "too-large", "the request holds more than " + RequestBody.MOST_BYTES + " bytes; send one record at a time",
                "请求超过 " + RequestBody.MOST_BYTES + " 字节；请一次送一份病历");
    }

    /** The same, for an answer that something else sends. */
    public static byte[] body(int status, String type, String english, String chinese) {
        return body(status, type, english, chinese, List.of());
    }

    /** The same, with everything that is wrong. */
    public static byte[] body(int status, String type, String english, String chinese, List<Problem> problems) {
        return body(node(status, type, english, chinese, problems));
    }

    private static ObjectNode node(int status, String type, String english, String chinese, List<Problem> problems) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("type", "urn:lingshu:problem:" + type).put("title", english).put("status", status).put("detail", chinese);
        if (!problems.isEmpty()) node.set("problems", ProblemsJson.of(problems));
        return node;
    }

    private static byte[] body(ObjectNode node) {
        return (node + "\n").getBytes(StandardCharsets.UTF_8);
    }
}
