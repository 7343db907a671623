package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * How the database was built: its migrations and tables, and the key that signs for it. A new one follows every migration.
 *
 * @param seq     place in the log
 * @param at      when, ISO 8601
 * @param content canonical JSON
 */
public record Structure(long seq, String at, String content) implements Entry {
    @Override
    public Kind kind() {
        return Kind.STRUCTURE;
    }

    @Override
    public ObjectNode leaf() {
        return begin().put("at", at).put("content", content);
    }

    @Override
    public void insert(Handle handle) {
        handle.createUpdate("INSERT INTO structure (seq, at, content) VALUES (:seq, :at, :content)").bindMethods(this).execute();
    }

    static Structure of(ResultSet row) throws SQLException {
        return new Structure(row.getLong("seq"), row.getString("at"), row.getString("content"));
    }
}
