package org.lingshu.answer;

import com.fasterxml.jackson.databind.node.ArrayNode;
import java.util.List;
import org.lingshu.problem.Problem;

/** Problems as JSON, for a program that shows them or for the line of an answer that could not be given. */
public final class ProblemsJson {
    private ProblemsJson() {
    }

    /** One object for each problem: {@code path}, {@code line}, {@code check}, {@code message}, {@code chinese}, {@code hint}. */
    public static ArrayNode of(List<Problem> problems) {
        ArrayNode all = com.fasterxml.jackson.databind.node.JsonNodeFactory.instance.arrayNode();
        for (Problem each : problems) {
            all.addObject().put("path", each.path()).put("line", each.line()).put("check", each.check()).put("message", each.message())
                    .put("chinese", each.chinese()).put("hint", each.hint());
        }
        return all;
    }
}
