package org.lingshu.service.access;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.RequestBody;
import org.lingshu.service.door.Role;
import org.lingshu.store.AccessBook;

/** The administrator's doors: tokens issued, seen and revoked. */
public final class TokenDoors {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String WHERE = "request";
    private final Optional<Tokens> tokens;

    /** @param reception issues them */
    public TokenDoors(Reception reception) {
        this.tokens = reception.tokens();
    }

    /** The doors. */
    public List<Door> doors() {
        return List.of(
                Door.get("/v1/access/tokens", Role.ADMINISTRATOR).says("tokens", "every token that was issued", "已签发之令牌").gives(200, "names, roles and times", "application/json", "AccessTokens")
                        .by((_, response) -> kept(response, each -> list(response, each))),
                Door.post("/v1/access/tokens", Role.ADMINISTRATOR).says("issueToken", "issues a token; it is shown this once", "签发令牌，仅显示一次").takes("application/json", "AccessTokenWish")
                        .gives(201, "the token", "application/json", "AccessTokenMade").by((request, response) -> kept(response, each -> issue(request, response, each))),
                Door.delete("/v1/access/tokens/{name}", Role.ADMINISTRATOR).says("revokeToken", "ends a token, by its name", "吊销令牌").gives(200, "the token that has ended", "application/json", "AccessToken")
                        .by((request, response) -> kept(response, each -> revoke(request, response, each))));
    }

    private void kept(ServerResponse response, Consumer<Tokens> use) {
        tokens.ifPresentOrElse(use, () -> ProblemDetails.send(response, 404, "not-kept", "this service keeps nothing; start it with --home", "此服务未存档；请以 --home 启动"));
    }

    private static void list(ServerResponse response, Tokens tokens) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        ArrayNode items = node.putArray("items");
        tokens.all().forEach(each -> items.add(TokenJson.of(each, Instant.now())));
        json(response, 200, node.put("total", items.size()));
    }

    private static void issue(ServerRequest request, ServerResponse response, Tokens tokens) {
        Optional<byte[]> body = RequestBody.read(request);
        if (body.isEmpty()) {
            ProblemDetails.tooLarge(response);
            return;
        }
        List<Problem> problems = new ArrayList<>();
        Members members = new Members(tree(body.get()), WHERE, "", problems, "name", "roles", "expires");
        Tokens.Wish wish = Tokens.Wish.read(WHERE, members.text("name").orElse(""), members.texts("roles"), members.text("expires").orElse(""), problems);
        if (!problems.isEmpty()) {
            ProblemDetails.send(response, 422, "unreadable-wish", "the token cannot be issued; see `problems`", "令牌不能签发，见 problems", problems);
            return;
        }
        tokens.issue(wish, Caller.of(request).orElseThrow().name()).ifPresentOrElse(made -> json(response, 201, TokenJson.of(made)),
                () -> ProblemDetails.send(response, 409, "name-taken", "somebody of this name holds a token that is good; revoke it first", "此名称已有有效令牌，请先吊销"));
    }

    private static JsonNode tree(byte[] bytes) {
        try {
            return JSON.readTree(bytes);
        } catch (IOException e) {
            return JSON.missingNode();
        }
    }

    private static void revoke(ServerRequest request, ServerResponse response, Tokens tokens) {
        tokens.revoke(request.path().pathParameters().get("name"), Caller.of(request).orElseThrow().name()).ifPresentOrElse(
                pass -> json(response, 200, TokenJson.of(new AccessBook.Held(pass, Optional.of(Instant.now().toString()), Optional.empty()), Instant.now())),
                () -> ProblemDetails.send(response, 404, "no-token-of-this-name", "nobody of this name holds a token", "无此名称之令牌"));
    }

    private static void json(ServerResponse response, int status, ObjectNode node) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8").send((node + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
