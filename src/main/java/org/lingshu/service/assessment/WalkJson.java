package org.lingshu.service.assessment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lingshu.clinical.Span;
import org.lingshu.trail.Why;

/** The walk back from a statement as nested JSON, so that a page can draw it and lead every quotation to its place in the record. */
final class WalkJson {
    private WalkJson() {
    }

    /** One object for each step: {@code name}, {@code fact}, {@code stage}, {@code rule}, {@code source}, {@code spans}, {@code because}. */
    static ArrayNode of(List<Why> walks) {
        ArrayNode steps = JsonNodeFactory.instance.arrayNode();
        walks.forEach(why -> steps.add(step(why)));
        return steps;
    }

    private static ObjectNode step(Why why) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        if (!why.name().isEmpty()) node.put("name", why.name());
        node.put("fact", why.fact().sentence());
        why.firing().ifPresent(firing -> node.put("stage", firing.stage().folder()).put("rule", firing.rule()).put("source", firing.source()));
        ArrayNode spans = node.putArray("spans");
        why.spans().forEach(span -> spans.add(span(span)));
        node.set("because", of(why.because()));
        return node;
    }

    private static ObjectNode span(Span span) {
        return JsonNodeFactory.instance.objectNode().put("field", span.field()).put("start", span.start()).put("end", span.end()).put("text", span.text());
    }
}
