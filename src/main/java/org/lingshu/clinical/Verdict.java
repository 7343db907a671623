package org.lingshu.clinical;

import java.util.Optional;

/** What a source says of a medicine under some circumstance: never, better not, or with care. */
public enum Verdict {
    FORBIDDEN("禁用"), AVOIDED("忌用"), CAREFUL("慎用");

    private final String chinese;

    Verdict(String chinese) {
        this.chinese = chinese;
    }

    /** The word of the source: 禁用, 忌用 or 慎用. */
    public String chinese() {
        return chinese;
    }

    /** The same in English. */
    public String english() {
        return switch (this) {
            case FORBIDDEN -> "forbidden";
            case AVOIDED -> "to be avoided";
            case CAREFUL -> "only with care";
        };
    }

    /** The verdict that the knowledge base calls by this word, if there is one. */
    public static Optional<Verdict> of(String chinese) {
        for (Verdict each : values()) if (each.chinese.equals(chinese)) return Optional.of(each);
        return Optional.empty();
    }
}
