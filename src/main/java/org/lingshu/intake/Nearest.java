package org.lingshu.intake;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.lingshu.knowledge.Knowledge;

/** Finds what a person may have meant by a word that is not known. */
final class Nearest {
    private static final double CLOSE = 0.36;
    private static final double SYNONYM = 0.01;
    private final Map<String, String> terms = new TreeMap<>();
    private final Map<String, String> analytes = new TreeMap<>();

    private Nearest(Knowledge knowledge) {
        knowledge.terms().values().forEach(term -> {
            terms.put(term.term(), term.term());
            term.synonyms().forEach(synonym -> terms.putIfAbsent(synonym, term.term()));
        });
        knowledge.analytes().forEach((name, analyte) -> analytes.put(name, analyte.name()));
    }

    static Nearest of(Knowledge knowledge) {
        return new Nearest(knowledge);
    }

    /** The canonical term whose name or synonym is written most like this. */
    Optional<String> term(String word) {
        return nearest(word, terms);
    }

    /** The analyte whose name is written most like this. */
    Optional<String> analyte(String word) {
        return nearest(word.toLowerCase(java.util.Locale.ROOT), analytes);
    }

    private static Optional<String> nearest(String word, Map<String, String> names) {
        String best = "";
        double least = Double.MAX_VALUE;
        for (Map.Entry<String, String> each : names.entrySet()) {
            if (Math.abs(each.getKey().length() - word.length()) > 3) continue;
            double synonym = each.getKey().equals(each.getValue()) ? 0 : SYNONYM;
            double distance = (double) distance(word, each.getKey()) / Math.max(word.length(), each.getKey().length()) + synonym;
            if (distance < least) {
                least = distance;
                best = each.getValue();
            }
        }
        return least <= CLOSE || least < 0.52 && word.length() <= 4 ? Optional.of(best) : Optional.empty();
    }

    private static int distance(String one, String other) {
        int[] before = new int[other.length() + 1];
        for (int j = 0; j <= other.length(); j++) before[j] = j;
        for (int i = 1; i <= one.length(); i++) {
            int[] now = new int[other.length() + 1];
            now[0] = i;
            for (int j = 1; j <= other.length(); j++) {
                int same = before[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
                now[j] = Math.min(same, Math.min(before[j], now[j - 1]) + 1);
            }
            before = now;
        }
        return before[other.length()];
    }
}
