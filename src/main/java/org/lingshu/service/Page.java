package org.lingshu.service;

import io.helidon.http.HeaderNames;
import io.helidon.webserver.http.HttpRules;
import io.helidon.webserver.http.HttpService;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The page where a record is pasted and its answer read: three files, no build step, nothing from elsewhere. */
final class Page implements HttpService {
    @Override
    public void routing(HttpRules rules) {
        Doors.read(rules, "/", (request, response) -> send(response, "index.html", "text/html; charset=utf-8"));
        Doors.read(rules, "/lingshu.css", (request, response) -> send(response, "lingshu.css", "text/css; charset=utf-8"));
        Doors.read(rules, "/lingshu.js", (request, response) -> send(response, "lingshu.js", "text/javascript; charset=utf-8"));
        Doors.read(rules, "/favicon.ico", (request, response) -> response.status(204).send());
    }

    private static void send(ServerResponse response, String file, String type) {
        try (InputStream stream = Page.class.getResourceAsStream("/web/" + file)) {
            if (stream == null) throw new IllegalStateException("the page lacks " + file);
            response.header(HeaderNames.CONTENT_TYPE, type).send(stream.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
