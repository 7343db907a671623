package org.lingshu.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class CardTest {
    private static Trained trained;

    @BeforeAll
    static void train() {
        trained = Made.trained(Made.multiclass(60));
    }

    @Test
    void saysSomethingOfEveryAttributeOfTheRegulation() {
        assertEquals(31, Attribute.values().length);
        Card card = Card.of("made up", trained, Made.origin(Map.of()));
        for (Attribute each : Attribute.values()) assertFalse(card.statements().get(each).isBlank(), each.key());
        card.check();
    }

    @Test
    void whatPeopleSayStandsAsTheySayIt() {
        Card card = Card.of("made up", trained, Made.origin(Map.of("developer", "Ward 5, ward5@example.org", "licence", "CC0", "source", "ward 5")));
        assertEquals("Ward 5, ward5@example.org", card.statements().get(Attribute.DEVELOPER));
        assertTrue(card.facts().path("summary").asText().startsWith("Trained on 60 patients, ward 5 (CC0): 20 "));
    }

    @Test
    void warnsOfSmallClasses() {
        Target target = new Target("t", Kind.BINARY, java.util.List.of("no", "rare"), java.util.stream.IntStream.range(0, 60).mapToObj(i -> java.util.Set.of(i / 2 % 7 == 0 ? 1 : 0)).toList());
        Trained few = Made.trained(Made.table(target, 3), target);
        Card card = Card.of("few", few, Made.origin(Map.of()));
        assertEquals(target.count(1) < 10, card.facts().path("summary").asText().contains("do not rely on it for rare"));
    }
}
