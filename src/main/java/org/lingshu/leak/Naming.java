package org.lingshu.leak;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Whether a column is called like a target: the same words in a row, or one long word with one letter changed. */
final class Naming {
    private static final int LONG = 6;

    private Naming() {
    }

    static boolean names(String column, String target) {
        List<String> words = words(column);
        List<String> wanted = words(target);
        if (wanted.isEmpty() || String.join("", wanted).length() < 2) return false;
        for (int at = 0; at + wanted.size() <= words.size(); at++) if (words.subList(at, at + wanted.size()).equals(wanted)) return true;
        String one = String.join("", words);
        String other = String.join("", wanted);
        return one.equals(other) || other.length() >= LONG && nearly(one, other);
    }

    private static List<String> words(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKC).replaceAll("(?<=\\p{Ll})(?=\\p{Lu})", " ").toLowerCase(Locale.ROOT);
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+")).filter(word -> !word.isEmpty()).toList();
    }

    /** Whether one letter added, taken away or changed makes them the same. */
    private static boolean nearly(String one, String other) {
        int most = Math.min(one.length(), other.length());
        int head = 0;
        while (head < most && one.charAt(head) == other.charAt(head)) head++;
        int tail = 0;
        while (tail < most - head && one.charAt(one.length() - 1 - tail) == other.charAt(other.length() - 1 - tail)) tail++;
        return Math.max(one.length(), other.length()) - head - tail <= 1;
    }
}
