package org.lingshu.intake;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Wording;

/**
 * Reads findings that people tell in their own words, word by word as {@code knowledge-base/intake/wordings.json} says: a word for what it is about,
 * perhaps words of degree, a word for what is so of it (食欲极差, 小便颜色深黄, 从小腹向上冲). The same words as a term or a phrase go before.
 */
final class WordingReader {
    private static final int WORDS_BETWEEN = 3;
    private static final Set<String> TELLING = Set.of("量多", "量少", "少量", "大量");
    private static final String CLAUSE_BEGINS = "，、。；：\n （和及与并且而但伴有为即则";
    private final Map<String, Opening> openings = new HashMap<>();

    private WordingReader(Knowledge knowledge) {
        for (Wording each : knowledge.vocabulary().wordings()) {
            List<Slot> rest = each.slots().stream().skip(1).map(Slot::of).toList();
            List<Stated> states = each.states().stream().map(term -> new Stated(knowledge.terms().get(term), true, 0, 0)).toList();
            for (String opener : each.slots().getFirst()) openings.computeIfAbsent(Characters.plain(opener), any -> new Opening()).add(new Known(rest, states));
        }
    }

    private record Slot(Words words, boolean optional, Set<Integer> firsts) {
        static Slot of(List<String> words) {
            List<String> filled = words.stream().filter(word -> !word.isEmpty()).toList();
            return new Slot(Words.of(filled), words.contains(""), filled.stream().map(word -> (int) Characters.plain(word).charAt(0)).collect(Collectors.toSet()));
        }
    }

    private record Known(List<Slot> rest, List<Stated> states) {
    }

    /** All that may follow one opener, and the characters it may begin with. */
    private static final class Opening {
        private final List<Known> all = new ArrayList<>();
        private final BitSet next = new BitSet();

        void add(Known known) {
            all.add(known);
            boolean open = true;
            for (Slot slot : known.rest()) {
                if (open) slot.firsts().forEach(next::set);
                open &= slot.optional();
            }
        }
    }

    static WordingReader of(Knowledge knowledge) {
        return new WordingReader(knowledge);
    }

    /** Every such finding in a text of one spelling. */
    List<Piece> read(String text, Hits hits) {
        List<Piece> all = new ArrayList<>();
        for (Hits.Opener each : hits.openers()) {
            if (each.word().length() > 1 || begins(text, each.start(), hits)) from(text, each.start(), each.word(), hits, all);
        }
        return all;
    }

    private static boolean begins(String text, int at, Hits hits) {
        return at == 0 || hits.markerEnds(at) || CLAUSE_BEGINS.indexOf(text.charAt(at - 1)) >= 0;
    }

    private void from(String text, int start, Word opener, Hits hits, List<Piece> into) {
        Opening opening = openings.get(opener.spelling());
        if (!goesOn(text, start + opener.length(), opening, hits)) return;
        for (Known each : opening.all) {
            int end = start + opener.length();
            for (Slot slot : each.rest()) {
                if (end < 0) break;
                end = after(text, end, slot, hits);
            }
            if (end < 0) continue;
            int whole = end - start;
            into.add(Piece.composed(start, end, each.states().stream().map(stated -> new Stated(stated.term(), true, 0, whole)).toList()));
        }
    }

    private static boolean goesOn(String text, int from, Opening opening, Hits hits) {
        int at = from;
        for (int count = 0; count <= WORDS_BETWEEN && at < text.length(); count++) {
            if (opening.next.get(text.charAt(at))) return true;
            int passed = passed(at, hits);
            if (passed == at) return false;
            at = passed;
        }
        return false;
    }

    /** The place behind a word of degree that may stand between; the place itself when there is none. */
    private static int passed(int at, Hits hits) {
        Optional<Word> degree = hits.degree(at);
        if (degree.isEmpty() || TELLING.contains(degree.get().spelling()) || degree.get().spelling().startsWith("不")) return at;
        return at + degree.get().length();
    }

    private static int after(String text, int from, Slot slot, Hits hits) {
        int at = from;
        for (int count = 0; count <= WORDS_BETWEEN; count++) {
            int length = slot.words().longest(text, at);
            if (length > 0) return at + length;
            int passed = passed(at, hits);
            if (passed == at) break;
            at = passed;
        }
        return slot.optional() ? from : -1;
    }
}
