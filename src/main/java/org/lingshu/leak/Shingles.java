package org.lingshu.leak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;

/**
 * Texts as sets of three letters in a row (Broder 1997), each weighed by how rare it is among the texts: the words of a form that every ward fills in tell
 * nothing. A shingle that one text alone has is left out, since a copy with other letters here and there would seem all the rarer.
 */
final class Shingles {
    private static final int LENGTH = 3;
    private final List<long[]> sets;
    private final Map<Long, Integer> texts = new HashMap<>();

    Shingles(List<String> all) {
        sets = all.stream().map(Shingles::set).toList();
        for (long[] set : sets) for (long each : set) texts.merge(each, 1, Integer::sum);
    }

    private static long[] set(String text) {
        int[] letters = text.codePoints().filter(Character::isLetterOrDigit).toArray();
        return LongStream.range(0, Math.max(0, letters.length - LENGTH + 1L)).map(at -> {
            long shingle = 0;
            for (int k = 0; k < LENGTH; k++) shingle = shingle << 21 | letters[(int) at + k];
            return shingle;
        }).sorted().distinct().toArray();
    }

    long[] of(int text) {
        return sets.get(text);
    }

    int size() {
        return sets.size();
    }

    /** What it tells that two texts share it, in nats; 0 for one that a single text, or every second, has. */
    double weight(long shingle) {
        int having = texts.get(shingle);
        return having < 2 || having * 2 > sets.size() ? 0 : -Math.log((double) having / (sets.size() + 1));
    }

    /** What all shingles of a text tell together. */
    double sum(int text) {
        double sum = 0;
        for (long each : sets.get(text)) sum += weight(each);
        return sum;
    }
}
