package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.proof.Checkpoint;
import org.lingshu.proof.Note;
import org.lingshu.proof.Proofs;

/** What every store does, whatever database is behind it. */
abstract class StoreContract {
    @TempDir
    Path folder;

    /** The database of this test; the same one each time within one test. */
    abstract Database database();

    Home home() {
        return Home.open(folder.resolve("home"));
    }

    Store store() {
        return Store.open(home(), database(), InstantSource.system());
    }

    Verdict verify(boolean thorough) {
        Home home = home();
        try (Database database = database()) {
            return Verification.of(home, database, home.checkpointPath(), thorough);
        }
    }

    static List<Filing> filings(int from, int to) {
        return IntStream.range(from, to).mapToObj(Made::filing).toList();
    }

    @Test
    void keepsWhatItWasGivenAndFindsItAgain() {
        Filing filing = Made.filing(3);
        Receipt receipt;
        try (Store store = store()) {
            receipt = store.keep(filing);
        }
        try (Store store = store()) {
            Records records = store.records();
            Stored kept = records.stored(receipt.entry()).orElseThrow();
            assertArrayEquals(org.lingshu.proof.CanonicalJson.of(filing.record()), org.lingshu.proof.CanonicalJson.of(kept.patient().json().orElseThrow()));
            assertArrayEquals(org.lingshu.proof.CanonicalJson.of(filing.trail()), org.lingshu.proof.CanonicalJson.of(kept.trail().json().orElseThrow()));
            assertEquals(kept.seq(), records.find(filing.trailId()).orElseThrow().seq());
            assertEquals(kept.seq(), records.find(filing.trailId().substring(0, 10)).orElseThrow().seq());
            assertEquals(kept.seq(), records.find(Long.toString(receipt.entry())).orElseThrow().seq());
            assertTrue(records.find("0123456789").isEmpty());
            assertEquals(filing.rules(), records.words(kept.ruleWords()).stream().map(word -> new RuleVersion(word.text(), word.version())).collect(java.util.stream.Collectors.toSet()));
            assertEquals(filing.statements(), records.words(kept.statementWords()).stream().map(Word::text).collect(java.util.stream.Collectors.toSet()));
        }
    }

    @Test
    void keepsEveryVersionOnceAndNamesThoseOfEachAssessment() {
        try (Store store = store()) {
            long before = store.keep(Made.filing(1, 1)).entry();
            store.keep(Made.filing(2, 1));
            long after = store.keep(Made.filing(3, 2)).entry();
            Records records = store.records();
            long artifacts = store.database().read(handle -> handle.createQuery("SELECT count(*) FROM artifact").mapTo(Long.class).one());
            assertEquals(3 + 1 + 1 + 1, artifacts, "three files and their list, then one changed file and its list");
            String first = records.manifest(records.stored(before).orElseThrow().manifest()).get("rules/a.drl");
            String second = records.manifest(records.stored(after).orElseThrow().manifest()).get("rules/a.drl");
            assertEquals("rule a, release 1", new String(records.artifact(first).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8));
            assertEquals("rule a, release 2", new String(records.artifact(second).orElseThrow(), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    @Test
    void findsByPatientRuleVersionStatementTimeAndReaction() {
        try (Store store = Store.open(home(), database(), new Ticking())) {
            List<Receipt> receipts = new ArrayList<>();
            for (int i = 0; i < 20; i++) receipts.add(store.keep(Made.filing(i, i < 10 ? 1 : 2)));
            Records records = store.records();
            for (int i = 0; i < 7; i++) {
                int patient = i;
                Selection ofPatient = new Selection(Optional.of(store.home().pseudonym(Made.patient(i))), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
                assertEquals(IntStream.range(0, 20).filter(n -> n % 7 == patient).mapToObj(n -> receipts.get(n).entry()).toList(), records.find(ofPatient));
            }
            String rule = "规则/5";
            List<Long> fired = IntStream.range(0, 20).filter(n -> Made.filing(n).rules().stream().anyMatch(each -> each.name().equals(rule))).mapToObj(n -> receipts.get(n).entry()).toList();
            assertEquals(fired, records.find(of(rule, Optional.empty())));
            assertEquals(fired.stream().filter(entry -> entry >= receipts.get(10).entry()).toList(), records.find(of(rule, Optional.of(Made.ruleVersion(2).substring(0, 12)))));
            List<Long> stated = IntStream.range(0, 20).filter(n -> Made.filing(n).statements().contains("证候3")).mapToObj(n -> receipts.get(n).entry()).toList();
            assertEquals(stated, records.find(new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("证候3"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())));
            String from = records.stored(receipts.get(4).entry()).orElseThrow().at();
            String until = records.stored(receipts.get(9).entry()).orElseThrow().at();
            assertEquals(IntStream.range(4, 9).mapToObj(n -> receipts.get(n).entry()).toList(), records.find(new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(from), Optional.of(until),
                    Optional.empty(), Optional.empty())));
            store.react(receipts.get(12).entry(), Reaction.OVERRIDDEN, Reason.RULE_WRONG, "证候3", "王医师");
            store.react(receipts.get(13).entry(), Reaction.ACCEPTED, Reason.AGREED, "", "");
            assertEquals(List.of(receipts.get(12).entry()), records.find(new Selection(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(Reaction.OVERRIDDEN), Optional.of(Reason.RULE_WRONG))));
            assertEquals(List.of("王医师"), records.feedback(receipts.get(12).entry()).stream().map(Feedback::clinician).toList());
            assertTrue(store.react(999_999, Reaction.ACCEPTED, Reason.NONE, "", "").isEmpty());
            assertEquals(20, records.find(Selection.ALL).size());
        }
        assertTrue(verify(true).intact());
    }

    private static Selection of(String rule, Optional<String> version) {
        return new Selection(Optional.empty(), Optional.of(rule), version, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void manyWritersAtOnceLoseNothingAndShareSignatures() throws Exception {
        List<Receipt> receipts = new ArrayList<>();
        try (Store store = store(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Receipt>> all = IntStream.range(0, 60).mapToObj(i -> threads.submit(() -> store.keep(Made.filing(i)))).toList();
            for (Future<Receipt> each : all) receipts.add(each.get());
            assertEquals(60, receipts.stream().map(Receipt::entry).distinct().count());
            for (int i = 0; i < 60; i++) assertEquals(Made.filing(i).trailId(), store.records().stored(receipts.get(i).entry()).orElseThrow().identity().known().orElseThrow().trailId());
        }
        Verdict verdict = verify(true);
        assertEquals(List.of(), verdict.faults());
        assertEquals(60, verdict.assessments());
        assertTrue(verdict.checkpoints() < 60, verdict.checkpoints() + " signatures");
    }

    @Test
    void verifyingWhileOthersWriteRaisesNoAlarm() throws Exception {
        try (Store store = store(); var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> writer = threads.submit(() -> IntStream.range(0, 40).forEach(i -> store.keep(Made.filing(i))));
            do assertEquals(List.of(), verify(false).faults());
            while (!writer.isDone());
            writer.get();
        }
        assertEquals(40, verify(true).assessments());
    }

    @Test
    void twoStoresMayShareOneDatabase() {
        try (Store one = store(); Store other = store()) {
            for (int i = 0; i < 10; i++) (i % 2 == 0 ? one : other).keep(Made.filing(i));
        }
        Verdict verdict = verify(true);
        assertEquals(List.of(), verdict.faults());
        assertEquals(10, verdict.assessments());
    }

    @Test
    void provesEveryEntryAndThatTheLogOnlyGrows() {
        try (Store store = store()) {
            store.keep(filings(0, 5));
            Records records = store.records();
            Checkpoint before = Checkpoint.parse(Note.parse(records.prove(0).checkpoint()).text());
            store.keep(filings(5, 14));
            Checkpoint after = Checkpoint.parse(Note.parse(records.prove(0).checkpoint()).text());
            for (long entry : records.find(Selection.ALL)) {
                assertTrue(Proofs.includes(records.stored(entry).orElseThrow().leafHash(), entry, after.size(), records.prove(entry).path(), after.root()));
            }
            List<byte[]> proof = store.database().read(handle -> Proofs.consistency(before.size(), after.size(), LogReader.nodes(handle)));
            assertTrue(Proofs.consistent(before.size(), before.root(), after.size(), after.root(), proof));
        }
    }

    @Test
    void anErasedPatientIsGoneAndTheLogIsWhole() {
        try (Store store = store()) {
            List<Receipt> receipts = store.keep(filings(0, 9));
            long entry = receipts.get(2).entry();
            assertEquals(1, store.erase(List.of(entry), "保存期满", false));
            assertEquals(0, store.erase(List.of(entry), "again", false));
            assertEquals(1, store.erase(List.of(receipts.get(4).entry()), "患者要求", true));
            Stored erased = store.records().stored(entry).orElseThrow();
            assertTrue(erased.erased() && erased.identity().known().isEmpty() && erased.patient().json().isEmpty());
            assertTrue(erased.trail().json().isPresent());
            assertTrue(store.records().stored(receipts.get(4).entry()).orElseThrow().trail().json().isEmpty());
            assertEquals("保存期满", store.records().erasures(entry).getFirst().reason());
            assertTrue(store.records().find(Made.filing(2).trailId()).isEmpty());
            assertFalse(store.records().find(of("规则/" + Made.filing(2).rules().iterator().next().name().substring(3), Optional.empty())).isEmpty());
        }
        Verdict verdict = verify(true);
        assertEquals(List.of(), verdict.faults());
        assertEquals(2, verdict.erased());
    }

    @Test
    void refusesAnotherHomeAndAHomeOfAnotherDatabase() {
        try (Store store = store()) {
            store.keep(Made.filing(1));
        }
        Home other = Home.open(folder.resolve("other"));
        StoreUnavailableException refused = assertThrows(StoreUnavailableException.class, () -> Store.open(other, database(), InstantSource.system()));
        assertTrue(refused.getMessage().contains("other-key") && refused.getMessage().contains("另一密钥"), refused.getMessage());
    }

    /** A clock that goes on a second at every look. */
    private static final class Ticking implements InstantSource {
        private Instant next = Instant.parse("2026-11-25T08:00:00Z");

        @Override
        public Instant instant() {
            next = next.plusSeconds(1);
            return next;
        }
    }
}
