package org.lingshu.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.knowledge.Composite;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Term;

/** One composite of the knowledge base, made ready for reading: its words in one spelling, its findings as terms. */
final class CompositeTable {
    /** How far before a word that closes a description its morphemes may begin. */
    static final int FARTHEST_END = 12;
    private final Map<String, List<Stated>> states = new HashMap<>();
    private final Words morphemes;
    private final Words near;
    private final Words again;
    private final Words skip;
    private final Words ends;

    private CompositeTable(Composite composite, Knowledge knowledge) {
        composite.morphemes().forEach((morpheme, terms) -> {
            List<Stated> all = new ArrayList<>();
            for (String each : terms) {
                Term term = knowledge.terms().get(each.startsWith("-") ? each.substring(1) : each);
                all.add(new Stated(term, !each.startsWith("-"), 0, morpheme.length()));
            }
            states.putIfAbsent(Characters.plain(morpheme), List.copyOf(all));
        });
        morphemes = Words.of(states.keySet());
        near = Words.of(composite.near());
        again = Words.of(composite.again());
        skip = Words.of(composite.skip());
        ends = Words.of(composite.ends());
    }

    static CompositeTable of(Composite composite, Knowledge knowledge) {
        return new CompositeTable(composite, knowledge);
    }

    boolean hasEnds() {
        return !ends.isEmpty();
    }

    /** Whether morphemes that stand before an end may begin here. */
    boolean mayBegin(String text, int at) {
        if (!morphemes.begins(text.charAt(at))) return false;
        for (int i = at + 1; i < Math.min(text.length(), at + FARTHEST_END); i++) {
            if (Characters.ends(text.charAt(i)) || text.charAt(i) == '，') return false;
            if (ends.begins(text.charAt(i))) return true;
        }
        return false;
    }

    /** The terms of a morpheme, at places within it. */
    List<Stated> states(String morpheme) {
        return states.get(morpheme);
    }

    /** Length of the longest morpheme at this place; far from the anchor some do not count. */
    int morpheme(String text, int at, boolean nearAnchor) {
        int length = morphemes.longest(text, at);
        while (length > 0 && !nearAnchor && near.contains(text.substring(at, at + length))) length = morphemes.longest(text, at, length - 1);
        return length;
    }

    /** Whether a piece that begins here behind a comma names the anchor's place anew, so that all morphemes count: 右手. */
    boolean again(String text, int at) {
        return again.longest(text, at) > 0;
    }

    int skipped(String text, int at) {
        return skip.longest(text, at);
    }

    int end(String text, int at) {
        return ends.longest(text, at);
    }

    /** Whether the character is a mark that may stand between two morphemes. */
    boolean crossing(char c) {
        return (c == '，' || c == '、' || c == ' ') && skip.begins(c);
    }
}
