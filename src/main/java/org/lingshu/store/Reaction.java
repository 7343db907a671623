package org.lingshu.store;

import java.util.Locale;
import java.util.Optional;

/** What the doctor did with an assessment. */
public enum Reaction {
    /** Followed it. */
    ACCEPTED("采纳"),
    /** Decided otherwise. */
    OVERRIDDEN("改判");

    private final String chinese;

    Reaction(String chinese) {
        this.chinese = chinese;
    }

    /** The word in files and on the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The word in Chinese. */
    public String chinese() {
        return chinese;
    }

    /** The reaction of this word, in either language. */
    public static Optional<Reaction> of(String word) {
        for (Reaction each : values()) if (each.word().equals(word) || each.chinese.equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
