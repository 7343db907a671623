package org.lingshu.fhir.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.stream.StreamSupport;
import org.lingshu.assess.Assessment;
import org.lingshu.intake.Case;

/**
 * What was told on a call.
 *
 * @param record     the record that was assessed
 * @param assessment what was said of it
 * @param cards      the answer of the service, as JSON
 * @param statements by the uuid of each card what it said, in their order
 */
public record Told(Case record, Assessment assessment, ObjectNode cards, Map<String, String> statements) {
    public Told {
        statements = Collections.unmodifiableMap(new LinkedHashMap<>(statements));
    }

    static Told of(Case record, Assessment assessment, List<Card> cards) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var array = node.putArray("cards");
        Map<String, String> statements = new LinkedHashMap<>();
        cards.forEach(each -> {
            array.add(each.json());
            statements.put(each.uuid().toString(), each.statement());
        });
        return new Told(record, assessment, node, statements);
    }

    /**
     * The same cards under other numbers.
     *
     * @param number gives the uuid for a statement and for how many cards before said the same
     */
    public Told numbered(BiFunction<String, Integer, UUID> number) {
        ObjectNode node = cards.deepCopy();
        Map<String, String> renamed = new LinkedHashMap<>();
        List<String> said = new ArrayList<>();
        for (JsonNode card : node.path("cards")) {
            String statement = statements.get(card.path("uuid").asText());
            String uuid = number.apply(statement, Collections.frequency(said, statement)).toString();
            ((ObjectNode) card).put("uuid", uuid);
            renamed.put(uuid, statement);
            said.add(statement);
        }
        return new Told(record, assessment, node, renamed);
    }

    /** What the cards of an assessment can have said, told from the answer that was kept of it. */
    public static List<String> sayable(JsonNode answer) {
        List<String> all = new ArrayList<>();
        answer.path("alerts").forEach(alert -> all.add(alert.path("text").asText()));
        List<String> leading = StreamSupport.stream(answer.path("syndromes").spliterator(), false).filter(each -> !"none".equals(each.path("level").asText()))
                .map(each -> each.path("name").asText()).limit(View.MOST).toList();
        all.add(View.SYNDROMES + String.join("、", leading));
        all.add(View.TWICE);
        all.add(View.UNCHECKED);
        return List.copyOf(all);
    }
}
