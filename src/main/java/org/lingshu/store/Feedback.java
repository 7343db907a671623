package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * What a doctor made of an assessment.
 *
 * @param seq       place in the log
 * @param at        when, ISO 8601
 * @param about     the assessment, by its place in the log
 * @param reaction  accepted or overridden
 * @param reason    coded; free text could hold a patient's name
 * @param statement what was accepted or overridden; empty for the whole
 * @param clinician who reacted; empty when not said
 */
public record Feedback(long seq, String at, long about, Reaction reaction, Reason reason, String statement, String clinician) implements Entry {
    @Override
    public Kind kind() {
        return Kind.FEEDBACK;
    }

    @Override
    public ObjectNode leaf() {
        return begin().put("at", at).put("about", about).put("reaction", reaction.word()).put("reason", reason.word()).put("statement", statement).put("clinician", clinician);
    }

    @Override
    public void insert(Handle handle) {
        handle.createUpdate("INSERT INTO feedback (seq, at, about, reaction, reason, statement, clinician) VALUES (:seq, :at, :about, :reacted, :reasoned, :statement, :clinician)")
                .bindMethods(this).bind("reacted", reaction.word()).bind("reasoned", reason.word()).execute();
    }

    static Feedback of(ResultSet row) throws SQLException {
        return new Feedback(row.getLong("seq"), row.getString("at"), row.getLong("about"), Reaction.of(row.getString("reaction")).orElseThrow(),
                Reason.of(row.getString("reason")).orElseThrow(), row.getString("statement"), row.getString("clinician"));
    }
}
