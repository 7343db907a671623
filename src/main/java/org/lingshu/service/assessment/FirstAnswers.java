package org.lingshu.service.assessment;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * The first answers that were given under an {@code Idempotency-Key}, so that a client that never saw its answer may send the same again without anything
 * being done twice. Held in memory, for a day or until there are too many; packed, since answers are long. Safe to share between threads.
 */
final class FirstAnswers {
    private static final Duration A_DAY = Duration.ofHours(24);
    private final int most;
    private final long mostBytes;
    private final InstantSource clock;
    private final Map<Key, Entry> byKey = new LinkedHashMap<>();
    private long bytes;

    /**
     * @param most      how many keys are held
     * @param mostBytes how many bytes of packed answers
     */
    FirstAnswers(int most, long mostBytes, InstantSource clock) {
        this.most = most;
        this.mostBytes = mostBytes;
        this.clock = clock;
    }

    /** A key belongs to who sent it: the same word of another caller is another key. */
    record Key(String caller, String word) {
    }

    /** What a key is found to stand for. */
    sealed interface Claim {
        /** Nothing yet: whoever is told so does it, and then fulfils or releases the key. */
        record Mine() implements Claim {
        }

        /** The same, which is being done. */
        record Running() implements Claim {
        }

        /** Something else. */
        record Other() implements Claim {
        }

        /** The same, which was done. */
        record Done(Reply first) implements Claim {
        }
    }

    private record Entry(String fingerprint, Instant begun, Optional<Packed> answer) {
        long bytes() {
            return answer.map(each -> (long) each.body().length).orElse(0L);
        }
    }

    private record Packed(int status, String mediaType, Optional<String> location, byte[] body) {
        static Packed of(Reply reply) {
            return new Packed(reply.status(), reply.mediaType(), reply.location(), pack(reply.body()));
        }

        Reply open() {
            return new Reply(status, mediaType, location, unpack(body));
        }
    }

    /**
     * Asks for a key.
     *
     * @param fingerprint of what is to be done under it
     */
    Claim claim(Key key, String fingerprint) {
        Packed first;
        synchronized (this) {
            dropOld();
            Entry known = byKey.get(key);
            if (known == null) {
                byKey.put(key, new Entry(fingerprint, clock.instant(), Optional.empty()));
                return new Claim.Mine();
            }
            if (!known.fingerprint().equals(fingerprint)) return new Claim.Other();
            if (known.answer().isEmpty()) return new Claim.Running();
            first = known.answer().get();
        }
        return new Claim.Done(first.open());
    }

    /** Keeps the answer under a key that was claimed. */
    void fulfil(Key key, Reply reply) {
        Packed packed = Packed.of(reply);
        synchronized (this) {
            Entry claimed = byKey.get(key);
            if (claimed == null || claimed.answer().isPresent()) return;
            Entry done = new Entry(claimed.fingerprint(), claimed.begun(), Optional.of(packed));
            byKey.put(key, done);
            bytes += done.bytes();
            dropOld();
        }
    }

    /** Gives up a key that was claimed: nothing was done under it. */
    synchronized void release(Key key) {
        Entry claimed = byKey.get(key);
        if (claimed != null && claimed.answer().isEmpty()) byKey.remove(key);
    }

    /** Forgets a key with its answer. */
    synchronized void forget(Key key) {
        Entry known = byKey.remove(key);
        if (known != null) bytes -= known.bytes();
    }

    private void dropOld() {
        Instant yesterday = clock.instant().minus(A_DAY);
        Iterator<Entry> oldest = byKey.values().iterator();
        while (oldest.hasNext()) {
            Entry each = oldest.next();
            if (byKey.size() <= most && bytes <= mostBytes && each.begun().isAfter(yesterday)) return;
            oldest.remove();
            bytes -= each.bytes();
        }
    }

    private static byte[] pack(byte[] body) {
        ByteArrayOutputStream out = new ByteArrayOutputStream(body.length / 4 + 64);
        Deflater fast = new Deflater(Deflater.BEST_SPEED);
        try (DeflaterOutputStream packing = new DeflaterOutputStream(out, fast)) {
            packing.write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            fast.end();
        }
        return out.toByteArray();
    }

    private static byte[] unpack(byte[] packed) {
        try (InflaterInputStream in = new InflaterInputStream(new ByteArrayInputStream(packed))) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
