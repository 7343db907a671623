package org.lingshu.service.workshop;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.intake.Cases;
import org.lingshu.intake.Outcome;
import org.lingshu.rulebook.RuleEntry;
import org.lingshu.trail.Firing;
import org.lingshu.workbench.desk.Desk;
import org.lingshu.workbench.desk.Drafted;
import org.lingshu.workbench.desk.RefusedDraftException;
import org.lingshu.workbench.diff.CaseBase;
import org.lingshu.workbench.diff.Difference;
import org.lingshu.workbench.diff.DifferenceJson;
import org.lingshu.workbench.edition.Loaded;

/** A whole record held against the tree and against the draft: what the drafted rules say of it, and what moves. Models take no part. */
final class TriedRecord {
    private static final int LONGEST = 64 * 1024;
    private static final String NAME = "record";

    private TriedRecord() {
    }

    /** {@code firings} of the drafted files' rules, {@code silent} those that said nothing, {@code difference} as {@code rules diff} has it. */
    static ObjectNode of(String record, Drafted drafted, Desk desk) {
        if (record.isBlank() || record.length() > LONGEST) {
            throw RefusedDraftException.of(NAME, "no-record", "a record is text of at most " + LONGEST + " letters, or a case as JSON", "病历为至多 " + LONGEST + " 字之文本，或病例 JSON", "");
        }
        CaseBase base = new CaseBase(Map.of(NAME, record.getBytes(StandardCharsets.UTF_8)));
        Loaded before = desk.loaded(false);
        Loaded after = desk.loaded(drafted, false);
        List<Outcome> read = Cases.of(after.knowledge()).read(NAME, record.getBytes(StandardCharsets.UTF_8));
        if (read.size() != 1) throw RefusedDraftException.of(NAME, "one-record", "send one record at a time, not " + read.size(), "请一次送一份病历", "");
        if (read.getFirst() instanceof Outcome.Refused refused) throw new UnusableRecordException(refused.problems());
        List<Firing> firings = after.assessor().assess(((Outcome.Read) read.getFirst()).record()).trail().firings();
        Set<String> own = after.rulebook().rules().stream().filter(rule -> drafted.files().containsKey(rule.path())).map(RuleEntry::name).collect(Collectors.toSet());
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.set("firings", CheckedJson.firings(firings.stream().filter(firing -> own.contains(firing.rule())).toList()));
        Set<String> fired = firings.stream().map(Firing::rule).collect(Collectors.toSet());
        CheckedJson.texts(node, "silent", own.stream().filter(rule -> !fired.contains(rule)).sorted().toList());
        node.set("difference", DifferenceJson.of(Difference.of(before, after, base)));
        return node;
    }
}
