package org.lingshu.report;

import java.util.Objects;

/**
 * A text in both languages of a report.
 *
 * @param chinese for the reader of Chinese
 * @param english for the reader of English; the same text where it needs no translation
 */
public record Words(String chinese, String english) {
    public Words {
        Objects.requireNonNull(chinese, "chinese");
        Objects.requireNonNull(english, "english");
    }

    /** A text in both languages. */
    public static Words of(String chinese, String english) {
        return new Words(chinese, english);
    }

    /** A name or a number, which is the same in both. */
    public static Words same(String text) {
        return new Words(text, text);
    }

    /** This text, then that one. */
    public Words then(Words other) {
        return new Words(chinese + other.chinese, english + other.english);
    }

    boolean same() {
        return chinese.equals(english);
    }
}
