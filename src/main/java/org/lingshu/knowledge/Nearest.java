package org.lingshu.knowledge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.apache.commons.text.similarity.JaroWinklerSimilarity;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** The known words nearest to one that is not known, for "did you mean". */
public final class Nearest {
    private static final int MOST = 3;

    private Nearest() {
    }

    /** Up to three of the words, the nearest first: fewest changed characters, then most alike; none that shares no character. */
    public static List<String> of(String word, Collection<String> known) {
        LevenshteinDistance distance = LevenshteinDistance.getDefaultInstance();
        JaroWinklerSimilarity alike = new JaroWinklerSimilarity();
        List<String> near = new ArrayList<>(known.stream().filter(each -> each.chars().anyMatch(letter -> word.indexOf(letter) >= 0)).toList());
        near.sort(Comparator.<String>comparingInt(each -> distance.apply(word, each)).thenComparing(each -> -alike.apply(word, each)).thenComparing(Comparator.naturalOrder()));
        return near.stream().limit(MOST).filter(each -> distance.apply(word, each) <= Math.max(2, word.length() / 2)).toList();
    }
}
