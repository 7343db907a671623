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
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.service.access.Settings;
import org.lingshu.service.access.Tokens;
import org.lingshu.service.door.Role;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Store;

/** A facade with a store and settings of its own, and somebody who comes to it with whatever credentials. */
final class Visitor implements AutoCloseable {
    static final ObjectMapper JSON = new ObjectMapper();
    final Token token = Token.random();
    final Optional<Store> store;
    final Facade facade;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    /** @param home of the store; empty for none */
    Visitor(Optional<Path> home, Settings settings) {
        store = home.map(each -> Store.open(each, Optional.empty()));
        Optional<Archive> archive = store.map(each -> new Archive(each, Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.of(Path.of("knowledge-base/model"))), org.lingshu.Repository.rulebook().rules()));
        facade = Facade.start(new Premises(new Succession(Serving.of("", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, archive)), store, Optional.empty()), settings, token);
    }

    Visitor(Path home) {
        this(Optional.of(home), Settings.local(0));
    }

    /** A token of somebody in these roles. */
    String issued(String name, Role... roles) {
        return issued(name, InstantSource.system(), roles);
    }

    /** The same, issued by another clock. */
    String issued(String name, InstantSource clock, Role... roles) {
        return new Tokens(store.orElseThrow().accessBook(), clock).issue(new Tokens.Wish(name, java.util.Set.of(roles), Duration.ofDays(90)), "test").orElseThrow().word();
    }

    /** A request without anything. */
    HttpRequest.Builder to(String method, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + facade.port() + path)).timeout(Duration.ofSeconds(30)).method(method, BodyPublishers.noBody());
    }

    HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    HttpResponse<String> with(String bearer, String method, String path) {
        return send(to(method, path).header("Authorization", "Bearer " + bearer));
    }

    HttpResponse<String> with(String bearer, String method, String path, String body) {
        return send(to(method, path).header("Authorization", "Bearer " + bearer).method(method, BodyPublishers.ofString(body)));
    }

    /** The log of accesses as an auditor sees it, the newest first. */
    List<JsonNode> log(String query) {
        try {
            List<JsonNode> items = new ArrayList<>();
            JSON.readTree(with(token.value(), "GET", "/v1/access/log" + query).body()).path("items").forEach(items::add);
            return items;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        client.close();
        facade.close();
        store.ifPresent(Store::close);
    }
}
