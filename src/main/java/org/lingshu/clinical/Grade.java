package org.lingshu.clinical;

import java.util.Locale;
import java.util.Optional;

/** Where a value lies against its reference range; ungraded when no range is known. */
public enum Grade {
    CRITICAL_LOW, LOW, NORMAL, HIGH, CRITICAL_HIGH, UNGRADED;

    /** The word of the knowledge base: {@code critical-low}, {@code low}, … */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The grade that the knowledge base calls by this word, if there is one. */
    public static Optional<Grade> of(String word) {
        for (Grade each : values()) if (each.word().equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
