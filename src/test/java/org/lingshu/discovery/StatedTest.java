package org.lingshu.discovery;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.discovery.Novelty.Verdict;

/** What the rulebook of this repository states, asked for features as cohorts have them. */
class StatedTest {
    private static final Stated STATED = new Stated(Repository.rulebook(), Repository.knowledge());

    private static Trait trait(String feature) {
        return new Trait(feature, feature, "transcriptome", true);
    }

    private static Novelty novelty(String label, String... features) {
        return STATED.novelty(label, Arrays.stream(features).map(StatedTest::trait).toList(), true, List.of());
    }

    @Test
    void evidenceForAnElementOfTheSyndromeIsKnownAndNamesItsRule() {
        Novelty stabbing = novelty("气虚血瘀证", "所见/刺痛");
        assertEquals(Verdict.KNOWN, stabbing.verdict());
        assertTrue(stabbing.references().stream().anyMatch(each -> each.name().equals("血瘀/strong") && each.place().startsWith("rules/2-elements/blood-stasis.drl:")), stabbing.toString());
        assertFalse(stabbing.contrary());
        assertTrue(STATED.novelty("气虚血瘀证", List.of(trait("所见/刺痛")), false, List.of()).contrary());
    }

    @Test
    void everyFindingThatARuleHoldsForAnElementOfTheSyndromeIsKnown() {
        List<String> elements = Repository.knowledge().syndrome("气虚血瘀证").orElseThrow().elements();
        List<String> terms = Repository.rulebook().written().stream().filter(rule -> rule.saying().kind().equals("Evidence") && elements.contains(rule.saying().name()))
                .flatMap(rule -> rule.all().filter(each -> each.kind().equals("Finding")).flatMap(each -> each.names().stream())).distinct().toList();
        assertTrue(terms.size() > 50, "only " + terms.size());
        assertEquals(List.of(), terms.stream().filter(term -> novelty("气虚血瘀证", "所见/" + term).verdict() != Verdict.KNOWN).toList());
    }

    @Test
    void aFindingThatNothingTiesToTheSyndromeIsNew() {
        assertEquals(Verdict.NEW, novelty("表寒证", "所见/刺痛").verdict());
    }

    @Test
    void anElementIsKnownForTheSyndromeThatItMakesAndASyndromeForItself() {
        assertEquals(Verdict.KNOWN, novelty("气虚血瘀证", "证素/血瘀").verdict());
        assertEquals(Verdict.NEW, novelty("气虚血瘀证", "证素/虫").verdict());
        assertEquals(Verdict.KNOWN, novelty("气虚血瘀证", "证候/气虚血瘀证").verdict());
    }

    @Test
    void aDiseaseIsTiedToTheElementsThatStandWithItAndToItsOwnName() {
        assertEquals(Verdict.KNOWN, novelty("眩晕病", "证素/脑").verdict());
        assertEquals(Novelty.Link.NAMES, novelty("眩晕病", "所见/眩晕").references().getLast().link());
        assertEquals(Verdict.NEW, novelty("眩晕病", "证素/膀胱").verdict());
    }

    @Test
    void aMeasuredValueIsKnownByAnyOfItsNamesWhereARuleReadsIt() {
        for (String name : List.of("乳酸脱氢酶", "LDH", "Lactate dehydrogenase")) assertTrue(novelty("died", name).readOnly(), name);
        assertEquals(Verdict.NEW, novelty("died", "Interleukin 8").verdict());
    }

    @Test
    void aMoleculeIsKnownByItsSignature() {
        Novelty receptor = novelty("LumA", "ESR1");
        assertEquals(Verdict.KNOWN, receptor.verdict());
        assertTrue(receptor.references().stream().anyMatch(each -> each.name().equals("管腔型评分")), receptor.toString());
        assertEquals(Verdict.NEW, novelty("LumA", "hsa-mir-135b").verdict());
    }

    @Test
    void ofACombinationOnePartMayBeKnown() {
        assertEquals(Verdict.PARTLY_KNOWN, novelty("气虚血瘀证", "所见/刺痛", "hsa-mir-135b").verdict());
        assertEquals(Verdict.NEW, novelty("气虚血瘀证", "hsa-mir-9", "hsa-mir-135b").verdict());
    }

    @Test
    void whatMovesWithSomethingThatIsKnownIsNotSimplyNew() {
        assertEquals(Verdict.PARTLY_KNOWN, STATED.novelty("气虚血瘀证", List.of(trait("hsa-mir-9")), true, List.of(trait("所见/刺痛"))).verdict());
    }

    @Test
    void ageAndSexAreNoNews() {
        for (String name : List.of("年龄", "性别/女", "age", "sex=男")) assertEquals(Verdict.KNOWN, novelty("died", name).verdict(), name);
    }
}
