package org.lingshu.service.workshop;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.workbench.desk.Drafted;
import org.lingshu.workbench.desk.RefusedDraftException;

/**
 * The JSON that an expert's page sends.
 *
 * @param node the whole of it
 */
record Sent(ObjectNode node) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /** Reads what a request carries; refuses it and is empty when it is no JSON object, or too much. */
    static Optional<Sent> read(ServerRequest request, ServerResponse response) {
        Optional<byte[]> bytes = RequestBody.read(request);
        if (bytes.isEmpty()) {
            ProblemDetails.tooLarge(response);
            return Optional.empty();
        }
        try {
            if (JSON.readTree(bytes.get()) instanceof ObjectNode node) return Optional.of(new Sent(node));
        } catch (JsonProcessingException e) {
            // Refused below with the same words as JSON of another kind.
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
        ProblemDetails.send(response, 400, "no-json", "the request is no JSON object", "请求不是 JSON 对象");
        return Optional.empty();
    }

    /**
     * The drafted files: {@code files} as an object of texts, and {@code path} with {@code text}, where they are there.
     *
     * @throws RefusedDraftException when one cannot be drafted
     */
    Drafted drafted() {
        Map<String, String> files = new TreeMap<>();
        for (Map.Entry<String, JsonNode> each : node.path("files").properties()) files.put(each.getKey(), string("files", each.getValue()));
        if (node.has("text")) files.put(text("path"), string("text", node.path("text")));
        return new Drafted(new TreeMap<>(files));
    }

    private static String string(String what, JsonNode value) {
        if (value.isTextual()) return value.asText();
        throw RefusedDraftException.of("request", "no-text", "`" + what + "` is no text", "`" + what + "` 不是文本", "");
    }

    /** A member that is text; empty text when it is not there. */
    String text(String name) {
        return node.path(name).isTextual() ? node.path(name).asText() : "";
    }

    /** A member that is a list of texts. */
    List<String> texts(String name) {
        List<String> all = new ArrayList<>();
        node.path(name).forEach(each -> all.add(each.asText()));
        return all;
    }

    boolean has(String name) {
        return node.has(name);
    }

    /** The rule file that is meant. */
    String ruleFile() {
        String path = text("path");
        if (path.endsWith(".drl") && Drafted.draftable(path)) return path;
        throw RefusedDraftException.of("request", "not-draftable", "`path` names no rule file", "`path` 不是规则文件", "rules/2-elements/blood-stasis.drl");
    }

    static void answer(ServerResponse response, int status, JsonNode node) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8").send((node + "\n").getBytes(StandardCharsets.UTF_8));
    }

    static void refuse(ServerResponse response, int status, String type, String english, String chinese, List<Problem> problems) {
        ProblemDetails.send(response, status, type, english, chinese, problems);
    }
}
