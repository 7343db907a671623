package org.lingshu.intake;

import java.util.ArrayList;
import java.util.List;

/** Finds terms that another word stands in the middle of: one of degree or frequency (二尖瓣轻度反流, 记忆力近期下降), or a denial (浅表淋巴结未及肿大). */
final class InfixReader {
    private static final int REACH = 10;
    private static final int SHORTEST_SITE = 2;
    private final Lexicon lexicon;

    InfixReader(Lexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Every such statement in a text of one spelling. */
    List<Piece> read(String text, Hits hits) {
        List<Piece> all = new ArrayList<>();
        for (int at = 1; at < text.length() - 1; at++) {
            int start = at;
            hits.infix(at).ifPresent(word -> across(text, start, start + word.length(), false, all));
            hits.negation(at).filter(word -> word.is(Role.NEGATION)).ifPresent(word -> across(text, start, start + word.length(), true, all));
        }
        return all;
    }

    private void across(String text, int from, int to, boolean denied, List<Piece> into) {
        int begin = from;
        while (begin > 0 && from - begin < REACH && !Characters.parts(text.charAt(begin - 1))) begin--;
        int end = to;
        while (end < text.length() && end - to < REACH && !Characters.parts(text.charAt(end))) end++;
        if (begin == from || end == to) return;
        int junction = from - begin;
        int start = begin;
        String without = text.substring(begin, from) + text.substring(to, end);
        lexicon.find(without.toCharArray(), (first, last, word) -> {
            if (first >= junction || last <= junction || word.states().size() != 1) return;
            if (denied && !site(without.substring(first, junction))) return;
            Stated stated = word.states().getFirst();
            int length = last - first + to - from;
            into.add(Piece.composed(start + first, start + first + length, List.of(new Stated(stated.term(), stated.present() && !denied, 0, length))));
        });
    }

    /** Whether the part before a denial only says where, not what: 胸闷无痛 does not deny 闷痛. */
    private boolean site(String before) {
        return before.length() >= SHORTEST_SITE && lexicon.word(before).map(Word::states).orElse(List.of()).isEmpty();
    }
}
