package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.Sha256;

/**
 * A file that took part in assessments, or the list of such files, kept once under its hash.
 *
 * @param seq    place in the log
 * @param hash   SHA-256 of the content, hex
 * @param length of the content in bytes
 * @param packed the content, compressed
 */
public record Artifact(long seq, String hash, long length, byte[] packed) implements Entry {
    static Artifact of(long seq, byte[] content) {
        return new Artifact(seq, Sha256.hex(content), content.length, Packing.small(content));
    }

    @Override
    public Kind kind() {
        return Kind.ARTIFACT;
    }

    /** The content. */
    public byte[] content() {
        return Packing.unpack(packed);
    }

    @Override
    public ObjectNode leaf() {
        return begin().put("hash", hash).put("length", length).put("packed", Sha256.hex(packed));
    }

    @Override
    public void insert(Handle handle) {
        handle.createUpdate("INSERT INTO artifact (seq, hash, length, packed) VALUES (:seq, :hash, :length, :packed)").bindMethods(this).execute();
    }

    static Artifact of(ResultSet row) throws SQLException {
        return new Artifact(row.getLong("seq"), row.getString("hash"), row.getLong("length"), row.getBytes("packed"));
    }
}
