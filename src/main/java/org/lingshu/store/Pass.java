package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.jdbi.v3.core.Handle;

/**
 * That somebody may come: a token was issued. The token itself is nowhere.
 *
 * @param seq     place in the log
 * @param at      when it was issued, ISO 8601
 * @param name    whose it is
 * @param prefix  its first letters, by which its holder recognises it
 * @param hash    SHA-256 of the token, hex
 * @param roles   words of the roles in which its holder comes
 * @param expires from when it is no longer good, ISO 8601
 * @param issuer  who issued it
 */
public record Pass(long seq, String at, String name, String prefix, String hash, List<String> roles, String expires, String issuer) implements Entry {
    public Pass {
        roles = List.copyOf(roles);
    }

    @Override
    public Kind kind() {
        return Kind.PASS;
    }

    @Override
    public ObjectNode leaf() {
        return begin().put("at", at).put("name", name).put("prefix", prefix).put("hash", hash).put("roles", joined()).put("expires", expires).put("issuer", issuer);
    }

    @Override
    public void insert(Handle handle) {
        handle.createUpdate("INSERT INTO pass (seq, at, name, prefix, hash, roles, expires, issuer) VALUES (:seq, :at, :name, :prefix, :hash, :joined, :expires, :issuer)")
                .bindMethods(this).bind("joined", joined()).execute();
    }

    private String joined() {
        return String.join(" ", roles);
    }

    static Pass of(ResultSet row) throws SQLException {
        return new Pass(row.getLong("seq"), row.getString("at"), row.getString("name"), row.getString("prefix"), row.getString("hash"), List.of(row.getString("roles").split(" ", -1)),
                row.getString("expires"), row.getString("issuer"));
    }
}
