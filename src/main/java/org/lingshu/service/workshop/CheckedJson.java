package org.lingshu.service.workshop;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.answer.WhyNotText;
import org.lingshu.clinical.Fact;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.problem.Problem;
import org.lingshu.trail.Firing;
import org.lingshu.workbench.desk.Checked;
import org.lingshu.workbench.desk.TriedCase;

/** What a check and the cases of a rule file came to, as JSON. */
final class CheckedJson {
    private CheckedJson() {
    }

    /** {@code sound}, {@code rules}, {@code problems} of the drafted files and {@code elsewhere}. */
    static ObjectNode of(Checked one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("sound", one.sound()).put("rules", one.rules());
        node.set("problems", problems(one.here(), one.remarks()));
        node.set("elsewhere", problems(one.elsewhere(), one.remarks()));
        return node;
    }

    /** As {@code rules check --json} writes them. */
    static ArrayNode problems(List<Problem> problems, Set<Problem> remarks) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Problem each : problems) {
            all.addObject().put("path", each.path()).put("line", each.line()).put("column", each.column()).put("check", each.check()).put("severity", remarks.contains(each) ? "warning" : "error")
                    .put("message", each.message()).put("chinese", each.chinese()).put("hint", each.hint());
        }
        return all;
    }

    /** One object for each case: what it gives and expects, what fired, what differs, and why. */
    static ObjectNode of(List<TriedCase> tried, Knowledge knowledge) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("passed", tried.stream().filter(TriedCase::passed).count()).put("cases", tried.size());
        WhyNotText words = new WhyNotText(knowledge);
        ArrayNode all = node.putArray("items");
        tried.forEach(each -> all.add(of(each, words)));
        return node;
    }

    private static ObjectNode of(TriedCase one, WhyNotText words) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("name", one.about().name()).put("outcome", one.passed() ? "passed" : one.outcome().isEmpty() ? "broken" : "failed");
        if (!one.broken().isEmpty()) node.put("broken", one.broken());
        texts(node, "given", one.about().given());
        texts(node, "expect", one.about().expect());
        texts(node, "fires", one.about().fires());
        texts(node, "silent", one.about().silent());
        node.set("firings", firings(one.firings()));
        one.outcome().ifPresent(outcome -> {
            texts(node, "differences", outcome.differences());
            texts(node, "why", outcome.silent().stream().map(words::of).map(String::stripTrailing).toList());
        });
        return node;
    }

    static ArrayNode firings(List<Firing> firings) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        for (Firing each : firings) {
            ObjectNode node = all.addObject().put("rule", each.rule()).put("stage", each.stage().folder()).put("added", each.added().sentence());
            ObjectNode bound = node.putObject("because");
            each.bound().forEach((name, facts) -> bound.put(name, facts.stream().map(Fact::sentence).collect(Collectors.joining(", "))));
        }
        return all;
    }

    static void texts(ObjectNode node, String name, Collection<String> texts) {
        texts.forEach(node.putArray(name)::add);
    }
}
