package org.lingshu.replay;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.lingshu.answer.ProblemsJson;
import org.lingshu.workbench.diff.Move;
import org.lingshu.workbench.diff.Moved;

/** A replay as JSON: {@code entry}, {@code outcome}, then what differs. */
public final class ReplayJson {
    private static final int MOST = 100;

    private ReplayJson() {
    }

    /** {@code outcome} is equal, diverged, erased or unrepeatable. */
    public static ObjectNode of(Replay one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("entry", one.entry()).put("outcome", one.word());
        switch (one) {
            case Replay.Equal equal -> node.put("firings", equal.assessment().trail().firings().size());
            case Replay.Diverged(_, List<Divergence> divergences, String software) -> {
                if (!software.isEmpty()) node.put("software", software);
                node.put("count", divergences.size());
                ArrayNode all = node.putArray("divergences");
                divergences.stream().limit(MOST).forEach(each -> all.addObject().put("place", each.place()).put("kept", each.kept()).put("now", each.now()));
            }
            case Replay.Erased _ -> { }
            case Replay.Unrepeatable(_, var problems) -> node.set("problems", ProblemsJson.of(problems));
        }
        return node;
    }

    /** The same, and {@code moves} from what was said to what would be said today, the most serious first. */
    public static ObjectNode of(Today one) {
        ObjectNode node = of(one.own());
        if (!one.problems().isEmpty()) node.set("todayProblems", ProblemsJson.of(one.problems()));
        one.moved().ifPresent(moved -> moves(node, moved));
        return node;
    }

    /** {@code reasonsMoved} and {@code moves} between two assessments. */
    public static ObjectNode of(Moved moved) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        moves(node, moved);
        return node;
    }

    private static void moves(ObjectNode node, Moved moved) {
        node.put("reasonsMoved", moved.reasons());
        ArrayNode all = node.putArray("moves");
        for (Move each : moved.moves()) all.addObject().put("aspect", each.aspect().word()).put("name", each.name()).put("how", each.how()).put("from", each.from()).put("to", each.to());
    }
}
