package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever is changed in the stored bytes is found, and the first entry that it concerns is named. */
class TamperedStoreTest {
    @TempDir
    private static Path folder;

    @BeforeAll
    static void fill() {
        try (Store store = Store.open(folder.resolve("home"), Optional.empty())) {
            List<Receipt> receipts = new ArrayList<>();
            for (int i = 0; i < 24; i++) receipts.add(store.keep(Made.filing(i, i < 12 ? 1 : 2)));
            store.keep(IntStream.range(24, 32).mapToObj(Made::filing).toList());
            for (int i = 0; i < 6; i++) store.react(receipts.get(i * 3).entry(), i % 2 == 0 ? Reaction.ACCEPTED : Reaction.OVERRIDDEN, Reason.OTHER, "证候" + i, "医师" + i);
            store.erase(List.of(receipts.get(5).entry(), receipts.get(9).entry()), "reason", false);
            store.erase(List.of(receipts.get(7).entry()), "reason", true);
            Made.visits(store, receipts.get(2).entry());
            store.keep(Made.filing(40));
        }
    }

    private static Tampering copy() throws IOException {
        return Tampering.onACopyOf(folder.resolve("home"), folder.resolve("copy"));
    }

    @Test
    void whatNobodyTouchedIsIntact() throws IOException {
        assertEquals(List.of(), copy().verdict().faults());
        assertEquals(List.of(), Verification.of(Home.open(folder.resolve("copy")), Optional.empty(), folder.resolve("copy/checkpoints"), true).faults());
    }

    @Test
    void aChangeOfEveryColumnOfEveryTableIsFoundAndNamed() throws IOException, SQLException {
        Random random = new Random(1);
        List<String> unseen = new ArrayList<>();
        for (String table : Tampering.TABLES) {
            for (String column : copy().columns(table)) {
                Tampering copy = copy();
                List<String> rows = copy.texts("SELECT rowid FROM " + table + " ORDER BY rowid");
                long row = Long.parseLong(rows.get(rows.size() / 2));
                if (!copy.change(table, column, row, random)) row = -1;
                for (int i = 0; row < 0 && i < rows.size(); i++) if (copy.change(table, column, Long.parseLong(rows.get(i)), random)) row = Long.parseLong(rows.get(i));
                if (row < 0) {
                    // Every smaller number is taken: move the row away.
                    row = Long.parseLong(rows.getLast());
                    assertEquals(1, copy.run("UPDATE " + table + " SET \"" + column + "\" = \"" + column + "\" + 5000 WHERE rowid = " + row), table + "." + column);
                }
                Verdict verdict = copy.verdict();
                if (verdict.intact()) unseen.add(table + "." + column + " of row " + row);
                else if (!List.of("checkpoint", "flyway_schema_history").contains(table) && !column.equals("seq")) assertEquals(row, verdict.faults().getFirst().entry(), table + "." + column + ": " + verdict.faults());
            }
        }
        assertEquals(List.of(), unseen);
    }

    @Test
    void twoHundredChangesOfAnyKindAreFound() throws IOException, SQLException {
        Random random = new Random(2);
        List<String> unseen = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            Tampering copy = copy();
            String did = copy.anything(random);
            if (copy.verdict().intact()) unseen.add(did);
        }
        assertEquals(List.of(), unseen);
    }

    @Test
    void aLostEndIsNamedByItsFirstEntry() throws IOException, SQLException {
        Tampering copy = copy();
        long size = Long.parseLong(copy.texts("SELECT max(seq) + 1 FROM log").getFirst());
        for (String each : List.of("log", "assessment", "word", "erasure")) copy.run("DELETE FROM " + each + " WHERE seq >= " + (size - 3));
        copy.run("DELETE FROM checkpoint WHERE size > " + (size - 3));
        Fault first = Fault.of(copy.verdict());
        assertEquals(size - 3, first.entry());
        assertTrue(first.said().contains("cut off") && first.said().contains("截去"), first.said());
    }

    private record Fault(long entry, String said) {
        static Fault of(Verdict verdict) {
            return new Fault(verdict.faults().getFirst().entry(), verdict.faults().getFirst().toString());
        }
    }

    @Test
    void anEntryThatWasExchangedTogetherWithItsHashIsFoundByTheSignature() throws IOException, SQLException {
        Tampering copy = copy();
        long row = Long.parseLong(copy.texts("SELECT seq FROM feedback ORDER BY seq LIMIT 1").getFirst());
        copy.run("UPDATE feedback SET reason = 'agreed' WHERE seq = " + row);
        Feedback changed = (Feedback) reading(copy, row);
        String hex = java.util.HexFormat.of().formatHex(changed.leafHash());
        copy.run("UPDATE log SET nodes = CAST(x'" + hex + "' || substr(nodes, 33) AS BLOB) WHERE seq = " + row);
        Verdict verdict = copy.verdict();
        assertFalse(verdict.intact());
        assertTrue(verdict.faults().getFirst().entry() <= row, verdict.faults().toString());
    }

    private Entry reading(Tampering copy, long row) {
        try (Database database = Sqlite.open(folder.resolve("copy/lingshu.db"))) {
            return database.read(handle -> LogReader.entry(handle, Kind.FEEDBACK, row).orElseThrow());
        }
    }

    @Test
    void aNewTableOrAMissingIndexIsFound() throws IOException, SQLException {
        for (String change : List.of("CREATE TABLE extra (a)", "DROP INDEX feedback_about", "CREATE TRIGGER quiet AFTER INSERT ON log BEGIN DELETE FROM checkpoint; END")) {
            Tampering copy = copy();
            copy.run(change);
            assertFalse(copy.verdict().intact(), change);
        }
    }
}
