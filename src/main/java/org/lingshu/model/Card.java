package org.lingshu.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.lingshu.problem.Problem;

/**
 * What a person has to know before relying on a model.
 *
 * @param name       of the model
 * @param statements one for every attribute of the regulation; none may be empty
 * @param facts      figures, counts, method and versions, as JSON
 */
public record Card(String name, Map<Attribute, String> statements, ObjectNode facts) {
    static final String FORMAT = "lingshu-card/1";

    public Card {
        statements = Collections.unmodifiableMap(new EnumMap<>(statements));
        facts = facts.deepCopy();
    }

    /** The card of a trained model. What people said stands as they said it; the rest is told by the figures, or stated not to have been done. */
    public static Card of(String name, Trained trained, Origin origin) {
        Map<Attribute, String> statements = new EnumMap<>(Attribute.class);
        CardStatements stated = new CardStatements(trained, origin);
        for (Attribute each : Attribute.values()) statements.put(each, origin.said().getOrDefault(each.key(), stated.of(each)).strip());
        return new Card(name, statements, CardFacts.of(trained, origin));
    }

    /** The facts; a copy. */
    @Override
    public ObjectNode facts() {
        return facts.deepCopy();
    }

    /** Refuses a card with an empty attribute. */
    void check() {
        check("card.json", json());
    }

    ObjectNode json() {
        ObjectNode node = facts.objectNode();
        node.put("format", FORMAT).put("name", name);
        node.setAll(facts.deepCopy());
        ArrayNode attributes = node.putArray("attributes");
        statements.forEach((attribute, text) -> attributes.addObject().put("paragraph", "(b)(11)(iv)(B)(" + attribute.paragraph().replace(".", ")(") + ")").put("attribute", attribute.key())
                .put("asks", attribute.asks()).put("says", text));
        return node;
    }

    /**
     * Checks a card that was written down.
     *
     * @throws UnreadableModelException naming every attribute that is missing or empty
     */
    static void check(String path, JsonNode card) {
        List<Problem> problems = new ArrayList<>();
        if (!FORMAT.equals(card.path("format").asText())) {
            problems.add(Problem.at(path, 0, "unknown-format", "the card is of no format that is known", "说明卡的格式不符", "expected 应为 " + FORMAT));
        }
        for (Attribute each : Attribute.values()) {
            boolean said = false;
            for (JsonNode one : card.path("attributes")) said |= each.key().equals(one.path("attribute").asText()) && !one.path("says").asText().isBlank();
            if (!said) {
                problems.add(Problem.at(path, 0, "empty-attribute", "the card does not say: " + each.asks() + " (`" + each.key() + "`)", "说明卡的 `" + each.key() + "` 为空",
                        "state it under \"card\" in cohort.json, or leave the key out 请在 cohort.json 的 card 中填写"));
            }
        }
        if (!problems.isEmpty()) throw new UnreadableModelException(problems);
    }
}
