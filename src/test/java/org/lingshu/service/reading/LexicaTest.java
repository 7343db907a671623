package org.lingshu.service.reading;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.lingshu.service.RunningFacade;
import org.lingshu.service.edition.Serving;
import org.lingshu.service.edition.Succession;

class LexicaTest {
    private static Serving edition(String name) {
        return Serving.of(name, RunningFacade.ASSESSOR, RunningFacade.KNOWLEDGE, Optional.empty());
    }

    @Test
    void makesARegisterOnceForAnEditionAndAnewForTheNext() {
        Succession succession = new Succession(edition("1.0.0"));
        Lexica lexica = new Lexica(succession);
        Lexicon first = lexica.current();
        assertSame(first.terms(), lexica.current().terms());
        succession.hand(edition("1.1.0"), List.of());
        assertNotSame(first, lexica.current());
        assertNotEquals(first.hash(), lexica.current().hash());
        assertEquals(first.terms().all().size(), lexica.current().terms().all().size());
    }
}
