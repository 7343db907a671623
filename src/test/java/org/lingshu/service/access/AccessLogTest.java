package org.lingshu.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.lingshu.store.Access;
import org.lingshu.store.AccessBook;
import org.lingshu.store.Store;
import org.lingshu.store.StoreUnavailableException;
import org.lingshu.store.Visit;
import org.lingshu.store.VisitChoice;

/** Every visit of a known caller comes into the book once, however many come at once; a flood of strangers comes in as a few lines. */
class AccessLogTest {
    private static final Instant AT = Instant.parse("2026-11-26T08:00:00Z");

    @TempDir
    private Path home;

    private static Visit visit(String caller, String address, String subject, int status) {
        return new Visit(AT, AT, caller, address, "assessment", subject, status, status < 400 ? "" : "unknown-token", 1);
    }

    private static long times(AccessBook book) {
        return book.accesses(VisitChoice.ALL, Long.MAX_VALUE, 100_000).stream().mapToLong(Access::times).sum();
    }

    @Test
    void losesNoneAndCountsNoneTwiceWhileItWrites() {
        try (Store store = Store.open(home, Optional.empty()); AccessLog log = new AccessLog(Optional.of(store.accessBook()))) {
            try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
                for (int i = 0; i < 8; i++) {
                    int who = i;
                    threads.submit(() -> IntStream.range(0, 200).forEach(n -> {
                        log.note(visit("caller " + who, "10.0.0.1", Integer.toString(100_000 + n % 20), 200));
                        if (n % 50 == 0) log.flush(false);
                    }));
                }
            }
            log.flush(false);
            assertEquals(1_600, times(store.accessBook()));
            assertTrue(store.accessBook().count(VisitChoice.ALL) < 1_600, "the same visit within a moment is one line");
        }
    }

    @Test
    void writesWhatIsWaitingByItselfAndTheRestWhenItCloses() throws InterruptedException {
        try (Store store = Store.open(home, Optional.empty())) {
            try (AccessLog log = new AccessLog(Optional.of(store.accessBook()))) {
                log.note(visit("a", "10.0.0.1", "", 200));
                for (int i = 0; i < 100 && store.accessBook().count(VisitChoice.ALL) == 0; i++) Thread.sleep(100);
                assertEquals(1, store.accessBook().count(VisitChoice.ALL));
                log.note(visit("", "10.0.0.2", "", 401));
                log.note(visit("a", "10.0.0.1", "", 200));
            }
            assertEquals(3, times(store.accessBook()));
        }
    }

    @Test
    void aFloodFromEverywhereIsAFewHundredLines() {
        try (Store store = Store.open(home, Optional.empty()); AccessLog log = new AccessLog(Optional.of(store.accessBook()))) {
            for (int i = 0; i < 50_000; i++) log.note(visit("", "10." + i % 200 + "." + i / 200 % 200 + ".1", "", 401));
            assertFalse(log.full(), "strangers do not shut out those who are known");
            log.flush(true);
            assertEquals(AccessLog.MOST_STRANGERS + 1, store.accessBook().count(VisitChoice.ALL));
            assertEquals(50_000, times(store.accessBook()));
        }
    }

    @Test
    void waitsForAStoreThatIsAwayAndLetsNobodyInUnseen() {
        List<Visit> waiting = new ArrayList<>();
        Store store = Store.open(home, Optional.empty());
        AccessLog log = new AccessLog(Optional.of(store.accessBook()));
        store.close();
        for (int i = 0; i < AccessLog.MOST_WAITING; i++) {
            assertFalse(log.full());
            waiting.add(visit("a", "10.0.0.1", Integer.toString(100_000 + i), 200));
            log.note(waiting.getLast());
        }
        assertTrue(log.full());
        assertThrows(StoreUnavailableException.class, () -> log.flush(true));
        assertTrue(log.full(), "nothing is forgotten");
        log.close();
    }

    @Test
    void withoutABookTheLatestThousandAreHeld() {
        try (AccessLog log = new AccessLog(Optional.empty())) {
            for (int i = 0; i < 1_500; i++) log.note(visit("a", "10.0.0.1", Integer.toString(i), 200));
            assertEquals(1_000, log.latest().size());
            assertEquals("1499", log.latest().getFirst().subject());
            assertFalse(log.full());
        }
    }
}
