package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The store on SQLite, and what only a file can do: be full, be cut off, be read by others. */
class SqliteStoreTest extends StoreContract {
    @Override
    Database database() {
        return Sqlite.open(home().database());
    }

    @Test
    void aFullDiskIsSaidClearlyAndLeavesNothingHalfWritten() {
        List<Receipt> kept = new ArrayList<>();
        try (Store store = Store.open(home(), Sqlite.open(home().database(), 120), InstantSource.system())) {
            StoreUnavailableException full = assertThrows(StoreUnavailableException.class, () -> {
                for (int i = 0; i < 10_000; i++) kept.add(store.keep(Made.filing(i)));
            });
            assertTrue(full.getMessage().contains("disk-full") && full.getMessage().contains("磁盘已满"), full.getMessage());
            assertFalse(full.getMessage().contains(Made.secret(kept.size())), full.getMessage());
            assertThrows(StoreUnavailableException.class, () -> store.keep(Made.filing(kept.size())));
        }
        assertTrue(kept.size() > 10, kept.size() + " kept");
        assertEquals(kept.size(), verify(true).assessments());
        try (Store store = store()) {
            for (Receipt each : kept) assertTrue(store.records().find(each.trailId()).isPresent());
            store.keep(Made.filing(kept.size()));
        }
        assertEquals(List.of(), verify(true).faults());
    }

    @Test
    void whatWasErasedIsNowhereInTheFolder() throws IOException {
        try (Store store = store()) {
            List<Receipt> receipts = store.keep(filings(0, 8));
            Stored one = store.records().stored(receipts.get(3).entry()).orElseThrow();
            byte[] body = one.patient().open().orElseThrow().body();
            byte[] salt = one.patient().open().orElseThrow().salt();
            byte[] trailId = one.identity().known().orElseThrow().trailId().getBytes(StandardCharsets.UTF_8);
            for (byte[] each : List.of(body, salt, trailId)) assertTrue(stands(each), "it was not there before");
            store.erase(List.of(one.seq()), "test", false);
            for (byte[] each : List.of(body, salt, trailId)) assertFalse(stands(each), "it is still there");
        }
    }

    private boolean stands(byte[] bytes) throws IOException {
        // A piece is enough: a long value is spread over several pages.
        String piece = new String(bytes, 0, Math.min(bytes.length, 32), StandardCharsets.ISO_8859_1);
        try (Stream<Path> files = Files.list(folder.resolve("home"))) {
            for (Path file : files.toList()) if (new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(piece)) return true;
        }
        return false;
    }

    @Test
    void refusesToWriteOnWhenTheEndWasCutOffOrTheDatabaseIsNew() throws IOException {
        try (Store store = store()) {
            store.keep(filings(0, 4));
        }
        Path file = home().database();
        byte[] before = Files.readAllBytes(file);
        try (Store store = store()) {
            store.keep(filings(4, 8));
        }
        for (byte[] replaced : List.of(before, new byte[0])) {
            for (String end : List.of("-wal", "-shm")) Files.deleteIfExists(Path.of(file + end));
            Files.write(file, replaced);
            StoreUnavailableException refused = assertThrows(StoreUnavailableException.class, this::store);
            assertTrue(refused.getMessage().contains("not-this-log") && refused.getMessage().contains("audit verify"), refused.getMessage());
        }
    }

    @Test
    void aDamagedFileIsSaidClearly() throws IOException {
        Files.writeString(home().database(), "this is no database, it is a text ".repeat(100));
        StoreUnavailableException refused = assertThrows(StoreUnavailableException.class, this::store);
        assertTrue(refused.getMessage().contains("broken-database"), refused.getMessage());
    }

    @Test
    void theCheckpointFileCatchesUpAfterAnInterruption() throws IOException {
        try (Store store = store()) {
            for (int i = 0; i < 3; i++) store.keep(Made.filing(i));
        }
        Path file = home().checkpointPath();
        List<String> notes = home().checkpoints().read().notes();
        String all = Files.readString(file);
        Files.writeString(file, all.substring(0, all.length() - notes.getLast().length() / 2));
        assertTrue(verify(false).intact() && !verify(false).remarks().isEmpty());
        store().close();
        assertEquals(notes, home().checkpoints().read().notes());
        assertTrue(verify(true).intact() && verify(true).remarks().isEmpty());
    }
}
