package org.lingshu.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lingshu.proof.CanonicalJson;
import org.lingshu.proof.Checkpoint;
import org.lingshu.proof.Note;
import org.lingshu.proof.Proofs;

/** What a store keeps, to be read. Every question sees one moment of the database. */
public final class Records {
    private final Database database;

    Records(Database database) {
        this.database = database;
    }

    /** The assessment that a person names: by its place in the log, or by the id of its trail or the beginning of that; of several the newest. */
    public Optional<Stored> find(String id) {
        return database.read(handle -> {
            if (id.matches("[0-9]{1,18}")) {
                Optional<Stored> placed = LogReader.stored(handle, Long.parseLong(id));
                if (placed.isPresent()) return placed;
            }
            if (!id.matches("[0-9a-f]{8,64}")) return Optional.empty();
            return handle.createQuery("SELECT * FROM assessment WHERE trail_id >= :id AND trail_id < :end ORDER BY seq DESC LIMIT 1").bind("id", id).bind("end", id + "g")
                    .map((row, _) -> Stored.of(row)).findOne();
        });
    }

    /** The assessment at a place of the log. */
    public Optional<Stored> stored(long seq) {
        return database.read(handle -> LogReader.stored(handle, seq));
    }

    /** The places of the assessments that fit, in order. */
    public List<Long> find(Selection wanted) {
        return database.read(handle -> new Search(handle).find(wanted));
    }

    /** What doctors made of an assessment, in order. */
    public List<Feedback> feedback(long about) {
        return database.read(handle -> handle.createQuery("SELECT * FROM feedback WHERE about = :about ORDER BY seq").bind("about", about).map((row, _) -> Feedback.of(row)).list());
    }

    /** The erasures of an assessment, in order. */
    public List<Erasure> erasures(long about) {
        return database.read(handle -> handle.createQuery("SELECT * FROM erasure WHERE about = :about ORDER BY seq").bind("about", about).map((row, _) -> Erasure.of(row)).list());
    }

    /** The words at these places. */
    public List<Word> words(List<Long> places) {
        return database.read(handle -> places.stream().map(each -> LogReader.entry(handle, Kind.WORD, each).map(Word.class::cast).orElseThrow()).toList());
    }

    /** A kept file, by its hash. */
    public Optional<byte[]> artifact(String hash) {
        return database.read(handle -> handle.createQuery("SELECT * FROM artifact WHERE hash = :hash").bind("hash", hash).map((row, _) -> Artifact.of(row)).findOne()).map(Artifact::content);
    }

    /** Hash by path of every file that a manifest names; empty when it is not kept. */
    public Map<String, String> manifest(String hash) {
        Map<String, String> files = new LinkedHashMap<>();
        artifact(hash).map(CanonicalJson::read).ifPresent(list -> list.forEach((JsonNode each) -> files.put(each.path("path").asText(), each.path("hash").asText())));
        return files;
    }

    /** That an entry is in the log: the newest signed checkpoint, and the path from the entry to its root. */
    public Proven prove(long seq) {
        return database.read(handle -> {
            String note = LogReader.checkpoint(handle).orElseThrow();
            return new Proven(note, Proofs.inclusion(seq, Checkpoint.parse(Note.parse(note).text()).size(), LogReader.nodes(handle)));
        });
    }

    /**
     * A proof of inclusion.
     *
     * @param checkpoint a signed note
     * @param path       hashes from the leaf to the root
     */
    public record Proven(String checkpoint, List<byte[]> path) {
        public Proven {
            path = List.copyOf(path);
        }
    }
}
