package org.lingshu.service.auditing;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.lingshu.answer.ProblemsJson;
import org.lingshu.store.Verdict;

/** A verification as JSON: how far it is, and what it found. */
final class VerificationJson {
    /** More faults than this are counted, not named. */
    static final int MOST = 10_000;

    private VerificationJson() {
    }

    /** {@code state} is running, done or failed. */
    static ObjectNode of(Verifications.Run run) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("id", run.id()).put("started", run.started().toString()).put("by", run.by()).put("thorough", run.thorough())
                .put("looked", run.looked()).put("size", run.size());
        if (run.end().isEmpty()) return node.put("state", "running");
        switch (run.end().get()) {
            case Verifications.Failed failed -> node.put("state", "failed").put("ended", failed.at().toString()).set("problems", ProblemsJson.of(failed.problems()));
            case Verifications.Found found -> verdict(node.put("state", "done").put("ended", found.at().toString()), found.verdict());
        }
        return node;
    }

    private static void verdict(ObjectNode node, Verdict verdict) {
        node.put("intact", verdict.intact()).put("entries", verdict.entries()).put("assessments", verdict.assessments()).put("erased", verdict.erased()).put("checkpoints", verdict.checkpoints())
                .put("count", verdict.faults().size());
        ArrayNode faults = node.putArray("faults");
        verdict.faults().stream().limit(MOST).forEach(each -> {
            ObjectNode fault = faults.addObject();
            if (each.entry() >= 0) fault.put("entry", each.entry());
            fault.put("english", each.english()).put("chinese", each.chinese());
        });
        verdict.remarks().forEach(node.putArray("remarks")::add);
    }
}
