package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * That a token is no longer good, whatever its time.
 *
 * @param seq     place in the log
 * @param at      when, ISO 8601
 * @param about   the {@link Pass}, by its place in the log
 * @param revoker who said so
 */
public record Revocation(long seq, String at, long about, String revoker) implements Entry {
    @Override
    public Kind kind() {
        return Kind.REVOCATION;
    }

    @Override
    public ObjectNode leaf() {
        return begin().put("at", at).put("about", about).put("revoker", revoker);
    }

    @Override
    public void insert(Handle handle) {
        handle.createUpdate("INSERT INTO revocation (seq, at, about, revoker) VALUES (:seq, :at, :about, :revoker)").bindMethods(this).execute();
    }

    static Revocation of(ResultSet row) throws SQLException {
        return new Revocation(row.getLong("seq"), row.getString("at"), row.getLong("about"), row.getString("revoker"));
    }
}
