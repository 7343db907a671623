package org.lingshu.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import org.lingshu.clinical.Fact;
import org.lingshu.inquiry.Explained;
import org.lingshu.inquiry.Flip;
import org.lingshu.inquiry.NearestMiss;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.trail.Condition;
import org.lingshu.trail.Need;
import org.lingshu.trail.Verdict;
import org.lingshu.trail.Why;

/** Why something was not said, as JSON. */
public final class WhyNotJson {
    private final NeedWords needs;
    private final VerdictWords verdicts;
    private final ChangeWords changes;

    /** Writes with the names of this knowledge base. */
    public WhyNotJson(Knowledge knowledge) {
        Names names = new Names(knowledge);
        this.needs = new NeedWords(names);
        this.verdicts = new VerdictWords(names);
        this.changes = new ChangeWords(names);
    }

    /** {@code id}, {@code statement}, {@code said}, {@code rules[]} with {@code conditions[]} and {@code nearestMiss}, {@code models[]}. */
    public ObjectNode of(String id, Explained explained) {
        ObjectNode node = FactJson.object().put("id", id).put("statement", explained.statement()).put("said", explained.said());
        ArrayNode rules = node.putArray("rules");
        explained.rules().forEach(held -> rules.add(rule(held)));
        ArrayNode models = node.putArray("models");
        explained.flips().forEach(flip -> models.add(flip(flip)));
        return node;
    }

    private ObjectNode rule(Explained.Held held) {
        ObjectNode node = FactJson.object().put("rule", held.whyNot().rule()).put("stage", held.whyNot().stage().folder()).put("source", held.whyNot().source())
                .put("place", held.whyNot().place()).put("says", held.whyNot().says()).put("spoke", held.fires()).put("entered", held.entered());
        ArrayNode conditions = node.putArray("conditions");
        held.whyNot().conditions().forEach(condition -> conditions.add(condition(condition)));
        if (held.nearest().isPresent()) node.set("nearestMiss", nearest(held.nearest().get()));
        else if (held.looked()) node.putNull("nearestMiss");
        return node;
    }

    private ObjectNode condition(Condition condition) {
        Both need = needs.of(condition.need());
        Both verdict = verdicts.of(condition);
        ObjectNode node = FactJson.object().put("text", condition.text()).put("name", condition.name()).put("verdict", VerdictWords.word(condition.verdict()));
        node.set("needs", need(condition.need()).put("chinese", need.chinese()).put("english", need.english()));
        ArrayNode seen = node.putArray("seen");
        condition.verdict().seen().forEach(fact -> seen.add(fact(fact)));
        switch (condition.verdict()) {
            case Verdict.Met met -> node.put("silent", met.silent());
            case Verdict.Unknown unknown -> {
                node.set("missing", FactJson.texts(unknown.missing()));
                if (!unknown.waits().isEmpty()) node.put("waits", unknown.waits());
            }
            case Verdict.Failed failed -> { }
        }
        return node.put("chinese", verdict.chinese()).put("english", verdict.english());
    }

    private static ObjectNode need(Need need) {
        ObjectNode node = FactJson.object().put("how", need.how().name().toLowerCase(Locale.ROOT).replace('_', '-')).put("kind", need.kind());
        node.set("names", FactJson.texts(need.names()));
        node.set("qualities", FactJson.texts(need.qualities().stream().map(Need.Quality::text).toList()));
        if (!need.parts().isEmpty()) {
            ArrayNode parts = node.putArray("parts");
            need.parts().forEach(part -> parts.add(need(part)));
        }
        return node;
    }

    private static ObjectNode fact(Fact fact) {
        ObjectNode node = FactJson.object().put("fact", fact.sentence()).put("label", WhyText.said(fact));
        Why.spans(fact).stream().findFirst().ifPresent(span -> node.set("span", FactJson.span(span)));
        return node;
    }

    private ObjectNode nearest(NearestMiss miss) {
        ObjectNode node = FactJson.object();
        ArrayNode all = node.putArray("changes");
        miss.plan().changes().forEach(change -> {
            Both words = changes.of(change);
            all.addObject().put("change", change.sentence()).put("chinese", words.chinese()).put("english", words.english());
        });
        return node.put("verified", true).put("tried", miss.tried());
    }

    private static ObjectNode flip(Flip flip) {
        ObjectNode node = FactJson.object().put("model", flip.model()).put("target", flip.target()).put("from", flip.from()).put("to", flip.to()).put("found", flip.found());
        ArrayNode steps = node.putArray("steps");
        List<Flip.Step> all = flip.steps();
        all.forEach(step -> steps.addObject().put("feature", step.feature()).put("before", Figures.exact(step.before())).put("after", Figures.exact(step.after())));
        return node;
    }
}
