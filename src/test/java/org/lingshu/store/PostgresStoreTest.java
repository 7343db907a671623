package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The store on PostgreSQL, and what happens when the database goes away and comes back. */
class PostgresStoreTest extends StoreContract {
    @TempDir
    private static Path server;
    private static EmbeddedPostgres running;
    private static int made;
    private String name = "";

    @BeforeAll
    static void start() throws IOException {
        running = started(0);
    }

    @AfterAll
    static void stop() throws IOException {
        running.close();
    }

    private static EmbeddedPostgres started(int port) throws IOException {
        var builder = EmbeddedPostgres.builder().setDataDirectory(server.resolve("data")).setOverrideWorkingDirectory(server.resolve("work").toFile()).setCleanDataDirectory(false);
        return (port == 0 ? builder : builder.setPort(port)).start();
    }

    @BeforeEach
    void create() throws SQLException {
        name = "store" + made++;
        try (Connection connection = running.getPostgresDatabase().getConnection(); Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        }
    }

    @Override
    Database database() {
        return Postgres.open(running.getJdbcUrl("postgres", name));
    }

    @Test
    void aDatabaseThatGoesAwayAndComesBackLosesNothing() throws IOException {
        try (Store store = Store.open(home(), database(), InstantSource.system())) {
            List<Receipt> before = store.keep(filings(0, 5));
            int port = running.getPort();
            running.close();
            StoreUnavailableException gone = assertThrows(StoreUnavailableException.class, () -> store.keep(Made.filing(5)));
            assertTrue(gone.getMessage().contains("no-database") && gone.getMessage().contains("不能连接"), gone.getMessage());
            assertTrue(!gone.getMessage().contains(Made.secret(5)), gone.getMessage());
            running = started(port);
            Receipt after = store.keep(Made.filing(6));
            for (Receipt each : before) assertTrue(store.records().find(each.trailId()).isPresent());
            assertTrue(store.records().find(after.trailId()).isPresent());
        }
        assertEquals(List.of(), verify(true).faults());
        assertEquals(6, verify(true).assessments());
    }

    @Test
    void aDatabaseThatDoesNotAnswerIsSaidClearly() {
        StoreUnavailableException gone = assertThrows(StoreUnavailableException.class, () -> Postgres.open("jdbc:postgresql://127.0.0.1:9/none?user=a&password=secret"));
        assertTrue(gone.getMessage().contains("no-database"), gone.getMessage());
        assertTrue(!gone.getMessage().contains("secret"), gone.getMessage());
    }
}
