package org.lingshu.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Optional;
import org.lingshu.store.Identity;
import org.lingshu.store.Stored;

/**
 * A kept assessment as it was given.
 *
 * @param entry  its place in the log
 * @param answer as JSON; empty when the patient's part was destroyed
 * @param trail  as it is shown; what was read from the record is empty when it was destroyed
 */
public record Recalled(long entry, Optional<ObjectNode> answer, ObjectNode trail) {
    static Recalled of(Stored stored) {
        Optional<JsonNode> patient = stored.patient().json();
        JsonNode facts = patient.map(each -> each.path("facts")).orElseGet(JsonNodeFactory.instance::arrayNode);
        String id = stored.identity().known().map(Identity.Known::trailId).orElse("");
        ObjectNode trail = TrailForm.shown(id, facts, stored.trail().json().orElseGet(JsonNodeFactory.instance::objectNode));
        return new Recalled(stored.seq(), patient.map(each -> (ObjectNode) each.path("answer")), trail);
    }
}
