package org.lingshu.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.Repository;
import org.lingshu.audit.Archive;
import org.lingshu.audit.Installed;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;
import org.lingshu.store.Store;

/** A service whose database goes away says so, gives no answer that it could not keep, and goes on when the database is back. */
class DatabaseLostTest {
    @TempDir
    private Path folder;
    private final Token token = Token.random();

    @Test
    void refusesWhileTheDatabaseIsAwayAndGoesOnAfterwards() throws Exception {
        EmbeddedPostgres database = started(0);
        int port = database.getPort();
        try (Store store = Store.open(folder.resolve("home"), Optional.of(database.getJdbcUrl("postgres", "postgres"))); Facade facade = start(store); HttpClient client = HttpClient.newHttpClient()) {
            assertEquals(201, client.send(record(facade), BodyHandlers.ofString()).statusCode());
            database.close();
            HttpResponse<String> refused = client.send(record(facade), BodyHandlers.ofString());
            assertEquals(503, refused.statusCode(), refused.body());
            assertTrue(refused.body().contains("urn:lingshu:problem:store-unavailable"), refused.body());
            assertFalse(refused.body().contains("syndromes"), "an answer that could not be kept was given");
            assertEquals(503, client.send(get(facade, "/ready"), BodyHandlers.ofString()).statusCode());
            assertEquals(200, client.send(get(facade, "/health"), BodyHandlers.ofString()).statusCode());
            database = started(port);
            assertEquals(201, client.send(record(facade), BodyHandlers.ofString()).statusCode());
            assertEquals(200, client.send(get(facade, "/ready"), BodyHandlers.ofString()).statusCode());
        } finally {
            database.close();
        }
    }

    private EmbeddedPostgres started(int port) throws IOException {
        var builder = EmbeddedPostgres.builder().setDataDirectory(folder.resolve("data")).setOverrideWorkingDirectory(folder.resolve("work").toFile()).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    private Facade start(Store store) {
        Archive archive = new Archive(store, Installed.read(Path.of("rules"), Path.of("knowledge-base"), Optional.empty()), Repository.rulebook().rules());
        return Facade.start(new Premises(new Succession(Serving.of("", RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.of(archive))), Optional.of(store), Optional.empty()), 0, token);
    }

    private HttpRequest record(Facade facade) {
        return to(facade, RunningFacade.ASSESSMENTS).POST(BodyPublishers.ofString(Records.TEXT)).build();
    }

    private HttpRequest get(Facade facade, String path) {
        return to(facade, path).GET().build();
    }

    private HttpRequest.Builder to(Facade facade, String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + facade.port() + path)).header("Authorization", "Bearer " + token.value());
    }
}
