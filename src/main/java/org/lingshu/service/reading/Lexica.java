package org.lingshu.service.reading;

import java.util.Optional;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;

/** The lexicon of the edition at work. When another edition takes over, the next question makes a new one; the old one goes with its edition. */
final class Lexica {
    private final Succession succession;
    private Optional<Lexicon> latest = Optional.empty();

    Lexica(Succession succession) {
        this.succession = succession;
    }

    synchronized Lexicon current() {
        Serving serving = succession.current();
        Lexicon lexicon = latest.filter(each -> each.serving() == serving).orElseGet(() -> new Lexicon(serving));
        latest = Optional.of(lexicon);
        return lexicon;
    }
}
