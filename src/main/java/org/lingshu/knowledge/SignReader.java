package org.lingshu.knowledge;

import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Finds canonical findings in a sentence of the knowledge base by their names and synonyms, the longest first. */
final class SignReader {
    private final Map<String, String> spellings = new HashMap<>();
    private final Set<String> terms;
    private int longest;

    SignReader(Map<String, Term> terms) {
        this.terms = terms.keySet();
        for (Term term : terms.values()) {
            put(term.term(), term.term());
            term.synonyms().forEach(synonym -> put(synonym, term.term()));
        }
    }

    private void put(String spelling, String term) {
        if (spelling.length() < 2) return;
        spellings.put(spelling, term);
        longest = Math.max(longest, spelling.length());
    }

    /** The canonical findings. */
    Set<String> terms() {
        return terms;
    }

    Set<String> in(String sentence) {
        Set<String> found = new LinkedHashSet<>();
        for (int at = 0; at < sentence.length();) {
            int end = Math.min(sentence.length(), at + longest);
            while (end > at + 1 && !spellings.containsKey(sentence.substring(at, end))) end--;
            if (end > at + 1) found.add(spellings.get(sentence.substring(at, end)));
            at = Math.max(end, at + 1);
        }
        return found;
    }
}
