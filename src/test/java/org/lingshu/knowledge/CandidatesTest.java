package org.lingshu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Syndrome;

/** Formulas reach syndromes: by name, by synonym, and where none names one, by a syndrome alike, which is said. */
class CandidatesTest {
    private static final Pharmacy PHARMACY = Repository.knowledge().pharmacy();

    @Test
    void everyFormulaIsForANationalNameAndThereAreEnoughOfThem() {
        assertTrue(PHARMACY.formulas().size() >= 400, "formulas " + PHARMACY.formulas().size());
        Map<String, SyndromeName> names = Repository.knowledge().syndromes();
        assertEquals(List.of(), PHARMACY.formulas().values().stream().filter(each -> each.syndromes().stream().noneMatch(name -> names.get(name).gbt().isPresent())).map(Formula::name).toList());
    }

    @Test
    void everySyndromeWithAnEntryOfItsOwnIsReachedByAFormula() throws IOException {
        Set<String> unreached = new TreeSet<>();
        try (var files = Files.list(Path.of("knowledge-base/syndromes"))) {
            for (Path file : files.toList()) {
                for (var node : new com.fasterxml.jackson.databind.ObjectMapper().readTree(file.toFile())) {
                    String name = node.path("syndrome").asText();
                    if (PHARMACY.formulas().values().stream().noneMatch(formula -> formula.syndromes().contains(name)) && of(name, Set.of()).isEmpty()) unreached.add(name);
                }
            }
        }
        assertEquals(Set.of(), unreached);
    }

    @Test
    void aFormulaThatNamesTheSyndromeFitsAndAFindingOfItsIndicationsBringsItForward() {
        List<Formula> plain = of("风寒束表证", Set.of());
        assertEquals("麻黄汤", plain.getFirst().name());
        assertEquals(Optional.empty(), plain.getFirst().nearFor("风寒束表证"));
        assertEquals("荆防败毒散", of("风寒束表证", Set.of("流清涕", "鼻塞", "头痛", "身痛")).getFirst().name());
    }

    @Test
    void aFormulaThatOnlyNamesASyndromeAlikeSaysForWhichItIs() {
        Formula near = of("水湿浸渍证", Set.of()).getFirst();
        assertEquals(Optional.of("脾虚水泛证"), near.nearFor("水湿浸渍证"));
        assertEquals(List.of("水湿浸渍证"), near.offeredFor());
    }

    @Test
    void aFormulaForOneComplaintIsOfferedOnlyToWhoHasIt() {
        assertFalse(names(of("气血两虚证", Set.of("乏力"))).contains("通乳丹"));
        assertEquals("通乳丹", of("气血两虚证", Set.of("缺乳", "乏力")).getFirst().name());
    }

    @Test
    void aFormulaThatOnlyWarmsIsNotForWhoOnlyHasHeat() {
        assertTrue(names(PHARMACY.candidates().of("痰饮阻肺证", Set.of(), Set.of("肺", "饮"), 3)).contains("小青龙汤"));
        assertFalse(names(PHARMACY.candidates().of("痰饮阻肺证", Set.of(), Set.of("肺", "饮", "热"), 3)).contains("小青龙汤"));
    }

    @Test
    void atMostThreeForTheFirstTwoSyndromesThatAreConcluded() {
        Syndrome first = Syndrome.of("心脾两虚证", element("心", Level.CERTAIN), element("脾", Level.CERTAIN), element("气虚", Level.CERTAIN), element("血虚", Level.CERTAIN));
        Syndrome second = Syndrome.of("肝气郁结证", element("肝", Level.LIKELY), element("气滞", Level.LIKELY));
        Syndrome possible = Syndrome.of("血瘀证", element("血瘀", Level.POSSIBLE));
        Offers offers = PHARMACY.offers(List.of(first, second, possible), List.of());
        assertEquals(List.of(List.of("心脾两虚证"), List.of("心脾两虚证"), List.of("肝气郁结证")), offers.formulas().stream().map(Formula::offeredFor).toList());
        assertEquals(List.of(), PHARMACY.offers(List.of(possible), List.of()).formulas());
    }

    @Test
    void likenessPrefersWhatLacksSomethingToWhatTreatsWhatIsNotThere() {
        Likeness likeness = new Likeness(Repository.knowledge().elements(), Repository.knowledge().parameters().get("formula.likeness"));
        long made = likeness.set(List.of("肺", "痰", "热"));
        assertEquals(1, likeness.of(made, made), 1e-9);
        assertTrue(likeness.of(likeness.set(List.of("痰", "热")), likeness.set(List.of("热"))) > likeness.of(likeness.set(List.of("热")), likeness.set(List.of("痰", "热"))));
        assertTrue(likeness.of(made, likeness.set(List.of("肺", "热"))) > likeness.of(made, likeness.set(List.of("胃", "热"))));
        assertEquals(0, likeness.of(made, likeness.set(List.of("肺", "气虚"))), 1e-9);
    }

    private static List<Formula> of(String syndrome, Set<String> present) {
        return PHARMACY.candidates().of(syndrome, present, Set.of(), 3);
    }

    private static List<String> names(List<Formula> formulas) {
        return formulas.stream().map(Formula::name).toList();
    }

    private static Element element(String name, Level level) {
        return new Element(name, Repository.knowledge().elements().get(name).kind(), 8, level, List.of());
    }
}
