package org.lingshu.store;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.Checkpoint;
import org.lingshu.proof.CheckpointFile;
import org.lingshu.proof.Fault;
import org.lingshu.proof.Note;
import org.lingshu.proof.VerifierKey;

/**
 * Every checkpoint that the database and the file hold, by size. The signature is checked where one of them stands alone or the two differ, and of the
 * newest; two that are the same in both places and have the right root need no signature to be right. A thorough verification checks all.
 */
final class Claims {
    private static final String DATABASE = "database";
    private static final String FILE = "file";
    private final VerifierKey key;
    private final boolean thorough;
    private final List<Fault> faults = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private final TreeMap<Long, String> database = new TreeMap<>();
    private final TreeMap<Long, String> file = new TreeMap<>();

    private Claims(VerifierKey key, boolean thorough) {
        this.key = key;
        this.thorough = thorough;
    }

    /** The file is read first: a writer fills the database before the file, so that the file never knows more. */
    static Claims of(CheckpointFile.Content content, Handle handle, VerifierKey key, boolean thorough) {
        Claims claims = new Claims(key, thorough);
        content.notes().forEach(note -> claims.add(FILE, -1, note, claims.file));
        handle.createQuery("SELECT size, note FROM checkpoint ORDER BY size").mapToMap()
                .forEach(row -> claims.add(DATABASE, ((Number) row.get("size")).longValue(), String.valueOf(row.get("note")), claims.database));
        claims.compare();
        return claims;
    }

    private void add(String where, long size, String note, TreeMap<Long, String> into) {
        try {
            Note parsed = Note.parse(note);
            Checkpoint checkpoint = Checkpoint.parse(parsed.text());
            if (!checkpoint.text().equals(parsed.text()) || !parsed.toString().equals(note)) throw new IllegalArgumentException("something was added");
            if (size >= 0 && size != checkpoint.size()) throw new IllegalArgumentException("its size is another");
            if (!checkpoint.origin().equals(key.name())) throw new IllegalArgumentException("its origin is another");
            String before = into.putIfAbsent(checkpoint.size(), note);
            if (before != null && !before.equals(note)) throw new IllegalArgumentException("there are two of this size");
        } catch (IllegalArgumentException e) {
            faults.add(Fault.beside("a checkpoint of the " + where + (size >= 0 ? " at size " + size : "") + " was changed: it cannot be read, or does not fit",
                    (where.equals(FILE) ? "检查点文件" : "数据库") + "中有检查点被改动" + (size >= 0 ? "（" + size + "）" : "")));
        }
    }

    private void compare() {
        long newestInFile = file.isEmpty() ? 0 : file.lastKey();
        long newest = database.isEmpty() ? 0 : database.lastKey();
        for (Map.Entry<Long, String> each : database.entrySet()) {
            String twin = file.get(each.getKey());
            boolean same = each.getValue().equals(twin);
            if (!same || each.getKey() == newest || thorough) signed(DATABASE, each.getKey(), each.getValue());
            if (twin != null && !same) signed(FILE, each.getKey(), twin);
            if (twin == null && each.getKey() < newestInFile) missing(FILE, each.getKey());
        }
        file.forEach((size, note) -> {
            if (database.containsKey(size)) return;
            signed(FILE, size, note);
            if (size <= newest) missing(DATABASE, size);
        });
        long behind = database.tailMap(newestInFile, false).size();
        if (behind > 0) remarks.add("the checkpoint file ends " + behind + " checkpoints before the database.  检查点文件比数据库少最后 " + behind + " 个检查点。");
    }

    private void signed(String where, long size, String note) {
        if (key.signed(Note.parse(note))) return;
        faults.add(Fault.beside("the checkpoint of the " + where + " at size " + size + " is not signed by the key of this log", (where.equals(FILE) ? "检查点文件" : "数据库") + "中 " + size + " 处的检查点签名不符"));
    }

    private void missing(String where, long size) {
        faults.add(Fault.beside("the " + where + " lacks the checkpoint at size " + size, (where.equals(FILE) ? "检查点文件" : "数据库") + "缺少 " + size + " 处的检查点"));
    }

    List<Fault> faults() {
        return faults;
    }

    List<String> remarks() {
        return remarks;
    }

    long count() {
        return java.util.stream.Stream.concat(database.keySet().stream(), file.keySet().stream()).distinct().count();
    }

    /** The largest size that anything speaks of. */
    long largest() {
        return Math.max(database.isEmpty() ? 0 : database.lastKey(), file.isEmpty() ? 0 : file.lastKey());
    }

    /** The largest size that the database is signed over. */
    long signedUpTo() {
        return database.isEmpty() ? 0 : database.lastKey();
    }

    boolean speaksOf(long size) {
        return database.containsKey(size) || file.containsKey(size);
    }

    /** Whether all that is said of a tree of this size names this root. */
    boolean agree(long size, byte[] root) {
        return java.util.stream.Stream.of(database, file).filter(each -> each.containsKey(size)).allMatch(each -> Checkpoint.parse(Note.parse(each.get(size)).text()).is(root));
    }
}
