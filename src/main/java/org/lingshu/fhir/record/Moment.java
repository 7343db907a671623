package org.lingshu.fhir.record;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.Optional;

/**
 * A date or time of FHIR, which may be as coarse as a year.
 *
 * @param written as a case holds it: a whole date, or date and time; a coarse one by its first day; empty for no time
 * @param instant to order by
 */
record Moment(String written, Instant instant) implements Comparable<Moment> {
    private static final Comparator<Moment> ORDER = Comparator.comparing(Moment::instant);
    /** No time. */
    static final Moment NONE = new Moment("", Instant.MIN);

    /** The time of an element; none where it is missing, and a mistake where it is no time. */
    static Moment of(Element parent, String name) {
        String text = parent.text(name);
        if (text.isEmpty()) return NONE;
        Optional<Moment> read = read(text);
        if (read.isEmpty()) {
            parent.mistakes().add("unreadable-time", parent.path() + "." + name, "is `" + Mistakes.shown(text) + "`, which is no date", "的 `" + Mistakes.shown(text) + "` 不是日期",
                    "write 2026-11-23 or 2026-11-23T09:00:00+08:00");
        }
        return read.orElse(NONE);
    }

    private static Optional<Moment> read(String text) {
        try {
            String day = switch (text.length()) {
                case 4 -> text + "-01-01";
                case 7 -> text + "-01";
                default -> text;
            };
            if (day.length() == 10) return Optional.of(new Moment(day, LocalDate.parse(day).atStartOfDay(ZoneOffset.UTC).toInstant()));
            return Optional.of(new Moment(day, OffsetDateTime.parse(day).toInstant()));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The first that there is. */
    Moment or(Moment other) {
        return written.isEmpty() ? other : this;
    }

    /** Its day, in the zone in which it was written. */
    LocalDate day() {
        return LocalDate.parse(written.substring(0, 10));
    }

    @Override
    public int compareTo(Moment other) {
        return ORDER.compare(this, other);
    }
}
