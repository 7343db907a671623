package org.lingshu.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** A set of words in the one spelling of {@link Characters} that can tell the longest of them at a place of a text, without making new strings. */
final class Words {
    private final Set<String> words = new HashSet<>();
    private final BitSet first = new BitSet();
    private final short[] slots;
    private final int lowest;
    private final String[][] longestFirst;

    private Words(Collection<String> spelled) {
        spelled.forEach(word -> words.add(Characters.plain(word)));
        Map<Character, List<String>> all = new TreeMap<>();
        words.forEach(word -> {
            first.set(word.charAt(0));
            all.computeIfAbsent(word.charAt(0), any -> new ArrayList<>()).add(word);
        });
        lowest = first.isEmpty() ? 0 : first.nextSetBit(0);
        slots = new short[first.length() - lowest];
        longestFirst = new String[all.size()][];
        int at = 0;
        for (Map.Entry<Character, List<String>> each : all.entrySet()) {
            each.getValue().sort(Comparator.comparingInt(String::length).reversed());
            slots[each.getKey() - lowest] = (short) at;
            longestFirst[at++] = each.getValue().toArray(String[]::new);
        }
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
        return longest(text, at, Integer.MAX_VALUE);
    }

    /** The length of the longest word at this place that is no longer than this. */
    int longest(String text, int at, int most) {
        if (at >= text.length() || !first.get(text.charAt(at))) return 0;
        for (String word : longestFirst[slots[text.charAt(at) - lowest]]) if (word.length() <= most && text.startsWith(word, at)) return word.length();
        return 0;
    }
}
