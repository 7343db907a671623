package org.lingshu.store;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.Edge;
import org.lingshu.proof.Nodes;
import org.lingshu.proof.Sha256;

/** Reads the log within one transaction. */
final class LogReader {
    private LogReader() {
    }

    /** How many entries there are. */
    static long size(Handle handle) {
        return handle.createQuery("SELECT coalesce(max(seq), -1) + 1 FROM log").mapTo(Long.class).one();
    }

    /** The hashes of complete subtrees: each stands at the entry that completed it. */
    static Nodes nodes(Handle handle) {
        return (level, index) -> {
            long last = (index + 1 << level) - 1;
            byte[] nodes = handle.createQuery("SELECT nodes FROM log WHERE seq = :seq").bind("seq", last).mapTo(byte[].class).findOne().orElse(new byte[0]);
            int from = level * Sha256.LENGTH;
            if (nodes.length < from + Sha256.LENGTH) throw new IllegalStateException("the log lacks the hash of entry " + last + "; run `audit verify`");
            return Arrays.copyOfRange(nodes, from, from + Sha256.LENGTH);
        };
    }

    /** The right edge of the tree of the first entries. */
    static Edge edge(Handle handle, long size) {
        Nodes nodes = nodes(handle);
        List<byte[]> peaks = new ArrayList<>();
        long from = 0;
        for (int level = 62; level >= 0; level--) {
            if ((size >> level & 1) == 0) continue;
            peaks.add(nodes.node(level, from >> level));
            from += 1L << level;
        }
        return new Edge(size, peaks);
    }

    /** An entry of one kind. */
    static Optional<Entry> entry(Handle handle, Kind kind, long seq) {
        return handle.createQuery("SELECT * FROM " + kind.word() + " WHERE seq = :seq").bind("seq", seq).map((row, _) -> Entry.of(kind, row)).findOne();
    }

    /** The assessment at a place of the log. */
    static Optional<Stored> stored(Handle handle, long seq) {
        return entry(handle, Kind.ASSESSMENT, seq).map(Stored.class::cast);
    }

    /** The newest checkpoint. */
    static Optional<String> checkpoint(Handle handle) {
        return handle.createQuery("SELECT note FROM checkpoint ORDER BY size DESC LIMIT 1").mapTo(String.class).findOne();
    }
}
