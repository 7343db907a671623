package org.lingshu.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lingshu.clinical.Advice;
import org.lingshu.clinical.Formula;
import org.lingshu.clinical.Modification;
import org.lingshu.knowledge.Herb;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.Remedy;

/**
 * What the doctor may consider, as JSON: the sentence as every other statement has it and, for a formula or its modification, what knowledge says of it, so that
 * the doctor can check. Doses are the usual range of each herb for reference, never an order.
 */
final class AdviceJson {
    private final Knowledge knowledge;

    AdviceJson(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    ObjectNode of(Advice advice) {
        ObjectNode node = FactJson.object().put("statement", advice.sentence()).put("text", advice.text()).put("english", advice.english());
        node.set("basis", FactJson.sentences(advice.basis()));
        node.put("kind", advice.kind().word());
        advice.offer().ifPresent(offer -> {
            switch (offer) {
                case Formula formula -> formula(node, formula);
                case Modification modification -> modification(node, modification);
                default -> throw new IllegalStateException("advice offers " + offer.sentence());
            }
        });
        return node;
    }

    private void formula(ObjectNode node, Formula formula) {
        node.put("formula", formula.name());
        ArrayNode fits = node.putArray("fits");
        for (Formula.Fit fit : formula.fits()) {
            ObjectNode each = fits.addObject().put("syndrome", fit.syndrome()).put("fit", fit.near().isPresent() ? "near" : "named");
            fit.near().ifPresent(near -> each.put("near", near));
        }
        Remedy remedy = knowledge.pharmacy().remedies().get(formula.name());
        node.put("principle", remedy.principle().text()).put("principleEnglish", remedy.principle().english());
        node.set("composition", herbs(formula.herbs()));
        node.put("indications", remedy.indications());
        node.set("cautions", FactJson.texts(formula.cautions()));
        node.put("source", remedy.source());
    }

    private void modification(ObjectNode node, Modification modification) {
        node.put("formula", modification.formula()).put("when", modification.name());
        node.set("add", herbs(modification.add()));
        node.set("drop", FactJson.texts(modification.drop()));
    }

    private ArrayNode herbs(List<String> names) {
        ArrayNode array = FactJson.array();
        for (String name : names) {
            ObjectNode node = array.addObject().put("herb", name);
            knowledge.pharmacy().herb(name).ifPresent(herb -> herb(node, herb));
        }
        return array;
    }

    private static void herb(ObjectNode node, Herb herb) {
        node.put("english", herb.english());
        herb.dose().ifPresent(dose -> node.putObject("usual").put("from", Figures.exact(dose.from())).put("to", Figures.exact(dose.to())).put("unit", dose.unit()));
    }
}
