package org.lingshu.assess;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.ElementKind;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Syndrome;

/** One state stands once, under its best supported name, with the other names beside it. */
class RankingTest {
    private static final Element STASIS = new Element("血瘀", ElementKind.NATURE, 9, Level.CERTAIN, List.of());
    private static final Element HEART = new Element("心", ElementKind.LOCATION, 5, Level.LIKELY, List.of());

    private static Syndrome of(String name, double score, Element... elements) {
        return new Syndrome(name, score, Level.LIKELY, List.of(elements), List.of(), List.of(), List.of());
    }

    @Test
    void theHighestComesFirstAndANameMadeAlikeJoinsIt() {
        List<Syndrome> ranked = Ranking.of(List.of(of("瘀滞证", 5, STASIS), of("心血瘀阻证", 9, STASIS, HEART), of("血瘀证", 6, STASIS)), Set.of("瘀滞证", "血瘀证"));
        assertEquals(List.of("心血瘀阻证", "血瘀证"), ranked.stream().map(Syndrome::name).toList());
        assertEquals(List.of("瘀滞证"), ranked.get(1).alike());
    }

    @Test
    void aSyndromeWithARuleOfItsOwnKeepsItsPlace() {
        List<Syndrome> ranked = Ranking.of(List.of(of("热入营分证", 8, STASIS), of("热入血分证", 6, STASIS)), Set.of());
        assertEquals(List.of("热入营分证", "热入血分证"), ranked.stream().map(Syndrome::name).toList());
    }
}
