package org.lingshu.service.access;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BucketsTest {
    private static final long SECOND = 1_000_000_000L;
    private final AtomicLong nanos = new AtomicLong();
    private final Buckets buckets = new Buckets(0.5, 3, nanos::get);

    @Test
    void letsThroughAsManyAsFitAndThenOneEveryTwoSeconds() {
        for (int i = 0; i < 3; i++) assertEquals(0, buckets.take("a"));
        assertEquals(2, buckets.take("a"));
        nanos.addAndGet(SECOND);
        assertEquals(1, buckets.take("a"));
        nanos.addAndGet(SECOND);
        assertEquals(0, buckets.take("a"));
        assertEquals(2, buckets.take("a"));
    }

    @Test
    void holdsNobodyToAccountForAnother() {
        for (int i = 0; i < 4; i++) buckets.take("a");
        assertTrue(buckets.take("a") > 0);
        assertEquals(0, buckets.take("b"));
    }

    @Test
    void neverSavesUpMoreThanItHolds() {
        buckets.take("a");
        nanos.addAndGet(1_000 * SECOND);
        for (int i = 0; i < 3; i++) assertEquals(0, buckets.take("a"));
        assertTrue(buckets.take("a") > 0);
    }

    @Test
    void forgetsWhoAskedLongAgoAndLetsStrangersBeyondCountingShareOne() {
        for (int i = 0; i <= 10_001; i++) buckets.take("stranger " + i);
        buckets.take("one more");
        buckets.take("and another");
        buckets.take("and one");
        assertTrue(buckets.take("the next") > 0, "all who are new share one bucket");
        nanos.addAndGet(1_000 * SECOND);
        for (int i = 0; i < 3; i++) assertEquals(0, buckets.take("the next"));
    }
}
