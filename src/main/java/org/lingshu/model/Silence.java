package org.lingshu.model;

import java.util.Locale;
import java.util.Optional;

/** What it means that a value is not there although that kind of information is: a finding nobody wrote counts zero, a value nobody measured is not known. */
public enum Silence {
    ZERO, UNKNOWN;

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Silence> of(String word) {
        for (Silence each : values()) if (each.word().equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
