package org.lingshu.service;

import io.helidon.http.HeaderNames;
import io.helidon.http.Method;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpRules;

/** An address with the methods it answers to; any other method is refused with the list of those that work. */
final class Doors {
    private Doors() {
    }

    /** An address that is read: GET alone. (The server would send a body with HEAD, which no client expects.) */
    static void read(HttpRules rules, String path, Handler handler) {
        rules.get(path, handler).any(path, refusal("GET"));
    }

    /** An address that takes something in: POST. */
    static void take(HttpRules rules, String path, Handler handler) {
        rules.post(path, handler).any(path, refusal("POST"));
    }

    private static Handler refusal(String allowed) {
        return (request, response) -> {
            response.header(HeaderNames.ALLOW, allowed);
            if (request.prologue().method() == Method.HEAD) response.status(405).send();
            else ProblemDetails.send(response, 405, "wrong-method", "this address answers to " + allowed, "此地址只应答 " + allowed);
        };
    }
}
