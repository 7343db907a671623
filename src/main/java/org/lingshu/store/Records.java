package org.lingshu.store;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
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

    /**
     * A page of the log, the newest entries first.
     *
     * @param before only entries before this place; the size of the log or more for the newest
     * @param limit  at most so many
     */
    public Seen see(Glance wanted, long before, int limit) {
        return database.read(handle -> {
            Timeline.Page page = Timeline.of(handle, wanted, before, limit);
            return new Seen(page.places().stream().map(seq -> Sighting.of(handle, seq)).flatMap(Optional::stream).toList(), page.next(), LogReader.size(handle));
        });
    }

    /**
     * A page of the log.
     *
     * @param entries newest first
     * @param next    before which place the next page begins; empty when there is none; a page may be short, or empty, and yet have a next
     * @param size    of the log
     */
    public record Seen(List<Sighting> entries, OptionalLong next, long size) {
        public Seen {
            entries = List.copyOf(entries);
        }
    }

    /** What stands at a place of the log; empty when the log has no such place. */
    public Optional<Sighting> see(long seq) {
        return database.read(handle -> Sighting.of(handle, seq));
    }

    /** The texts of the words of a group that hold these letters, each once, in their order. */
    public List<String> words(String group, String holding, int limit) {
        return database.read(handle -> handle.createQuery("SELECT DISTINCT text FROM word WHERE kind = :group AND text LIKE :pattern ESCAPE '!' ORDER BY text LIMIT :limit").bind("group", group)
                .bind("pattern", "%" + holding.replaceAll("[!%_]", "!$0") + "%").bind("limit", limit).mapTo(String.class).list());
    }

    /** How many entries the log has, and its newest signed checkpoint; none before the first. */
    public Optional<Signed> signed() {
        return database.read(handle -> LogReader.checkpoint(handle).map(note -> new Signed(LogReader.size(handle), note)));
    }

    /** The first checkpoint that was signed over an entry. */
    public Optional<String> signedFirst(long seq) {
        return database.read(handle -> handle.createQuery("SELECT note FROM checkpoint WHERE size > :seq ORDER BY size LIMIT 1").bind("seq", seq).mapTo(String.class).findOne());
    }

    /**
     * The log as it was signed last.
     *
     * @param size       entries that it has
     * @param checkpoint a signed note
     */
    public record Signed(long size, String checkpoint) {
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

    /** Counts in how many assessments each rule version fired, carried on from an earlier count of the same store. */
    public Tally tally(Tally before) {
        return database.read(handle -> {
            Tally.Counting counting = new Tally.Counting(before);
            handle.createQuery("SELECT seq, at, rules FROM assessment WHERE seq > :upto ORDER BY seq").bind("upto", before.upto()).setFetchSize(1000).map((row, _) -> {
                counting.count(row.getLong("seq"), row.getString("at"), row.getBytes("rules"));
                return 0;
            }).forEach(_ -> { });
            return counting.done();
        });
    }

    /** The versions of a rule that ever fired, in the order in which they came. */
    public List<Word> versions(String rule) {
        return database.read(handle -> handle.createQuery("SELECT * FROM word WHERE kind = :kind AND text = :rule ORDER BY seq").bind("kind", Word.RULE).bind("rule", rule).map((row, _) -> Word.of(row)).list());
    }

    /** What doctors made of assessments in which one of these versions fired, the newest first. */
    public List<RuleReaction> reactions(List<Word> versions) {
        Map<Long, String> wanted = new LinkedHashMap<>();
        versions.forEach(each -> wanted.put(each.seq(), each.version()));
        return database.read(handle -> handle.createQuery("SELECT feedback.*, assessment.rules AS fired FROM feedback JOIN assessment ON assessment.seq = feedback.about ORDER BY feedback.seq DESC").setFetchSize(1000)
                .map((row, _) -> Numbers.unpack(row.getBytes("fired")).stream().filter(wanted::containsKey).map(wanted::get).map(version -> new RuleReaction(version, feedback(row))).toList())
                .stream().flatMap(List::stream).toList());
    }

    private static Feedback feedback(ResultSet row) {
        try {
            return Feedback.of(row);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
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

    /** Whether the newest signed checkpoint holds an entry as it is now. */
    public boolean proven(Entry entry) {
        return database.read(handle -> LogReader.checkpoint(handle).map(note -> Checkpoint.parse(Note.parse(note).text()))
                .filter(signed -> Proofs.includes(entry.leafHash(), entry.seq(), signed.size(), Proofs.inclusion(entry.seq(), signed.size(), LogReader.nodes(handle)), signed.root())).isPresent());
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
