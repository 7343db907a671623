package org.lingshu.service.reading;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.lingshu.clinical.Composition;
import org.lingshu.clinical.Formula;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Picture;
import org.lingshu.knowledge.Pharmacy;
import org.lingshu.knowledge.Remedy;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.rulebook.WrittenRule;
import org.lingshu.trail.Stage;

/** A syndrome as JSON: in a list, and with everything that the edition holds of it. */
final class SyndromeForm {
    private static final int MOST_FORMULAS = 12;

    private SyndromeForm() {
    }

    /** Name, English, codes, elements, principle of treatment, synonyms. */
    static ObjectNode of(SyndromeName syndrome) {
        ObjectNode node = TermRoutes.node().put("name", syndrome.syndrome()).put("english", syndrome.english());
        syndrome.gbt().ifPresent(code -> node.put("gbt", code));
        syndrome.icd11().ifPresent(code -> node.put("icd11", code));
        TermRoutes.texts(node, "elements", syndrome.elements());
        syndrome.principle().ifPresent(principle -> node.putObject("principle").put("text", principle.text()).put("english", principle.english()));
        TermRoutes.texts(node, "synonyms", syndrome.synonyms());
        return node;
    }

    /** The same with what tells it from its neighbours, how it is composed, the rules that say it, the formulas that may be offered for it, and its pictures. */
    static ObjectNode whole(SyndromeName syndrome, Lexicon lexicon) {
        Knowledge knowledge = lexicon.knowledge();
        ObjectNode node = of(syndrome).put("pinyin", Pinyin.shown(lexicon.sounds(syndrome.syndrome()))).put("source", syndrome.source());
        ArrayNode differs = node.putArray("differs");
        syndrome.differs().forEach(each -> differs.addObject().put("from", each.from()).put("by", each.by()));
        knowledge.compositions().all().stream().filter(each -> each.syndrome().equals(syndrome.syndrome()) || each.alike().contains(syndrome.syndrome())).findFirst()
                .ifPresent(each -> composed(node.putObject("composition"), each, syndrome.syndrome(), lexicon));
        ArrayNode rules = node.putArray("rules");
        lexicon.written().all().stream().filter(rule -> Written.says(rule, syndrome.syndrome())).forEach(rule -> rules.add(RuleForm.of(rule)));
        formulas(node.putArray("formulas"), syndrome, knowledge.pharmacy());
        ArrayNode pictures = node.putArray("pictures");
        knowledge.pictures().all().stream().filter(each -> each.syndrome().equals(syndrome.syndrome())).forEach(each -> picture(pictures.addObject(), each));
        return node;
    }

    private static void composed(ObjectNode node, Composition composition, String syndrome, Lexicon lexicon) {
        TermRoutes.texts(node, "elements", composition.elements());
        TermRoutes.texts(node, "findings", composition.findings());
        TermRoutes.texts(node, "alike", java.util.stream.Stream.concat(java.util.stream.Stream.of(composition.syndrome()), composition.alike().stream())
                .filter(each -> !each.equals(syndrome)).toList());
        ArrayNode rules = node.putArray("rules");
        lexicon.written().all().stream().filter(rule -> rule.entry().stage() == Stage.COMPOSED).map(WrittenRule::name).forEach(rules::add);
    }

    /** Those that are said to be for it, then those that only come near; among both as they would be offered to a patient of whom nothing else is known. */
    private static void formulas(ArrayNode all, SyndromeName syndrome, Pharmacy pharmacy) {
        Map<String, Formula> offered = new LinkedHashMap<>();
        pharmacy.candidates().of(syndrome.syndrome(), Set.of(), Set.of(), MOST_FORMULAS).forEach(formula -> offered.put(formula.name(), formula));
        for (Remedy remedy : pharmacy.remedies().values()) if (remedy.formula().syndromes().contains(syndrome.syndrome())) offered.putIfAbsent(remedy.formula().name(),
                remedy.formula());
        for (Formula formula : offered.values()) {
            ObjectNode one = all.addObject().put("formula", formula.name()).put("english", formula.english()).put("principle", formula.principle());
            formula.nearFor(syndrome.syndrome()).ifPresent(near -> one.put("near", near));
            TermRoutes.texts(one, "needs", pharmacy.remedies().get(formula.name()).needs().stream().sorted().toList());
            TermRoutes.texts(one, "herbs", formula.herbs());
            TermRoutes.texts(one, "cautions", formula.cautions());
        }
    }

    private static void picture(ObjectNode node, Picture picture) {
        if (!picture.disease().isEmpty()) node.put("disease", picture.disease());
        TermRoutes.texts(node, "key", picture.key());
        TermRoutes.texts(node, "signs", picture.signs());
        node.put("source", picture.source());
    }
}
