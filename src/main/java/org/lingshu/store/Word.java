package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;

/**
 * Something by which assessments are found, written once and then named by its place in the log.
 *
 * @param seq     place in the log
 * @param group   {@link #RULE} or {@link #STATEMENT}
 * @param text    name of the rule, or what was stated
 * @param version hash of the rule's file; empty for a statement
 */
public record Word(long seq, String group, String text, String version) implements Entry {
    /** A rule that fired. */
    public static final String RULE = "rule";
    /** Something that was said to the clinician. */
    public static final String STATEMENT = "statement";

    @Override
    public Kind kind() {
        return Kind.WORD;
    }

    @Override
    public ObjectNode leaf() {
        return begin().put("group", group).put("text", text).put("version", version);
    }

    @Override
    public void insert(Handle handle) {
        handle.createUpdate("INSERT INTO word (seq, kind, text, version) VALUES (:seq, :group, :text, :version)").bindMethods(this).execute();
    }

    static Word of(ResultSet row) throws SQLException {
        return new Word(row.getLong("seq"), row.getString("kind"), row.getString("text"), row.getString("version"));
    }
}
