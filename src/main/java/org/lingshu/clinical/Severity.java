package org.lingshu.clinical;

import java.util.Locale;
import java.util.Optional;

/** How much harm a herb and a drug may do together. */
public enum Severity {
    HIGH, MODERATE, LOW;

    /** The word of the knowledge base: {@code high}, {@code moderate}, {@code low}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The severity that the knowledge base calls by this word, if there is one. */
    public static Optional<Severity> of(String word) {
        for (Severity each : values()) if (each.word().equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
