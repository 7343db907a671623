package org.lingshu.service.access;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.lingshu.service.door.Caller;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.ProblemDetails;
import org.lingshu.service.door.Role;

/** Logging a browser in with a token, and out again. */
public final class SessionDoors {
    private final Sessions sessions;

    /** @param reception holds the sessions */
    public SessionDoors(Reception reception) {
        this.sessions = reception.sessions();
    }

    /** The doors. */
    public List<Door> doors() {
        return List.of(
                Door.post("/v1/session", Role.values()).says("logIn", "logs a browser in: a token in `Authorization` becomes the cookie of a session", "以令牌登录浏览器").gives(201, "who logged in", "application/json", "Caller").by(this::open),
                Door.delete("/v1/session", Role.values()).says("logOut", "ends the session of a browser", "退出登录").gives(204, "it has ended", "text/plain").by(this::close),
                SignIn.page(), SignIn.script(), SignIn.style());
    }

    private void open(ServerRequest request, ServerResponse response) {
        Caller caller = Caller.of(request).orElseThrow();
        Arrival arrival = request.context().get(Arrival.class).orElseThrow();
        Login.Known known = request.context().get(Login.Known.class).orElseThrow();
        if (known.cookie() || caller.name().startsWith(JsonWebTokens.PREFIX)) {
            // Else a session could outlive what it was opened with.
            ProblemDetails.send(response, 409, "no-session-from-this", "a session begins with a token of this service; a session or the hospital's log-in does not begin another", "会话须由本服务的令牌开启");
            return;
        }
        Credentials.cookie(request, arrival).ifPresent(sessions::close);
        response.headers().addCookie(SessionCookie.of(sessions.open(caller, known.pass()), arrival.secure(), sessions.longest()));
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", caller.name());
        ArrayNode roles = node.putArray("roles");
        caller.roles().forEach(role -> roles.add(role.word()));
        send(response, 201, node);
    }

    private void close(ServerRequest request, ServerResponse response) {
        Arrival arrival = request.context().get(Arrival.class).orElseThrow();
        Credentials.cookie(request, arrival).ifPresent(sessions::close);
        response.headers().addCookie(SessionCookie.gone(arrival.secure()));
        response.header("Clear-Site-Data", "\"cache\"").status(204).send();
    }

    private static void send(ServerResponse response, int status, ObjectNode node) {
        response.status(status).header(HeaderNames.CONTENT_TYPE, "application/json; charset=utf-8").send((node + "\n").getBytes(StandardCharsets.UTF_8));
    }
}
