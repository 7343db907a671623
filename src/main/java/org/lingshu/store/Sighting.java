package org.lingshu.store;

import java.util.Arrays;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.Sha256;

/**
 * An entry of the log as an auditor comes upon it, whatever became of it.
 *
 * @param seq   its place
 * @param kind  as the log names it
 * @param at    when, ISO 8601; of files and words, which carry no time, that of the assessment for which they were written; empty when there is none
 * @param entry its content; empty when the row is missing or cannot be read
 * @param fits  whether the content is what the log holds the hash of
 */
public record Sighting(long seq, String kind, String at, Optional<Entry> entry, boolean fits) {
    private record Line(String kind, byte[] nodes) {
    }

    /** The entry at a place; empty when the log has no such place. */
    static Optional<Sighting> of(Handle handle, long seq) {
        return handle.createQuery("SELECT kind, nodes FROM log WHERE seq = :seq").bind("seq", seq).map((row, _) -> new Line(row.getString("kind"), row.getBytes("nodes"))).findOne()
                .map(line -> of(handle, seq, line));
    }

    private static Sighting of(Handle handle, long seq, Line line) {
        Optional<Entry> entry = Kind.of(line.kind).flatMap(kind -> read(handle, kind, seq));
        boolean fits = entry.filter(each -> Arrays.equals(each.leafHash(), Arrays.copyOf(line.nodes, Sha256.LENGTH)) && (!(each instanceof Stored stored) || stored.intact())).isPresent();
        return new Sighting(seq, line.kind, entry.map(each -> at(handle, each)).orElse(""), entry, fits);
    }

    private static Optional<Entry> read(Handle handle, Kind kind, long seq) {
        try {
            return LogReader.entry(handle, kind, seq);
        } catch (IllegalArgumentException | NoSuchElementException e) {
            return Optional.empty();
        }
    }

    private static String at(Handle handle, Entry entry) {
        return switch (entry) {
            case Structure one -> one.at();
            case Stored one -> one.at();
            case Feedback one -> one.at();
            case Erasure one -> one.at();
            case Access one -> one.at();
            case Pass one -> one.at();
            case Revocation one -> one.at();
            case Artifact _, Word _ -> handle.createQuery("SELECT at FROM assessment WHERE seq > :seq ORDER BY seq LIMIT 1").bind("seq", entry.seq()).mapTo(String.class).findOne().orElse("");
        };
    }
}
