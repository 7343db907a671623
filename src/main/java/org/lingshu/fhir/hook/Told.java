package org.lingshu.fhir.hook;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.lingshu.assess.Assessment;
import org.lingshu.intake.Case;

/**
 * What was told on a call.
 *
 * @param record     the record that was assessed
 * @param assessment what was said of it
 * @param cards      the answer of the service, as JSON
 * @param statements by the uuid of each card what it said
 */
public record Told(Case record, Assessment assessment, ObjectNode cards, Map<String, String> statements) {
    static Told of(Case record, Assessment assessment, List<Card> cards) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        var array = node.putArray("cards");
        Map<String, String> statements = new LinkedHashMap<>();
        cards.forEach(each -> {
            array.add(each.json());
            statements.put(each.uuid().toString(), each.statement());
        });
        return new Told(record, assessment, node, Map.copyOf(statements));
    }
}
