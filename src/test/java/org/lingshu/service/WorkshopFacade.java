package org.lingshu.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
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
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.lingshu.Repository;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.service.access.Tokens;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Store;

/** A facade on a free port beside a tree of rules on which experts work; it answers with the rules of the repository, without models, and keeps what it answers. */
public final class WorkshopFacade implements AutoCloseable {
    private static final ObjectMapper JSON = new ObjectMapper();
    private final Token token = Token.random();
    private final Store store;
    private final Facade facade;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    public WorkshopFacade(Path tree, Path home) {
        store = Store.open(home, Optional.empty());
        Archive archive = new Archive(store, Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.empty()), Repository.rulebook().rules());
        Serving serving = Serving.of("", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.of(archive));
        facade = Facade.start(new Premises(new Succession(serving), Optional.of(store), Optional.of(new Premises.Workshop(tree, home))), 0, token);
    }

    public String address() {
        return facade.address();
    }

    public int port() {
        return facade.port();
    }

    /** The owner's token. */
    public String owner() {
        return token.value();
    }

    /** A token of another expert. */
    public String expert(String name) {
        return new Tokens(store.accessBook(), InstantSource.system()).issue(new Tokens.Wish(name, Set.of(Role.EXPERT), Duration.ofDays(1)), "test").orElseThrow().word();
    }

    /** What comes back for a request with JSON, or without anything. */
    public HttpResponse<String> send(String bearer, String method, String path, String body, Map<String, String> headers) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + facade.port() + path)).timeout(Duration.ofSeconds(120)).header("Authorization", "Bearer " + bearer)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public HttpResponse<String> get(String path) {
        return send(owner(), "GET", path, "", Map.of());
    }

    public HttpResponse<String> post(String path, String body) {
        return send(owner(), "POST", path, body, Map.of());
    }

    public static JsonNode json(HttpResponse<String> response) {
        try {
            return JSON.readTree(response.body());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        facade.close();
        store.close();
    }
}
