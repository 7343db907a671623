package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * One assessment as it is kept.
 *
 * @param seq        place in the log
 * @param at         when it was kept, ISO 8601
 * @param manifest   hash of the list of every file that took part
 * @param rules      words of the rules that fired, packed
 * @param statements words of what was stated, packed
 * @param identity   whose it is
 * @param patient    the record, the facts read from it and the answer
 * @param trail      every firing and prediction
 */
public record Stored(long seq, String at, String manifest, byte[] rules, byte[] statements, Identity identity, Part patient, Part trail) implements Entry {
    /** Name of the part that holds record, facts and answer. */
    public static final String PATIENT = "patient";
    /** Name of the part that holds firings and predictions. */
    public static final String TRAIL = "trail";
    private static final String INSERT = """
            INSERT INTO assessment (seq, at, manifest, rules, statements, identity, identity_salt, pseudonym, trail_id, patient_content, patient_stored,
            trail_content, trail_stored, patient_salt, trail_salt, patient_body, trail_body) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    @Override
    public Kind kind() {
        return Kind.ASSESSMENT;
    }

    /** Whether the patient's part was destroyed. */
    public boolean erased() {
        return patient.open().isEmpty();
    }

    /** The words of the rules that fired. */
    public List<Long> ruleWords() {
        return Numbers.unpack(rules);
    }

    /** The words of what was stated. */
    public List<Long> statementWords() {
        return Numbers.unpack(statements);
    }

    @Override
    public ObjectNode leaf() {
        HexFormat hex = HexFormat.of();
        ObjectNode leaf = begin().put("at", at).put("manifest", manifest).put("rules", hex.formatHex(rules)).put("statements", hex.formatHex(statements))
                .put("identity", hex.formatHex(identity.commitment()));
        leaf.set(PATIENT, patient.leaf());
        leaf.set(TRAIL, trail.leaf());
        return leaf;
    }

    /** Whether what is stored is what was committed. */
    boolean intact() {
        boolean together = identity.known().isPresent() == patient.open().isPresent() && (patient.open().isPresent() ? trail.open().isPresent() : true);
        return together && identity.intact() && patient.intact() && trail.intact();
    }

    @Override
    public void insert(Handle handle) {
        Identity.Known known = identity.known().orElseThrow();
        Part.Open person = patient.open().orElseThrow();
        Part.Open fired = trail.open().orElseThrow();
        handle.execute(INSERT, seq, at, manifest, rules, statements, identity.commitment(), known.salt(), known.pseudonym(), known.trailId(), patient.content(),
                patient.stored(), trail.content(), trail.stored(), person.salt(), fired.salt(), person.body(), fired.body());
    }

    static Stored of(ResultSet row) throws SQLException {
        return new Stored(row.getLong("seq"), row.getString("at"), row.getString("manifest"), row.getBytes("rules"), row.getBytes("statements"),
                identity(row), part(PATIENT, row), part(TRAIL, row));
    }

    private static Identity identity(ResultSet row) throws SQLException {
        byte[] salt = row.getBytes("identity_salt");
        String pseudonym = row.getString("pseudonym");
        String trailId = row.getString("trail_id");
        int present = (salt == null ? 0 : 1) + (pseudonym == null ? 0 : 1) + (trailId == null ? 0 : 1);
        if (present != 0 && present != 3) throw new IllegalArgumentException("the link to the patient is there in part only");
        return new Identity(row.getBytes("identity"), present == 0 ? Optional.empty() : Optional.of(new Identity.Known(salt, pseudonym, trailId)));
    }

    private static Part part(String name, ResultSet row) throws SQLException {
        byte[] salt = row.getBytes(name + "_salt");
        byte[] body = row.getBytes(name + "_body");
        if (salt == null != (body == null)) throw new IllegalArgumentException("the part `" + name + "` is there without its salt, or the salt without it");
        return new Part(name, row.getBytes(name + "_content"), row.getBytes(name + "_stored"), salt == null ? Optional.empty() : Optional.of(new Part.Open(salt, body)));
    }
}
