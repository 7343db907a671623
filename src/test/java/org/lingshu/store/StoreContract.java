package org.lingshu.store;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.OptionalLong;
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
    void notesWhoCameAndFindsItAgainByCallerDoorAssessmentAndTime() {
        try (Store store = Store.open(home(), database(), new Ticking())) {
            List<Receipt> receipts = store.keep(filings(0, 3));
            Made.visits(store, receipts.get(2).entry());
            AccessBook book = store.accessBook();
            List<Access> all = book.accesses(VisitChoice.ALL, Long.MAX_VALUE, 10);
            assertEquals(List.of("assess", "trail", "assessment"), all.stream().map(Access::operation).toList());
            assertEquals(List.of(Optional.empty(), Optional.of(receipts.get(1).entry()), Optional.of(receipts.get(2).entry())), all.stream().map(Access::about).toList());
            assertEquals(all.subList(1, 2), book.accesses(VisitChoice.ALL, all.getFirst().seq(), 1));
            assertEquals(3, book.count(VisitChoice.ALL));
            assertEquals(2, book.count(new VisitChoice(Optional.of("ward-7"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false)));
            assertEquals(1, book.count(new VisitChoice(Optional.empty(), Optional.of("trail"), Optional.of(receipts.get(1).entry()), Optional.empty(), Optional.empty(), false)));
            assertEquals(4711, book.accesses(new VisitChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), true), Long.MAX_VALUE, 10).getFirst().times());
            assertEquals(0, book.count(new VisitChoice(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.of("2026-11-25T08:00"), false)));
            book.note(IntStream.range(0, 50).mapToObj(i -> new Visit(Instant.EPOCH, Instant.EPOCH, "prober", "", "assessment", Integer.toString(90_000 + i), 404, "", 1)).toList());
            assertEquals(List.of(50L), book.accesses(new VisitChoice(Optional.of("prober"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), false), Long.MAX_VALUE, 10).stream().map(Access::times).toList());
            store.erase(List.of(receipts.get(1).entry()), "test", true);
            book.note(List.of(new Visit(Instant.EPOCH, Instant.EPOCH, "ward-7", "", "trail", Made.filing(1).trailId(), 410, "", 1)));
            assertEquals(Optional.empty(), book.accesses(VisitChoice.ALL, Long.MAX_VALUE, 1).getFirst().about(), "the id of an erased trail leads nowhere");
        }
        assertEquals(List.of(), verify(true).faults());
    }

    @Test
    void aTokenIsGoodUntilItsTimeIsOverOrItIsRevoked() {
        try (Store store = store()) {
            AccessBook book = store.accessBook();
            Instant now = Instant.now();
            Pass pass = book.issue("ward-7", "lingshu_abcdef", "ab12", List.of("clinician", "auditor"), now.plusSeconds(60), "owner").orElseThrow();
            assertEquals(pass, book.pass("ab12").orElseThrow().pass());
            assertTrue(book.pass("ab12").orElseThrow().good(now));
            assertFalse(book.pass("ab12").orElseThrow().good(now.plusSeconds(61)));
            assertTrue(book.pass("ab13").isEmpty());
            assertTrue(book.issue("ward-7", "lingshu_xyz", "cd34", List.of("clinician"), now.plusSeconds(60), "owner").isEmpty(), "one name, one holder");
            assertEquals("", book.passes().getFirst().used().orElse(""));
            book.note(List.of(new Visit(now, now, "ward-7", "10.0.0.9", "me", "", 200, "", 1)));
            assertEquals(Store.time(now), book.passes().getFirst().used().orElseThrow());
            assertTrue(book.revoke("nobody", "owner").isEmpty());
            assertEquals(pass, book.revoke("ward-7", "owner").orElseThrow());
            assertTrue(book.revoke("ward-7", "owner").isEmpty());
            assertFalse(book.pass("ab12").orElseThrow().good(now));
            assertTrue(book.issue("ward-7", "lingshu_xyz", "cd34", List.of("clinician"), now.plusSeconds(60), "owner").isPresent());
        }
        assertEquals(List.of(), verify(true).faults());
    }

    @Test
    void countsInHowManyAssessmentsARuleFiredAndWhatWasMadeOfThem() {
        try (Store store = store()) {
            List<Receipt> receipts = store.keep(filings(0, 20));
            Records records = store.records();
            Tally tally = records.tally(Tally.NONE);
            Word word = records.versions("规则/1").getFirst();
            assertEquals(records.find(new Selection(Optional.empty(), Optional.of("规则/1"), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty())).size(),
                    tally.of(word).values().stream().mapToInt(Integer::intValue).sum());
            assertEquals(tally, records.tally(tally), "nothing new, nothing counted twice");
            store.keep(filings(0, 20));
            assertEquals(2 * tally.of(word).values().stream().mapToInt(Integer::intValue).sum(), records.tally(tally).of(word).values().stream().mapToInt(Integer::intValue).sum());
            for (Receipt each : receipts) store.react(each.entry(), Reaction.OVERRIDDEN, Reason.RULE_WRONG, "", "");
            List<RuleReaction> reactions = records.reactions(records.versions("规则/1"));
            assertEquals(tally.of(word).values().stream().mapToInt(Integer::intValue).sum(), reactions.size());
            assertTrue(reactions.stream().allMatch(each -> each.version().equals(word.version()) && each.feedback().reason() == Reason.RULE_WRONG));
        }
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

    private static List<Long> places(Records.Seen page) {
        return page.entries().stream().map(Sighting::seq).toList();
    }

    private static Glance glance(Selection about, Kind... kinds) {
        return new Glance(Set.of(kinds), about, Optional.empty(), Optional.empty(), Optional.empty());
    }

    @Test
    void theTimelineShowsEveryEntryOnceWhateverIsAddedMeanwhile() {
        try (Store store = store()) {
            store.keep(filings(0, 12));
            Records records = store.records();
            long size = records.signed().orElseThrow().size();
            List<Long> seen = new ArrayList<>();
            long before = Long.MAX_VALUE;
            for (Records.Seen page = records.see(Glance.ALL, before, 7); ; page = records.see(Glance.ALL, before, 7)) {
                assertTrue(page.entries().stream().allMatch(Sighting::fits));
                seen.addAll(places(page));
                if (page.next().isEmpty()) break;
                assertEquals(7, page.entries().size());
                before = page.next().getAsLong();
                store.keep(Made.filing(100 + seen.size()));
            }
            assertEquals(java.util.stream.LongStream.range(0, size).boxed().sorted(java.util.Comparator.reverseOrder()).toList(), seen);
            assertTrue(places(records.see(glance(Selection.ALL, Kind.ASSESSMENT), Long.MAX_VALUE, 500)).containsAll(records.find(Selection.ALL)));
            assertEquals(List.of(), places(records.see(glance(Selection.ALL, Kind.ERASURE), Long.MAX_VALUE, 500)));
        }
    }

    @Test
    void theTimelineFindsWhatAQueryFindsInPagesAndNeverLooksTooFar() {
        try (Store store = Store.open(home(), database(), new Ticking())) {
            List<Receipt> receipts = new ArrayList<>();
            for (int i = 0; i < 24; i++) receipts.add(store.keep(Made.filing(i, i < 10 ? 1 : 2)));
            Records records = store.records();
            for (int i = 0; i < 24; i += 3) store.react(receipts.get(i).entry(), i % 2 == 0 ? Reaction.ACCEPTED : Reaction.OVERRIDDEN, Reason.RULE_WRONG, "", i % 4 == 0 ? "甲" : "乙");
            store.erase(List.of(receipts.get(5).entry()), "test", false);
            Optional<String> none = Optional.empty();
            Optional<String> from = records.stored(receipts.get(4).entry()).map(Stored::at);
            Optional<String> until = records.stored(receipts.get(15).entry()).map(Stored::at);
            List<Selection> all = List.of(Selection.ALL, of("规则/5", none), of("规则/5", Optional.of(Made.ruleVersion(2).substring(0, 8))), of("没有", none),
                    new Selection(none, none, none, Optional.of("证候3"), none, none, Optional.empty(), Optional.empty()), new Selection(none, none, none, none, from, until, Optional.empty(), Optional.empty()),
                    new Selection(none, Optional.of("规则/7"), none, none, from, none, Optional.empty(), Optional.empty()),
                    new Selection(Optional.of(store.home().pseudonym(Made.patient(2))), none, none, none, none, until, Optional.empty(), Optional.empty()),
                    new Selection(none, none, none, none, none, none, Optional.of(Reaction.OVERRIDDEN), Optional.of(Reason.RULE_WRONG)));
            for (Selection each : all) {
                List<Long> expected = records.find(each).reversed();
                assertEquals(expected, places(records.see(glance(each, Kind.ASSESSMENT), Long.MAX_VALUE, 1000)), each.toString());
                List<Long> paged = new ArrayList<>();
                OptionalLong before = OptionalLong.of(Long.MAX_VALUE);
                // Of twenty entries at a time: pages may be short and even empty, but none is left out.
                while (before.isPresent()) {
                    long end = before.getAsLong();
                    Timeline.Page page = store.database().read(handle -> Timeline.of(handle, glance(each, Kind.ASSESSMENT), end, 3, 20));
                    assertTrue(page.places().size() <= 3 && (page.next().isEmpty() || page.next().getAsLong() < end));
                    paged.addAll(page.places());
                    before = page.next();
                }
                assertEquals(expected, paged, each.toString());
            }
            Glance whose = new Glance(Set.of(Kind.FEEDBACK), Selection.ALL, Optional.of("甲"), Optional.empty(), Optional.empty());
            assertEquals(2, records.see(whose, Long.MAX_VALUE, 100).entries().size());
            assertTrue(records.see(whose, Long.MAX_VALUE, 100).entries().stream().allMatch(each -> ((Feedback) each.entry().orElseThrow()).clinician().equals("甲")));
            Glance inFolder = new Glance(Set.of(Kind.ASSESSMENT), Selection.ALL, Optional.empty(), Optional.of("rules/"), Optional.empty());
            assertEquals(24, records.see(inFolder, Long.MAX_VALUE, 100).entries().size());
            assertEquals(0, records.see(new Glance(Set.of(Kind.ASSESSMENT), Selection.ALL, Optional.empty(), Optional.of("knowledge-base/"), Optional.empty()), Long.MAX_VALUE, 100).entries().size());
            List<Long> fired = records.find(of("规则/7", none));
            List<Sighting> about = records.see(glance(of("规则/7", none), Kind.ERASURE, Kind.FEEDBACK), Long.MAX_VALUE, 100).entries();
            assertTrue(!about.isEmpty() && about.stream().allMatch(each -> fired.contains(each.entry().orElseThrow() instanceof Erasure one ? one.about() : ((Feedback) each.entry().orElseThrow()).about())));
            Sighting word = records.see(glance(Selection.ALL, Kind.WORD), Long.MAX_VALUE, 1).entries().getFirst();
            assertTrue(word.at().compareTo(records.stored(receipts.getLast().entry()).orElseThrow().at()) <= 0 && !word.at().isEmpty(), "a word has the time of the assessment that needed it");
        }
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
