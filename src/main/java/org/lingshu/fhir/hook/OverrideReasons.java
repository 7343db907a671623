package org.lingshu.fhir.hook;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.Optional;
import org.lingshu.store.Reason;

/** The published list of reasons why a physician of Chinese medicine decides otherwise: a FHIR CodeSystem. */
public final class OverrideReasons {
    private static final JsonNode LIST = list();

    private OverrideReasons() {
    }

    /** The CodeSystem. */
    public static JsonNode codeSystem() {
        return LIST;
    }

    /** The reasons as codings of a card. */
    static ArrayNode codings() {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (JsonNode each : LIST.path("concept")) {
            ObjectNode coding = all.addObject().put("code", each.path("code").asText()).put("system", LIST.path("url").asText());
            coding.put("display", each.path("display").asText() + " " + each.path("designation").path(0).path("value").asText());
        }
        return all;
    }

    /** The reason of the audit log for a coding; empty for a code that is not in the list, which counts as another reason. */
    static Optional<Reason> of(JsonNode coding) {
        if (!LIST.path("url").equals(coding.path("system"))) return Optional.empty();
        for (JsonNode each : LIST.path("concept")) {
            if (each.path("code").equals(coding.path("code"))) return Reason.of(each.path("property").path(0).path("valueCode").asText());
        }
        return Optional.empty();
    }

    private static JsonNode list() {
        try (InputStream in = Objects.requireNonNull(OverrideReasons.class.getResourceAsStream("/fhir/override-reasons.json"), "the list of reasons is not on the class path")) {
            return new ObjectMapper().readTree(in);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
