package org.lingshu.intake;

import java.util.BitSet;
import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

/** A set of words in the one spelling of {@link Characters} that can tell the longest of them at a place of a text. */
final class Words {
    private final Set<String> words = new HashSet<>();
    private final BitSet first = new BitSet();
    private final int longest;

    private Words(Collection<String> spelled) {
        spelled.forEach(word -> words.add(Characters.plain(word)));
        words.forEach(word -> first.set(word.charAt(0)));
        longest = words.stream().mapToInt(String::length).max().orElse(0);
    }

    static Words of(Collection<String> words) {
        return new Words(words);
    }

    /** Whether some word begins with this character. */
    boolean begins(char c) {
        return first.get(c);
    }

    boolean contains(String word) {
        return words.contains(word);
    }

    boolean isEmpty() {
        return words.isEmpty();
    }

    /** The length of the longest word at this place; 0 when there is none. */
    int longest(String text, int at) {
        return longest(text, at, longest);
    }

    /** The length of the longest word at this place that is no longer than this. */
    int longest(String text, int at, int most) {
        if (at >= text.length() || !first.get(text.charAt(at))) return 0;
        for (int n = Math.min(most, text.length() - at); n > 0; n--) if (words.contains(text.substring(at, at + n))) return n;
        return 0;
    }
}
