package org.lingshu.intake;

import org.lingshu.knowledge.Term;

/**
 * A term that some words of a text state, or deny, by themselves.
 *
 * @param term    the canonical term
 * @param present whether the words say that it is there; 体力可 denies 乏力
 * @param start   first character, counted from 0 within the text, or within the spelling of a word
 * @param end     the character after the last one
 */
record Stated(Term term, boolean present, int start, int end) {
    Stated at(int from) {
        return new Stated(term, present, start + from, end + from);
    }

    Stated denied() {
        return new Stated(term, false, start, end);
    }
}
