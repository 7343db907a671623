package org.lingshu.service.access;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.lingshu.store.AccessBook;
import org.lingshu.store.Visit;

/**
 * Takes note of every visit. What is noted goes into the log of the store a moment later and many at once, so that nobody waits for it; the same visit
 * within that moment is one entry with a count, and strangers who are refused are counted over a minute and by a limited number of addresses, so that a
 * flood of them cannot fill the disk. Where there is no store the latest are held in memory. Safe to share between threads.
 */
public final class AccessLog implements AutoCloseable {
    /** How many visits of known callers may wait for the store; beyond, the service turns callers away rather than serve them unseen. */
    static final int MOST_WAITING = 10_000;
    /** How many kinds of strangers are told apart within a minute. */
    static final int MOST_STRANGERS = 200;
    private static final int MOST_HELD = 1_000;
    private static final int AT_ONCE = 250;
    private static final Duration MOMENT = Duration.ofSeconds(1);
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final Duration AGAIN = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private final Optional<AccessBook> book;
    private final ReentrantLock lock = new ReentrantLock();
    private final ReentrantLock writing = new ReentrantLock();
    private final Map<Visit, Visit> known = new LinkedHashMap<>();
    private final Map<Visit, Visit> strangers = new LinkedHashMap<>();
    private final Deque<Visit> held = new ArrayDeque<>();
    private final Thread writer;
    private final CountDownLatch closing = new CountDownLatch(1);
    private volatile boolean warned;

    /** Begins to take note; in the store's book where there is one. */
    AccessLog(Optional<AccessBook> book) {
        this.book = book;
        this.writer = Thread.ofVirtual().name("log of accesses").unstarted(this::write);
        if (book.isPresent()) writer.start();
    }

    /** Takes note of a visit; never waits for the store. */
    void note(Visit visit) {
        lock.lock();
        try {
            if (!visit.caller().isEmpty()) known.merge(visit.timeless(), visit, Visit::and);
            else if (strangers.size() < MOST_STRANGERS || strangers.containsKey(visit.timeless())) strangers.merge(visit.timeless(), visit, Visit::and);
            else rest(visit);
            if (book.isEmpty()) {
                held.addFirst(visit);
                while (held.size() > MOST_HELD) held.removeLast();
                known.clear();
                strangers.clear();
            }
        } finally {
            lock.unlock();
        }
    }

    private void rest(Visit visit) {
        Visit one = new Visit(visit.from(), visit.until(), "", "", "", "", visit.status(), "many", visit.times());
        strangers.merge(one.timeless(), one, Visit::and);
    }

    /** Whether more is waiting than may; then nobody is to be served, since it would not be seen. */
    boolean full() {
        lock.lock();
        try {
            return known.size() >= MOST_WAITING;
        } finally {
            lock.unlock();
        }
    }

    /** Without a store: the latest visits, the newest first. */
    List<Visit> latest() {
        lock.lock();
        try {
            return List.copyOf(held);
        } finally {
            lock.unlock();
        }
    }

    /** The book, where there is one. */
    Optional<AccessBook> book() {
        return book;
    }

    private void write() {
        Instant counted = Instant.now();
        try {
            while (!closing.await((warned ? AGAIN : MOMENT).toMillis(), TimeUnit.MILLISECONDS)) {
                boolean minute = !Instant.now().isBefore(counted.plus(MINUTE));
                if (minute) counted = Instant.now();
                attempt(minute);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void attempt(boolean all) {
        try {
            flush(all);
            warned = false;
        } catch (RuntimeException e) {
            if (!warned) System.getLogger(AccessLog.class.getName()).log(System.Logger.Level.WARNING, "the log of accesses waits for the store: {0}", e.getClass().getName());
            warned = true;
        }
    }

    /**
     * Writes what is waiting.
     *
     * @param all with the strangers whose minute is not over
     * @throws org.lingshu.store.StoreUnavailableException when it cannot be written; then it goes on waiting
     */
    void flush(boolean all) {
        if (book.isEmpty()) return;
        writing.lock();
        try {
            for (Map<Visit, Visit> waiting : all ? List.of(known, strangers) : List.of(known)) {
                for (List<Map.Entry<Visit, Visit>> some = some(waiting); !some.isEmpty(); some = some(waiting)) {
                    book.get().note(some.stream().map(Map.Entry::getValue).toList());
                    written(waiting, some);
                }
            }
        } finally {
            writing.unlock();
        }
    }

    private List<Map.Entry<Visit, Visit>> some(Map<Visit, Visit> waiting) {
        lock.lock();
        try {
            List<Map.Entry<Visit, Visit>> some = new ArrayList<>();
            for (Map.Entry<Visit, Visit> each : waiting.entrySet()) {
                if (some.size() >= AT_ONCE) break;
                some.add(Map.entry(each.getKey(), each.getValue()));
            }
            return some;
        } finally {
            lock.unlock();
        }
    }

    /** Takes away what was written; what came to the same visit meanwhile stays with the rest of its count. */
    private void written(Map<Visit, Visit> waiting, List<Map.Entry<Visit, Visit>> some) {
        lock.lock();
        try {
            some.forEach(each -> waiting.computeIfPresent(each.getKey(), (_, now) -> now.times() == each.getValue().times() ? null
                    : new Visit(each.getValue().until(), now.until(), now.caller(), now.address(), now.operation(), now.subject(), now.status(), now.reason(), now.times() - each.getValue().times())));
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        // Not by an interrupt: that would break a connection in the middle of a commit.
        closing.countDown();
        if (book.isEmpty()) return;
        try {
            writer.join(PATIENCE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        attempt(true);
    }
}
