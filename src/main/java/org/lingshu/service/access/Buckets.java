package org.lingshu.service.access;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/**
 * How much each of many may still ask: a bucket each, filled at a steady rate up to its size, emptied by one at every request (token bucket). Remembers
 * only who asked lately. Safe to share between threads.
 */
final class Buckets {
    private static final int MOST = 10_000;
    private static final double NANOS = 1e9;
    private final double perNano;
    private final double size;
    private final LongSupplier nanos;
    private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

    private record Bucket(double left, long at) {
    }

    Buckets(double perSecond, double size, LongSupplier nanos) {
        this.perNano = perSecond / NANOS;
        this.size = size;
        this.nanos = nanos;
    }

    /** Takes one. @return 0, or the seconds after which there will be one again */
    int take(String who) {
        long now = nanos.getAsLong();
        if (buckets.size() > MOST) buckets.values().removeIf(each -> filled(each, now) >= size);
        // Where even that leaves too many, who is new shares one bucket with all who are new.
        String key = buckets.size() > MOST && !buckets.containsKey(who) ? "" : who;
        AtomicLong wait = new AtomicLong();
        buckets.compute(key, (_, before) -> {
            double left = before == null ? size : filled(before, now);
            if (left >= 1) return new Bucket(left - 1, now);
            wait.set((long) Math.ceil((1 - left) / perNano / NANOS));
            return new Bucket(left, now);
        });
        return (int) Math.min(wait.get(), Integer.MAX_VALUE);
    }

    private double filled(Bucket bucket, long now) {
        return Math.min(size, bucket.left + Math.max(0, now - bucket.at) * perNano);
    }
}
