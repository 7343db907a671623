package org.lingshu.service;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.lingshu.Repository;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.service.door.Door;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Store;

/** A facade with everything that a service can have: models, a store, and the tree of rules beside it. */
public final class WholeHouse implements AutoCloseable {
    private final Token token = Token.random();
    private final Store store;
    private final Facade facade;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param home an empty folder */
    public WholeHouse(Path home) {
        store = Store.open(home, Optional.empty());
        Archive archive = new Archive(store, Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.of(Path.of("knowledge-base/model"))),
                Repository.rulebook().rules());
        Serving serving = Serving.of("tree", Repository.assessor(), Repository.knowledge(), Optional.of(archive));
        facade = Facade.start(new Premises(new Succession(serving), Optional.of(store), Optional.of(new Premises.Workshop(Path.of("."), home))), 0, token);
    }

    public List<Door> doors() {
        return facade.doors().all();
    }

    /** The address that opens the pages, token included. */
    public String address() {
        return facade.address();
    }

    public int port() {
        return facade.port();
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", "text/plain");
    }

    /** A request with the token; {@code headers} are names and values by turns. */
    public HttpResponse<String> send(String method, String path, String body, String mediaType, String... headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + facade.port() + path)).timeout(Duration.ofSeconds(60))
                .header("Authorization", "Bearer " + token.value());
        if (headers.length > 0) request.headers(headers);
        if (!body.isEmpty()) request.header("Content-Type", mediaType);
        try {
            return client.send(request.method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body)).build(),
                    BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        facade.close();
        store.close();
    }
}
