package org.lingshu.answer;

import java.util.List;
import java.util.stream.Collectors;

/**
 * The same words in both languages.
 *
 * @param chinese for the clinician
 * @param english for whoever reads beside
 */
record Both(String chinese, String english) {
    static final Both NOTHING = new Both("", "");

    Both and(Both other) {
        if (chinese.isEmpty()) return other;
        if (other.chinese.isEmpty()) return this;
        boolean close = english.endsWith("(") || !other.english.isEmpty() && ",;:)".indexOf(other.english.charAt(0)) >= 0;
        return new Both(chinese + other.chinese, english + (close ? "" : " ") + other.english);
    }

    static Both joined(List<Both> all, String chinese, String english) {
        return new Both(all.stream().map(Both::chinese).collect(Collectors.joining(chinese)), all.stream().map(Both::english).collect(Collectors.joining(english)));
    }
}
