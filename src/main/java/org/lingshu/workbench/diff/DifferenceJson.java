package org.lingshu.workbench.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;

/** A difference as JSON. */
public final class DifferenceJson {
    private DifferenceJson() {
    }

    /** {@code before}, {@code after}, {@code verdict}, {@code totals}, {@code changes}, {@code patients}, {@code reasonsOnly}, {@code newlyDead}, {@code newlyAlive}. */
    public static ObjectNode of(Difference one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putObject("before").put("name", one.before()).put("hash", one.hashes().getFirst());
        node.putObject("after").put("name", one.after()).put("hash", one.hashes().getLast());
        node.put("verdict", one.verdict());
        node.set("totals", totals(one));
        ArrayNode changes = node.putArray("changes");
        one.changes().forEach(each -> changes.add(change(each)));
        ArrayNode patients = node.putArray("patients");
        one.answers().forEach(each -> patients.add(patient(each)));
        texts(node.putArray("reasonsOnly"), one.moved().stream().filter(each -> !each.answers()).map(Moved::id).toList());
        texts(node.putArray("newlyDead"), one.dead());
        texts(node.putArray("newlyAlive"), one.alive());
        return node;
    }

    private static ObjectNode totals(Difference one) {
        ObjectNode totals = JsonNodeFactory.instance.objectNode();
        totals.put("cases", one.cases()).put("answersMoved", one.answers().size()).put("reasonsOnly", one.moved().size() - one.answers().size()).put("unmoved", one.cases() - one.moved().size());
        ObjectNode aspects = totals.putObject("aspects");
        for (Aspect each : Aspect.values()) {
            aspects.putObject(each.word()).put("patients", one.patients(each)).put("lost", one.count(each, "lost")).put("gained", one.count(each, "gained")).put("changed", one.count(each, "changed"));
        }
        return totals;
    }

    private static ObjectNode change(Change one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("what", one.what()).put("id", one.id()).put("how", one.how()).put("place", one.place());
        one.before().ifPresent(hash -> node.put("before", hash));
        one.after().ifPresent(hash -> node.put("after", hash));
        ObjectNode reach = node.putObject("reaches");
        one.reach().byKind().forEach((kind, names) -> texts(reach.putArray(kind), names));
        return node;
    }

    private static ObjectNode patient(Moved one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.put("id", one.id()).put("reasons", one.reasons());
        ArrayNode moves = node.putArray("moves");
        one.moves().forEach(each -> moves.addObject().put("aspect", each.aspect().word()).put("name", each.name()).put("how", each.how()).put("from", each.from()).put("to", each.to()));
        return node;
    }

    private static void texts(ArrayNode into, Collection<String> texts) {
        texts.forEach(into::add);
    }
}
