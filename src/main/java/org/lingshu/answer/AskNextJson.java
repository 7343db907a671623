package org.lingshu.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.lingshu.inquiry.Asked;
import org.lingshu.inquiry.Effect;
import org.lingshu.knowledge.Knowledge;

/** What to ask next, as JSON: {@code askNext[]}, the best first. */
public final class AskNextJson {
    private final AskWords words;

    /** Writes with the names of this knowledge base. */
    public AskNextJson(Knowledge knowledge) {
        this.words = new AskWords(new Names(knowledge));
    }

    /** One object for each thing to ask or measure. */
    public ArrayNode of(List<Asked> all) {
        ArrayNode array = FactJson.object().arrayNode();
        all.forEach(each -> array.add(one(each)));
        return array;
    }

    private ObjectNode one(Asked asked) {
        Both text = words.question(asked);
        Both reason = words.reason(asked);
        ObjectNode node = FactJson.object().put("name", asked.name()).put("kind", asked.measured() ? "measurement" : "finding").put("examination", asked.examination().chinese())
                .put("text", text.chinese()).put("english", text.english()).put("expectedChange", Figures.exact(asked.expected())).put("priorYes", Figures.exact(asked.likely()));
        node.set("ifYes", effect(asked.yes()).put("supposed", asked.change().sentence()));
        node.set("ifNo", effect(asked.no()));
        node.put("reason", reason.chinese()).put("reasonEnglish", reason.english());
        ArrayNode because = node.putArray("because");
        asked.because().forEach(each -> because.addObject().put("kind", each.kind().name().toLowerCase(Locale.ROOT)).put("name", each.name()));
        node.set("alike", FactJson.texts(asked.alike()));
        return node;
    }

    private static ObjectNode effect(Effect effect) {
        ObjectNode node = FactJson.object().put("change", Figures.exact(effect.change())).put("leading", effect.leading()).put("leadingNow", effect.before());
        node.set("alertsRaised", FactJson.texts(effect.raised()));
        node.set("alertsGone", FactJson.texts(effect.gone()));
        ArrayNode shifts = node.putArray("model");
        effect.shifts().forEach(shift -> shifts.addObject().put("target", shift.target()).put("class", shift.label()).put("from", Figures.exact(shift.from())).put("to",
                Figures.exact(shift.to())));
        return node;
    }
}
