package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.proof.Note;

/** A store that an older version made is brought up to date, and what it proved stays proven. */
class OlderStoreTest {
    @TempDir
    private Path folder;

    @Test
    void aStoreOfTheFirstVersionLearnsToNoteAccessesAndStaysWhole() {
        Home home = Home.open(folder);
        try (Database database = Sqlite.open(home.database())) {
            Flyway.configure().dataSource(database.source()).locations("classpath:db/migration").placeholders(database.placeholders()).target("1").load().migrate();
            Note note = database.write(handle -> {
                LogWriter log = new LogWriter(handle, LogWriter.Memory.NONE);
                log.append(new Structure(0, "2026-11-25T08:00:00.000Z", Schema.describe(database, handle, home.verifier())));
                return log.sign(home).orElseThrow();
            });
            home.checkpoints().append(note);
        }
        assertEquals(List.of(), verdict(home).faults());
        try (Store store = Store.open(folder, Optional.empty())) {
            Made.visits(store, store.keep(Made.filing(1)).entry());
            assertEquals(3, store.accessBook().count(VisitChoice.ALL));
        }
        assertEquals(List.of(), verdict(home).faults());
        Store.open(folder, Optional.empty()).close();
        assertTrue(verdict(home).intact());
    }

    private static Verdict verdict(Home home) {
        return Verification.of(home, Optional.empty(), home.checkpointPath(), true);
    }
}
