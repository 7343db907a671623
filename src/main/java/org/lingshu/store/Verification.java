package org.lingshu.store;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.result.ResultIterator;
import org.lingshu.proof.CheckpointFile;
import org.lingshu.proof.Fault;

/**
 * Holds every row of every table against the log, the log against its tree, and the tree against the signed checkpoints. Reads only, never migrates, and
 * never relies on anything that it has not checked.
 */
public final class Verification {
    private static final int FETCH = 4096;
    private static final int REPORTED = 512;
    private final Walk log;
    private final Database database;
    private final Home home;
    private final boolean thorough;
    private final LongConsumer progress;

    private Verification(Database database, Home home, boolean thorough, LongConsumer progress) {
        this.database = database;
        this.home = home;
        this.thorough = thorough;
        this.progress = progress;
        this.log = new Walk(thorough);
    }

    /**
     * Verifies the store of a home folder.
     *
     * @param url         of a PostgreSQL database; empty for the SQLite file in the home folder
     * @param checkpoints the file of checkpoints, or a copy of it kept elsewhere
     * @param thorough    whether parts are unpacked and every signature is checked too
     */
    public static Verdict of(Home home, Optional<String> url, Path checkpoints, boolean thorough) {
        try (Database database = Store.database(home, url)) {
            return of(home, database, checkpoints, thorough);
        }
    }

    /**
     * Verifies a store that is at work; it goes on keeping meanwhile, and what is kept after the beginning is not looked at.
     *
     * @param progress is told now and then how many entries have been looked at
     */
    public static Verdict of(Store store, boolean thorough, LongConsumer progress) {
        return new Verification(store.database(), store.home(), thorough, progress).run(store.home().checkpoints());
    }

    static Verdict of(Home home, Database database, Path checkpoints, boolean thorough) {
        return new Verification(database, home, thorough, _ -> { }).run(new CheckpointFile(checkpoints));
    }

    private Verdict run(CheckpointFile file) {
        CheckpointFile.Content content = file.read();
        return database.read(handle -> {
            Claims claims = Claims.of(content, handle, home.verifier(), thorough);
            rows(handle, claims);
            log.end(claims);
            if (!log.newestStructure().equals(Schema.describe(database, handle, home.verifier()))) {
                log.beside("the tables or their migrations are not those that the log describes", "数据表或迁移记录与日志所载不符");
            }
            List<Fault> faults = new ArrayList<>(claims.faults());
            faults.addAll(log.faults());
            return new Verdict(log.size(), log.assessments(), log.erased(), claims.count(), faults, claims.remarks());
        });
    }

    private void rows(Handle handle, Claims claims) {
        Map<Kind, Rows> rows = new EnumMap<>(Kind.class);
        try {
            for (Kind kind : Kind.values()) rows.put(kind, new Rows(handle, kind));
            try (ResultIterator<Walk.Line> lines = handle.createQuery("SELECT seq, kind, nodes FROM log ORDER BY seq").setFetchSize(FETCH)
                    .map((row, _) -> new Walk.Line(row.getLong("seq"), row.getString("kind"), row.getBytes("nodes"))).iterator()) {
                while (lines.hasNext()) line(lines.next(), rows, claims);
            }
            rows.values().forEach(each -> each.before(Long.MAX_VALUE, log));
        } finally {
            rows.values().forEach(Rows::close);
        }
    }

    private void line(Walk.Line line, Map<Kind, Rows> rows, Claims claims) {
        Optional<Kind> kind = Kind.of(line.kind());
        Optional<Rows.Row> row = kind.flatMap(each -> rows.get(each).at(line.seq(), log));
        log.entry(line, row);
        log.held(claims);
        if (line.seq() % REPORTED == 0) progress.accept(line.seq());
    }
}
