package org.lingshu.service.door;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * How many requests are at work at once, and how many may wait for a place. Who comes when both are full is turned away at once, so that those inside
 * are served as fast as ever. Safe to share between threads.
 */
public final class Admission {
    /** Seconds after which who was turned away may come again. */
    public static final int COME_AGAIN = 1;
    private final Semaphore places;
    private final int all;
    private final int benches;
    private final Duration patience;
    private final AtomicInteger waiting = new AtomicInteger();
    private final AtomicBoolean stopped = new AtomicBoolean();
    private final AtomicLong turnedAway = new AtomicLong();

    /**
     * @param places   at work at once, at least one
     * @param benches  how many may wait
     * @param patience how long one waits
     */
    public Admission(int places, int benches, Duration patience) {
        if (places < 1 || benches < 0) throw new IllegalArgumentException("at least one place, no less than no bench");
        this.all = places;
        this.places = new Semaphore(places, true);
        this.benches = benches;
        this.patience = patience;
    }

    /** As much as this machine carries: eight at a time for each processor, since who waits for the disk does not compute, and sixty-four waiting. */
    public static Admission ofThisMachine() {
        int processors = Runtime.getRuntime().availableProcessors();
        return new Admission(8 * processors, 64 * processors, Duration.ofSeconds(2));
    }

    /** Takes a place; false when there is none and none gets free in time. Who got one leaves it. */
    public boolean enter() {
        try {
            if (stopped.get()) return false;
            // Waiting no time at all keeps to the queue; without a time it would jump it.
            if (places.tryAcquire(0, TimeUnit.SECONDS)) return true;
            boolean seated = waiting.incrementAndGet() <= benches;
            try {
                if (seated && places.tryAcquire(patience.toMillis(), TimeUnit.MILLISECONDS)) return true;
            } finally {
                waiting.decrementAndGet();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        turnedAway.incrementAndGet();
        return false;
    }

    /** Leaves the place that was taken. */
    public void leave() {
        places.release();
    }

    /** Lets nobody in any more, and waits until everybody who is in or on a bench has left. Whether they all did. */
    public boolean finish(Duration grace) {
        stopped.set(true);
        try {
            if (!places.tryAcquire(all, grace.toMillis(), TimeUnit.MILLISECONDS)) return false;
            places.release(all);
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Whether nobody is let in any more. */
    public boolean stopped() {
        return stopped.get();
    }

    /** How many are at work. */
    public int running() {
        return all - places.availablePermits();
    }

    /** How many wait. */
    public int waiting() {
        return waiting.get();
    }

    /** How many were turned away since the start. */
    public long turnedAway() {
        return turnedAway.get();
    }

    /** Whether who comes now is turned away. */
    public boolean full() {
        return places.availablePermits() == 0 && waiting.get() >= benches;
    }
}
