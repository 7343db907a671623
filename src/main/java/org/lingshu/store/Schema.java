package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.VerifierKey;

/** The tables of a database: brought up to date, and described so that a change of them is found. */
final class Schema {
    /** The newest migration; a database that has it is not migrated again, which saves most of the time of opening it. */
    private static final String NEWEST = "2";
    private static final String HISTORY = "flyway_schema_history";

    private Schema() {
    }

    /** @return whether anything was migrated */
    static boolean migrate(Database database) {
        if (current(database)) return false;
        try {
            return Flyway.configure().dataSource(database.source()).locations("classpath:db/migration").placeholders(database.placeholders()).load().migrate().migrationsExecuted > 0;
        } catch (FlywayException e) {
            throw StoreUnavailableException.of(database.name(), "wrong-structure", "the tables of the database are not those that Lingshu makes, or cannot be made",
                    "数据库的表结构与本系统不符，或不能建立", "name an empty database, or one made by this version 请使用空库或由本版本建立的库");
        }
    }

    private static boolean current(Database database) {
        try {
            return database.reading(handle -> handle.createQuery("SELECT version FROM " + HISTORY + " WHERE success = " + (database instanceof Postgres ? "true" : "1") + " ORDER BY installed_rank DESC")
                    .mapTo(String.class).list()).stream().anyMatch(NEWEST::equals);
        } catch (org.jdbi.v3.core.statement.StatementException e) {
            return false;
        }
    }

    /** Whether there is a table of this name. */
    static boolean has(Handle handle, String table) {
        return !handle.queryMetadata(all -> all.getTables(null, null, table, new String[] {"TABLE"})).mapToMap().list().isEmpty();
    }

    /** Migrations and tables as they are now, and the key that signs; canonical JSON. */
    static String describe(Database database, Handle handle, VerifierKey verifier) {
        ObjectNode all = JsonNodeFactory.instance.objectNode().put("verifier", verifier.toString());
        ArrayNode migrations = all.putArray("migrations");
        for (Map<String, Object> row : handle.createQuery("SELECT * FROM " + HISTORY + " ORDER BY installed_rank").mapToMap().list()) {
            ObjectNode one = migrations.addObject();
            new TreeMap<>(row).forEach((column, value) -> one.put(column, String.valueOf(value)));
        }
        ArrayNode tables = all.putArray("tables");
        handle.createQuery(database.structureQuery()).mapTo(String.class).forEach(tables::add);
        return new String(CanonicalJson.of(all), StandardCharsets.UTF_8);
    }
}
