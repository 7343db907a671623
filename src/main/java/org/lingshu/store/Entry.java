package org.lingshu.store;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Tree;

/** One entry of the log: a row of its table. */
public sealed interface Entry permits Access, Artifact, Erasure, Feedback, Pass, Revocation, Stored, Structure, Word {
    /** Its place in the log, counted from 0. */
    long seq();

    /** What it is. */
    Kind kind();

    /** What is hashed into the log: every column of the row, secret ones as commitments. */
    ObjectNode leaf();

    /** Writes the row. */
    void insert(Handle handle);

    /** The hash of the leaf in the Merkle tree. */
    default byte[] leafHash() {
        return Tree.leaf(CanonicalJson.of(leaf()));
    }

    /** The members that every leaf has. */
    default ObjectNode begin() {
        return JsonNodeFactory.instance.objectNode().put("kind", kind().word()).put("seq", seq());
    }

    /** Reads a row of the table of this kind. */
    static Entry of(Kind kind, ResultSet row) throws SQLException {
        return switch (kind) {
            case STRUCTURE -> Structure.of(row);
            case ARTIFACT -> Artifact.of(row);
            case WORD -> Word.of(row);
            case ASSESSMENT -> Stored.of(row);
            case FEEDBACK -> Feedback.of(row);
            case ERASURE -> Erasure.of(row);
            case ACCESS -> Access.of(row);
            case PASS -> Pass.of(row);
            case REVOCATION -> Revocation.of(row);
        };
    }
}
