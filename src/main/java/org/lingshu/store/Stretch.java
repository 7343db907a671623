package org.lingshu.store;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/**
 * The stretch of the log that lies in a time. The log is written in the order of time, as far as the clock was not set back: for entries that carry a time
 * the stretch reaches an hour further on both sides, and who reads them compares the time itself. Files and words carry none; they were written just before the
 * assessment that was the first to need them.
 *
 * @param floor         the first place that can be meant
 * @param ceiling       the first place after those that can be meant
 * @param withoutFloor   the same for entries without a time
 * @param withoutCeiling the same for entries without a time
 */
record Stretch(long floor, long ceiling, long withoutFloor, long withoutCeiling) {
    private static final Duration MARGIN = Duration.ofHours(1);

    static Stretch of(Handle handle, Selection wanted) {
        long size = LogReader.size(handle);
        long floor = wanted.from().flatMap(from -> last(handle, early(from))).map(seq -> seq + 1).orElse(0L);
        long ceiling = wanted.until().flatMap(until -> first(handle, late(until))).orElse(size);
        long withoutFloor = wanted.from().flatMap(from -> last(handle, from)).map(seq -> seq + 1).orElse(0L);
        // Those just before the first assessment that is too late belong to it.
        long withoutCeiling = wanted.until().isEmpty() ? size : wanted.until().flatMap(until -> last(handle, until)).orElse(0L);
        return new Stretch(floor, ceiling, withoutFloor, withoutCeiling);
    }

    long floor(Kind kind) {
        return timeless(kind) ? withoutFloor : floor;
    }

    long ceiling(Kind kind) {
        return timeless(kind) ? withoutCeiling : ceiling;
    }

    static boolean timeless(Kind kind) {
        return kind == Kind.ARTIFACT || kind == Kind.WORD;
    }

    private static Optional<Long> last(Handle handle, String before) {
        return handle.createQuery("SELECT seq FROM assessment WHERE at < :at ORDER BY at DESC, seq DESC LIMIT 1").bind("at", before).mapTo(Long.class).findOne();
    }

    private static Optional<Long> first(Handle handle, String from) {
        return handle.createQuery("SELECT seq FROM assessment WHERE at >= :at ORDER BY at, seq LIMIT 1").bind("at", from).mapTo(Long.class).findOne();
    }

    private static String early(String time) {
        return instant(time).map(at -> DateTimeFormatter.ISO_INSTANT.format(at.minus(MARGIN))).orElse(time);
    }

    private static String late(String time) {
        return instant(time).map(at -> DateTimeFormatter.ISO_INSTANT.format(at.plus(MARGIN))).orElse(time);
    }

    /** A time that was written in part only: a day, an hour, a minute. */
    private static Optional<Instant> instant(String time) {
        String whole = "0000-01-01T00:00:00.000Z";
        try {
            return Optional.of(Instant.parse(time.length() < whole.length() ? time + whole.substring(time.length()) : time));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }
}
