package org.lingshu.clinical;

import java.util.Optional;

/** The sex that a record states, as 男, 女, or not at all. */
public enum Sex {
    MALE("男"), FEMALE("女"), UNKNOWN("未知");

    private final String chinese;

    Sex(String chinese) {
        this.chinese = chinese;
    }

    /** The word of the record: 男, 女 or 未知. */
    public String chinese() {
        return chinese;
    }

    /** Reads 男/女/未知, male/female/unknown, M/F; empty for any other word. */
    public static Optional<Sex> of(String word) {
        return switch (word.strip().toLowerCase(java.util.Locale.ROOT)) {
            case "男", "男性", "male", "m" -> Optional.of(MALE);
            case "女", "女性", "female", "f" -> Optional.of(FEMALE);
            case "未知", "不详", "unknown", "other" -> Optional.of(UNKNOWN);
            default -> Optional.empty();
        };
    }
}
