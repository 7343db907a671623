package org.lingshu.intake;

import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Span;

/**
 * A term as the text states it, with presence, time and person.
 *
 * @param stated what the words say by themselves, its place in the whole text
 * @param past   whether it was, rather than is
 * @param family whether a relative has it
 */
record Said(Stated stated, boolean past, boolean family) {
    Said denied() {
        return new Said(stated.denied(), past, family);
    }

    Said over() {
        return new Said(stated, true, family);
    }

    /** Whether it is a finding of now. */
    boolean now() {
        return !past && !family;
    }

    Finding finding(String field, String original) {
        return new Finding(stated.term().term(), presence(), stated.term().examination(), span(field, original));
    }

    History history(String field, String original) {
        return new History(stated.term().term(), presence(), family, span(field, original));
    }

    private Presence presence() {
        return stated.present() ? Presence.PRESENT : Presence.ABSENT;
    }

    private Span span(String field, String original) {
        return new Span(field, stated.start(), stated.end(), original.substring(stated.start(), stated.end()));
    }
}
