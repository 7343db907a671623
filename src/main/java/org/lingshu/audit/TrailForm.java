package org.lingshu.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.clinical.Allergy;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Span;
import org.lingshu.trail.Firing;
import org.lingshu.trail.Trail;

/**
 * A trail as it is kept: every rule and every fact written once and named by its number, a quarter of the length of the trail that is shown. What was
 * read from the record, with its words, is kept apart, so that it can be destroyed and the firings stay.
 */
public final class TrailForm {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

    private TrailForm() {
    }

    /** {@code rules} as [stage, name, source], {@code facts}, {@code firings} as [rule, bound, added], {@code predictions}, {@code versions}. */
    static ObjectNode of(Trail trail, JsonNode answer) {
        Map<String, Integer> rules = new LinkedHashMap<>();
        Map<String, Integer> facts = new LinkedHashMap<>();
        Map<Fact, Integer> seen = new IdentityHashMap<>();
        ObjectNode node = JSON.objectNode();
        ArrayNode ruleList = node.putArray("rules");
        ArrayNode factList = node.putArray("facts");
        ArrayNode firings = node.putArray("firings");
        for (Firing firing : trail.firings()) {
            String key = firing.stage() + "\n" + firing.rule();
            Integer rule = rules.get(key);
            if (rule == null) {
                rule = rules.size();
                rules.put(key, rule);
                ruleList.addArray().add(firing.stage().folder()).add(firing.rule()).add(firing.source());
            }
            ArrayNode one = firings.addArray().add(rule);
            ObjectNode bound = one.addObject();
            firing.bound().forEach((name, all) -> {
                ArrayNode numbers = bound.putArray(name);
                all.forEach(fact -> numbers.add(number(fact, facts, seen, factList)));
            });
            one.add(number(firing.added(), facts, seen, factList));
        }
        node.set("predictions", answer.path("predictions"));
        node.set("versions", answer.path("versions"));
        return node;
    }

    private static int number(Fact fact, Map<String, Integer> facts, Map<Fact, Integer> seen, ArrayNode list) {
        return seen.computeIfAbsent(fact, each -> facts.computeIfAbsent(each.sentence(), sentence -> {
            list.add(sentence);
            return facts.size();
        }));
    }

    /** What was read from the record, each with its place. */
    static ArrayNode facts(List<Fact> read) {
        ArrayNode all = JSON.arrayNode();
        for (Fact fact : read) {
            ObjectNode node = all.addObject().put("fact", fact.sentence());
            switch (fact) {
                case Finding finding -> node.set("span", span(finding.span()));
                case History history -> node.set("span", span(history.span()));
                case Measurement measurement -> node.set("span", span(measurement.span()));
                case Medication medication -> node.set("span", span(medication.span()));
                case Allergy allergy -> node.set("span", span(allergy.span()));
                default -> { }
            }
        }
        return all;
    }

    private static ObjectNode span(Span span) {
        return JSON.objectNode().put("field", span.field()).put("start", span.start()).put("end", span.end()).put("text", span.text());
    }

    /**
     * The trail as it is shown.
     *
     * @param id   of the trail; empty when it was destroyed
     * @param read what was read from the record; empty when it was destroyed
     * @param kept what was kept of firings and predictions
     */
    public static ObjectNode shown(String id, JsonNode read, JsonNode kept) {
        ObjectNode node = JSON.objectNode().put("id", id);
        node.set("read", read);
        ArrayNode firings = node.putArray("firings");
        for (JsonNode each : kept.path("firings")) {
            JsonNode rule = kept.path("rules").path(each.path(0).intValue());
            ObjectNode firing = firings.addObject().put("stage", rule.path(0).textValue()).put("rule", rule.path(1).textValue()).put("source", rule.path(2).textValue());
            ObjectNode bound = firing.putObject("bound");
            each.path(1).properties().forEach(binding -> {
                ArrayNode facts = bound.putArray(binding.getKey());
                binding.getValue().forEach(number -> facts.add(kept.path("facts").path(number.intValue())));
            });
            firing.set("added", kept.path("facts").path(each.path(2).intValue()));
        }
        node.set("predictions", kept.path("predictions"));
        node.set("versions", kept.path("versions"));
        return node;
    }
}
