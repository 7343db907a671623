package org.lingshu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.clinical.Consensus;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Resemblance;
import org.lingshu.clinical.Span;

/** A patient is held against every picture of a pattern: the nearest come first, and what they have in common is said with what carries it. */
class PicturesTest {
    private static final Pictures.Nearness NEARNESS = new Pictures.Nearness(3, 0.05, 0.3, 0.6, 0.6);
    private static final Picture COLD = picture("寒证", List.of("寒"), List.of("恶寒"), "苔薄白", "脉紧", "咳嗽");
    private static final Picture HEAT = picture("热证", List.of("热"), List.of("发热"), "苔黄", "脉数", "咳嗽");
    private static final Picture LUNG = picture("肺寒证", List.of("肺", "寒"), List.of("咳嗽"), "恶寒", "痰白");

    private final Pictures pictures = new Pictures(List.of(COLD, HEAT, LUNG), NEARNESS);

    private static Picture picture(String name, List<String> elements, List<String> key, String... signs) {
        return new Picture(name, "", elements, key, List.of(signs), "diagnostics");
    }

    private static Finding finding(String term, Presence presence) {
        return new Finding(term, presence, Examination.values()[0], new Span("given", 0, 1, term));
    }

    private static List<Finding> present(String... terms) {
        return java.util.Arrays.stream(terms).map(term -> finding(term, Presence.PRESENT)).toList();
    }

    @Test
    void thePictureThatSharesMostComesFirstAndOneWithAllItsSignsIsFullyAlike() {
        List<Resemblance> nearest = pictures.nearest(present("恶寒", "苔薄白", "脉紧", "咳嗽"), 10);
        assertEquals(List.of("寒证", "肺寒证", "热证"), nearest.stream().map(Resemblance::syndrome).toList());
        assertTrue(nearest.getFirst().likeness() > 0.95, "likeness " + nearest.getFirst().likeness());
    }

    @Test
    void onlyAsManyAsAskedAreGivenAndNoneToAPatientWithoutSigns() {
        assertEquals(1, pictures.nearest(present("咳嗽"), 1).size());
        assertEquals(List.of(), pictures.nearest(present("便血"), 5));
        assertEquals(List.of(), pictures.nearest(List.of(), 5));
    }

    @Test
    void aSignThatIsDeniedTakesItsWeightAway() {
        double asked = pictures.nearest(present("恶寒", "脉紧"), 1).getFirst().likeness();
        List<Finding> denied = new java.util.ArrayList<>(present("恶寒", "脉紧"));
        denied.add(finding("咳嗽", Presence.ABSENT));
        assertTrue(pictures.nearest(denied, 1).getFirst().likeness() < asked);
    }

    @Test
    void aThinWhiteCoatIsAThinCoatAndAWhiteCoat() {
        assertEquals(pictures.nearest(present("苔薄白"), 1).getFirst().likeness(), pictures.nearest(present("苔薄", "苔白"), 1).getFirst().likeness(), 1e-12);
    }

    @Test
    void whatTheNearestHaveInCommonIsSaidWithTheFindingsThatCarryIt() {
        Map<String, Consensus> said = pictures.consensus(pictures.nearest(present("恶寒", "咳嗽", "痰白"), 10)).stream()
                .collect(Collectors.toMap(Consensus::element, each -> each));
        assertTrue(said.get("寒").most(), "寒 " + said.get("寒"));
        assertEquals(Set.of("恶寒", "咳嗽", "痰白"), said.get("肺").portrait().stream().map(Finding::term).collect(Collectors.toSet()));
        assertTrue(said.getOrDefault("热", said.get("寒")).portrait().isEmpty() || !said.containsKey("热"), "a far picture does not speak for itself");
    }

    @Test
    void everyShippedPictureHasElementsAndSignsAndTheTextbooksAreThere() {
        Pictures shipped = Repository.knowledge().pictures();
        assertTrue(shipped.size() >= 2_300, "pictures " + shipped.size());
        Map<String, Long> sources = shipped.all().stream().collect(Collectors.groupingBy(Picture::source, Collectors.counting()));
        for (String book : List.of("internal-medicine", "surgery", "gynaecology", "paediatrics")) assertTrue(sources.getOrDefault(book, 0L) >= 120, book + " " + sources);
        assertEquals(List.of(), shipped.all().stream().filter(each -> each.key().size() + each.signs().size() < 3).map(Picture::syndrome).toList());
    }
}
