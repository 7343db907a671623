package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * That somebody came to a door of the service. Holds no word of a record and no secret.
 *
 * @param seq       place in the log
 * @param at        when, ISO 8601; of several the first
 * @param until     the last of several; the same as {@code at} for one
 * @param caller    who, by a name that is no secret; empty for nobody who is known
 * @param address   from where
 * @param operation what was asked, by the name of the door; empty where there is no such door
 * @param about     the assessment, by its place in the log; empty when it is about none that is kept
 * @param status    what came of it, as in HTTP
 * @param reason    why it was refused, in one word; empty when it was not
 * @param times     how often the same happened
 */
public record Access(long seq, String at, String until, String caller, String address, String operation, Optional<Long> about, int status, String reason, long times) implements Entry {
    private static final long NONE = -1;

    @Override
    public Kind kind() {
        return Kind.ACCESS;
    }

    @Override
    public ObjectNode leaf() {
        return begin().put("at", at).put("until", until).put("caller", caller).put("address", address).put("operation", operation).put("about", about.orElse(NONE)).put("status", status)
                .put("reason", reason).put("times", times);
    }

    @Override
    public void insert(Handle handle) {
        handle.createUpdate("INSERT INTO access (seq, at, until, caller, address, operation, about, status, reason, times) "
                + "VALUES (:seq, :at, :until, :caller, :address, :operation, :place, :status, :reason, :times)").bindMethods(this).bind("place", about.orElse(NONE)).execute();
    }

    static Access of(ResultSet row) throws SQLException {
        long about = row.getLong("about");
        if (about < NONE) throw new IllegalArgumentException("about is " + about);
        return new Access(row.getLong("seq"), row.getString("at"), row.getString("until"), row.getString("caller"), row.getString("address"), row.getString("operation"),
                about == NONE ? Optional.empty() : Optional.of(about), row.getInt("status"), row.getString("reason"), row.getLong("times"));
    }
}
