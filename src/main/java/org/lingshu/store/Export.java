package org.lingshu.store;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.Checkpoint;
import org.lingshu.proof.Nodes;
import org.lingshu.proof.Note;
import org.lingshu.proof.Proofs;

/**
 * The log, or entries of it, as lines of JSON that can be proven without the database. The first line says which log and how many entries it has; every
 * other holds what is hashed for one entry, and the parts that may be shown with their salts. Entries chosen from the log carry a proof of inclusion.
 */
public final class Export {
    /** What the first line names as its format. */
    public static final String FORMAT = "lingshu-log-1";
    private static final HexFormat HEX = HexFormat.of();
    private final Store store;
    private final boolean identified;

    /**
     * An export of a store.
     *
     * @param identified whether the patient's part is shown: record, facts, answer; otherwise patients have pseudonyms only
     */
    public Export(Store store, boolean identified) {
        this.store = store;
        this.identified = identified;
    }

    /** Every entry of the log, in order. */
    public void all(Consumer<ObjectNode> lines) {
        write(handle -> LongStream.range(0, LogReader.size(handle)), true, lines);
    }

    /** These entries, each with its proof. */
    public void these(List<Long> places, Consumer<ObjectNode> lines) {
        write(_ -> places.stream().mapToLong(Long::longValue), false, lines);
    }

    private void write(java.util.function.Function<Handle, LongStream> places, boolean complete, Consumer<ObjectNode> lines) {
        store.database().read(handle -> {
            String note = LogReader.checkpoint(handle).orElseThrow();
            Checkpoint checkpoint = Checkpoint.parse(Note.parse(note).text());
            lines.accept(JsonNodeFactory.instance.objectNode().put("format", FORMAT).put("origin", checkpoint.origin()).put("size", checkpoint.size()).put("complete", complete)
                    .put("identified", identified).put("checkpoint", note).put("verifier", store.home().verifier().toString()));
            Nodes nodes = LogReader.nodes(handle);
            places.apply(handle).forEach(seq -> {
                ObjectNode line = line(handle, seq);
                if (!complete) {
                    ArrayNode proof = line.putArray("proof");
                    Proofs.inclusion(seq, checkpoint.size(), nodes).forEach(hash -> proof.add(HEX.formatHex(hash)));
                }
                lines.accept(line);
            });
            return note;
        });
    }

    private ObjectNode line(Handle handle, long seq) {
        Kind kind = handle.createQuery("SELECT kind FROM log WHERE seq = :seq").bind("seq", seq).mapTo(String.class).findOne().flatMap(Kind::of)
                .orElseThrow(() -> new IllegalArgumentException("there is no entry " + seq));
        Entry entry = LogReader.entry(handle, kind, seq).orElseThrow(() -> new IllegalStateException("entry " + seq + " has lost its content; run `audit verify`"));
        ObjectNode line = JsonNodeFactory.instance.objectNode();
        line.set("entry", entry.leaf());
        if (entry instanceof Stored stored) {
            ObjectNode open = line.putObject("open");
            stored.identity().known().ifPresent(known -> open.putObject(Identity.NAME).put("salt", HEX.formatHex(known.salt())).set("json", known.json()));
            if (identified) part(stored.patient(), open);
            part(stored.trail(), open);
            line.put("erased", stored.erased());
        }
        return line;
    }

    private static void part(Part part, ObjectNode open) {
        part.open().ifPresent(each -> open.putObject(part.name()).put("salt", HEX.formatHex(each.salt())).set("json", part.json().orElseThrow()));
    }
}
