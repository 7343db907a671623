package org.lingshu.service.access;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.lingshu.service.door.Door;

/** Where somebody with a token logs a browser in; open to everybody, and knows nothing. */
final class SignIn {
    private SignIn() {
    }

    static Door page() {
        return Door.get("/sign-in").says("signInPage", "logs a browser in with a token", "以令牌登录的页面").gives(200, "the page", "text/html").by((_, response) -> send(response, "sign-in.html", "text/html"));
    }

    static Door script() {
        return Door.get("/sign-in.js").says("signInScript", "what moves that page", "登录页面脚本").gives(200, "the script", "text/javascript").by((_, response) -> send(response, "sign-in.js", "text/javascript"));
    }

    static Door style() {
        return Door.get("/sign-in.css").says("signInStyle", "how that page looks", "登录页面样式").gives(200, "the style", "text/css").by((_, response) -> send(response, "sign-in.css", "text/css"));
    }

    private static void send(ServerResponse response, String file, String type) {
        try (InputStream stream = SignIn.class.getResourceAsStream("/web/" + file)) {
            if (stream == null) throw new IllegalStateException("the page lacks " + file);
            response.header(HeaderNames.CONTENT_TYPE, type + "; charset=utf-8").send(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
