package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * That the patient's part of an assessment, with its salt and the link to the patient, was destroyed on purpose.
 *
 * @param seq    place in the log
 * @param at     when, ISO 8601
 * @param about  the assessment, by its place in the log
 * @param reason why: a law, a wish, the end of the time for which it is kept
 * @param trail  whether the trail went too
 */
public record Erasure(long seq, String at, long about, String reason, boolean trail) implements Entry {
    @Override
    public Kind kind() {
        return Kind.ERASURE;
    }

    @Override
    public ObjectNode leaf() {
        return begin().put("at", at).put("about", about).put("reason", reason).put("trail", trail);
    }


    @Override
    public void insert(Handle handle) {
        handle.createUpdate("INSERT INTO erasure (seq, at, about, reason, trail) VALUES (:seq, :at, :about, :reason, :number)").bindMethods(this)
                .bind("number", trail ? 1L : 0L).execute();
    }

    static Erasure of(ResultSet row) throws SQLException {
        long trail = row.getLong("trail");
        if (trail != 0 && trail != 1) throw new IllegalArgumentException("trail is " + trail);
        return new Erasure(row.getLong("seq"), row.getString("at"), row.getLong("about"), row.getString("reason"), trail == 1);
    }
}
