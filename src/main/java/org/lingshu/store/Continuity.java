package org.lingshu.store;

import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.lingshu.proof.Checkpoint;
import org.lingshu.proof.CheckpointFile;
import org.lingshu.proof.Note;

/** What must hold before a store goes on writing: the database is the one that this home signed, and nothing is missing at its end. */
final class Continuity {
    private final Home home;
    private final String database;

    Continuity(Home home, String database) {
        this.home = home;
        this.database = database;
    }

    void check(Handle handle) {
        long size = LogReader.size(handle);
        signer(handle);
        Optional<Checkpoint> kept = newest(home.checkpoints());
        Optional<Checkpoint> stored = LogReader.checkpoint(handle).map(Continuity::read);
        if (kept.isPresent() && (kept.get().size() > size || !kept.get().is(LogReader.nodes(handle).range(0, kept.get().size())))) {
            throw StoreUnavailableException.of(database, "not-this-log", "the checkpoint file of `" + home + "` speaks of " + kept.get().size() + " entries, this database holds "
                    + size + " and does not agree: it was cut off, replaced, or belongs to another home", "`" + home + "` 的检查点记有 " + kept.get().size()
                    + " 条，此数据库有 " + size + " 条且不一致：可能被截断、替换，或属于另一主文件夹", "run `audit verify`; restore the database, or name its own home 请运行 audit verify 并恢复数据库");
        }
        if (stored.map(Checkpoint::size).orElse(0L) != size) {
            throw StoreUnavailableException.of(database, "broken-log", "the log holds " + size + " entries but is signed over " + stored.map(Checkpoint::size).orElse(0L),
                    "日志有 " + size + " 条，而签名所及为 " + stored.map(Checkpoint::size).orElse(0L) + " 条", "run `audit verify` 请运行 audit verify");
        }
        // A program that was killed between commit and file left the file one behind.
        if (stored.isPresent() && stored.get().size() > kept.map(Checkpoint::size).orElse(0L)) home.checkpoints().append(LogReader.checkpoint(handle).map(Note::parse).orElseThrow());
    }

    private void signer(Handle handle) {
        handle.createQuery("SELECT content FROM structure ORDER BY seq LIMIT 1").mapTo(String.class).findOne()
                .filter(content -> !content.contains("\"verifier\":\"" + home.verifier() + "\"")).ifPresent(_ -> {
                    throw StoreUnavailableException.of(database, "other-key", "the log of this database is signed with another key than that of `" + home + "`",
                            "此数据库的日志由另一密钥签名，与 `" + home + "` 不符", "name the home folder that made it with --home 请以 --home 指明其主文件夹");
                });
    }

    private Optional<Checkpoint> newest(CheckpointFile file) {
        Optional<Checkpoint> newest = Optional.empty();
        for (String text : file.read().notes()) {
            try {
                Checkpoint each = read(text);
                if (each.origin().equals(home.verifier().name()) && each.size() >= newest.map(Checkpoint::size).orElse(0L)) newest = Optional.of(each);
            } catch (IllegalArgumentException e) {
                throw StoreUnavailableException.of(home.checkpointPath().toString(), "broken-checkpoint", "the checkpoint file holds something that is no checkpoint",
                        "检查点文件中有无法识别的内容", "run `audit verify`; restore the file 请运行 audit verify 并恢复该文件");
            }
        }
        return newest;
    }

    private static Checkpoint read(String note) {
        return Checkpoint.parse(Note.parse(note).text());
    }
}
