package org.lingshu.knowledge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.lingshu.Repository;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Examination;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Level;
import org.lingshu.clinical.Modification;
import org.lingshu.clinical.Presence;
import org.lingshu.clinical.Span;

/** Every line of knowledge-base/modifications speaks when what it asks for is there, and is silent when it is not. */
class VariantsTest {
    private static final Pharmacy PHARMACY = Repository.knowledge().pharmacy();
    private static final Formula BARE = Formula.of("空方", "bare formula", List.of(), "益气", List.of(), List.of(), false, List.of());

    @Test
    void thereAreEnoughOfThem() {
        assertTrue(PHARMACY.variants().all().size() >= 400, "modifications " + PHARMACY.variants().all().size());
        assertTrue(PHARMACY.variants().all().stream().filter(each -> each.formulas().isEmpty()).count() >= 120);
    }

    @Test
    void everyModificationSpeaksWhenItIsCalledForAndIsSilentWhenNot() {
        List<String> mute = new ArrayList<>();
        List<String> talkative = new ArrayList<>();
        for (Variant variant : PHARMACY.variants().all()) {
            Formula formula = variant.formulas().isEmpty() ? BARE : PHARMACY.formulas().get(variant.formulas().getFirst());
            String trigger = variant.triggers().getFirst();
            boolean byFinding = !variant.findings().isEmpty();
            List<Finding> findings = byFinding ? List.of(finding(trigger)) : List.of();
            List<Element> elements = byFinding ? List.of() : List.of(element(trigger));
            if (only(variant).of(formula, List.of(), variant.beside(), findings, elements).isEmpty()) mute.add(variant.formulas() + variant.name());
            if (!only(variant).of(formula, List.of(), variant.beside(), List.of(), List.of()).isEmpty()) talkative.add(variant.name());
            if (!variant.beside().isEmpty() && !only(variant).of(formula, List.of(), List.of(), findings, elements).isEmpty()) talkative.add("beside " + variant.name());
            for (String against : variant.without()) {
                List<Element> more = Stream.concat(elements.stream(), Stream.of(element(against))).toList();
                if (!only(variant).of(formula, List.of(), variant.beside(), findings, more).isEmpty()) talkative.add("without " + variant.name());
            }
        }
        assertEquals(List.of(), mute, "never speak");
        assertEquals(List.of(), talkative, "speak uncalled");
    }

    @Test
    void whatTheFormulaTreatsOrHoldsAlreadyIsNotAdded() {
        Formula formula = PHARMACY.formulas().get("四君子汤");
        assertEquals(List.of("法半夏", "陈皮"), first(formula, List.of(), "痰").add());
        assertEquals(List.of(), of(formula, List.of("痰"), List.of("脾", "气虚"), List.of(), List.of(element("痰"))));
        assertEquals(List.of("黄芪"), of(formula, List.of(), List.of("血瘀"), List.of(finding("乏力")), List.of(element("气虚"))).getFirst().add(), "党参 stands for 人参, which is there");
    }

    @Test
    void whatMustNotBeTogetherWithAHerbOfTheFormulaIsNotAdded() {
        Formula aconite = PHARMACY.formulas().get("四逆汤");
        assertEquals(List.of(List.of("陈皮")), of(aconite, List.of(), List.of("阳虚"), List.of(), List.of(element("痰"))).stream().map(Modification::add).toList());
    }

    @Test
    void eachFindingIsAnsweredOnceAndNoMoreThanFourModificationsAreGiven() {
        Formula formula = PHARMACY.formulas().get("逍遥散");
        List<Finding> many = Stream.of("不寐", "心悸", "便秘", "胁痛", "嗳气", "腹胀", "乳房胀痛", "痛经").map(VariantsTest::finding).toList();
        List<Modification> all = of(formula, List.of(), List.of("肝", "气滞"), many, List.of());
        assertEquals(4, all.size());
        assertEquals(all.size(), all.stream().flatMap(each -> each.because().stream()).distinct().count());
    }

    private static Modification first(Formula formula, List<String> made, String element) {
        return of(formula, List.of(), made, List.of(), List.of(element(element))).getFirst();
    }

    private static List<Modification> of(Formula formula, List<String> treated, List<String> made, List<Finding> findings, List<Element> elements) {
        return PHARMACY.variants().of(formula, treated, made, findings, elements);
    }

    private static Variants only(Variant variant) {
        return new Variants(List.of(variant), Map.of(), PHARMACY.herbs());
    }

    private static Finding finding(String term) {
        return new Finding(term, Presence.PRESENT, Examination.ASKING, new Span("text", 0, 1, term));
    }

    private static Element element(String name) {
        return new Element(name, Repository.knowledge().elements().get(name).kind(), 6, Level.LIKELY, List.of());
    }
}
