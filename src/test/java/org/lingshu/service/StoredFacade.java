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
import java.util.Optional;
import org.lingshu.Repository;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Store;

/** A facade on a free port that keeps what it answers in a home folder, with the rules, knowledge and models of the repository; started twice on the same folder it is a restart. */
public final class StoredFacade implements AutoCloseable {
    public final Token token = Token.random();
    private final Store store;
    private final Facade facade;
    private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).followRedirects(HttpClient.Redirect.NEVER).build();

    public StoredFacade(Path home) {
        store = Store.open(home, Optional.empty());
        Archive archive = new Archive(store, Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.of(Path.of("knowledge-base/model"))), Repository.rulebook().rules());
        Serving serving = Serving.of("", Repository.assessor(), Repository.knowledge(), Optional.of(archive));
        facade = Facade.start(new Premises(new Succession(serving), Optional.of(store), Optional.empty()), 0, token);
    }

    public Store store() {
        return store;
    }

    public String address() {
        return facade.address();
    }

    public int port() {
        return facade.port();
    }

    /** A request to this facade with the right token. */
    public HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + facade.port() + path)).timeout(Duration.ofSeconds(60)).header("Authorization", "Bearer " + token.value());
    }

    public HttpResponse<String> get(String path) {
        return send(to(path).GET());
    }

    public HttpResponse<String> post(String path, String body) {
        return send(to(path).POST(BodyPublishers.ofString(body)));
    }

    public HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8));
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
