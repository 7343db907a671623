package org.lingshu.clinical;

import java.util.Locale;

/** How sure the rules are, from not at all to certain. The thresholds stand in {@code knowledge-base/parameters}. */
public enum Level {
    NONE("不足"), POSSIBLE("可能"), LIKELY("可能性大"), CERTAIN("确定");

    private final String chinese;

    Level(String chinese) {
        this.chinese = chinese;
    }

    /** The word for the clinician. */
    public String chinese() {
        return chinese;
    }

    /** The word of the answer's JSON: {@code none}, {@code possible}, {@code likely}, {@code certain}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Whether this level is the other or a surer one. */
    public boolean atLeast(Level other) {
        return compareTo(other) >= 0;
    }

    /** The less sure of two. */
    public static Level lower(Level one, Level other) {
        return one.compareTo(other) <= 0 ? one : other;
    }
}
