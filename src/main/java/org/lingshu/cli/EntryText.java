package org.lingshu.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.lingshu.audit.TrailForm;
import org.lingshu.store.Feedback;
import org.lingshu.store.Identity;
import org.lingshu.store.Records;
import org.lingshu.store.Stored;
import org.lingshu.store.Word;

/** A kept assessment for the auditor: a line, a page, or everything as JSON. */
final class EntryText {
    private static final int BRIEF = 12;

    private EntryText() {
    }

    /** Entry, time, record, pseudonym and what the doctor did, apart by tabs. */
    static String line(Records records, Stored one) {
        String reactions = String.join("; ", records.feedback(one.seq()).stream().map(EntryText::said).toList());
        return one.seq() + "\t" + one.at() + "\t" + record(one) + "\t" + pseudonym(one) + "\t" + reactions;
    }

    /** The same as JSON. */
    static ObjectNode brief(Records records, Stored one) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("entry", one.seq()).put("at", one.at()).put("erased", one.erased()).put("manifest", one.manifest());
        one.identity().known().ifPresent(known -> node.put("case", record(one)).put("pseudonym", known.pseudonym()).put("trailId", known.trailId()));
        ArrayNode feedback = node.putArray("feedback");
        records.feedback(one.seq()).forEach(each -> feedback.add(each.leaf()));
        return node;
    }

    /** A page. */
    static String of(Records records, Stored one) {
        List<String> lines = new ArrayList<>();
        lines.add("■ 条目 entry " + one.seq() + "　" + one.at());
        lines.add("  病历 record " + record(one) + "　假名 pseudonym " + pseudonym(one) + "　轨迹 trail " + one.identity().known().map(Identity.Known::trailId).orElse("—"));
        records.erasures(one.seq()).forEach(each -> lines.add("  已删除 erased　" + each.at() + "　" + each.reason() + (each.trail() ? "　（连同轨迹 with its trail）" : "")));
        lines.add("■ 版本 versions　manifest " + one.manifest());
        one.trail().json().map(trail -> trail.path("versions")).ifPresent(versions -> versions.properties()
                .forEach(each -> lines.add("  " + each.getKey() + "　" + (each.getValue().isTextual() ? each.getValue().asText() : each.getValue().toString()))));
        lines.add("■ 陈述 stated");
        records.words(one.statementWords()).stream().map(Word::text).sorted().forEach(text -> lines.add("  " + text));
        lines.add("■ 触发规则 rules that fired");
        records.words(one.ruleWords()).stream().sorted(Comparator.comparing(Word::text)).forEach(rule -> lines.add("  " + rule.text() + "　" + rule.version().substring(0, Math.min(BRIEF, rule.version().length()))));
        records.feedback(one.seq()).forEach(each -> lines.add("■ 医师反馈 feedback　" + each.at() + "　" + said(each)));
        Records.Proven proof = records.prove(one.seq());
        lines.add("■ 证明 proof　" + proof.path().size() + " hashes to the checkpoint");
        proof.checkpoint().lines().limit(3).forEach(each -> lines.add("  " + each));
        return String.join("\n", lines);
    }

    /** Everything: what is hashed, what is kept, what was made of it, and the proof. */
    static ObjectNode json(Records records, Stored one) {
        ObjectNode node = brief(records, one);
        node.set("leaf", one.leaf());
        JsonNode patient = one.patient().json().orElse(JsonNodeFactory.instance.objectNode());
        patient.properties().forEach(each -> node.set(each.getKey(), each.getValue()));
        one.trail().json().ifPresent(kept -> node.set("trail", TrailForm.shown(node.path("trailId").asText(), patient.path("facts"), kept)));
        ArrayNode rules = node.putArray("rules");
        records.words(one.ruleWords()).forEach(rule -> rules.addObject().put("rule", rule.text()).put("version", rule.version()));
        ArrayNode statements = node.putArray("statements");
        records.words(one.statementWords()).forEach(word -> statements.add(word.text()));
        ObjectNode files = node.putObject("files");
        records.manifest(one.manifest()).forEach(files::put);
        ArrayNode erasures = node.putArray("erasures");
        records.erasures(one.seq()).forEach(each -> erasures.add(each.leaf()));
        Records.Proven proof = records.prove(one.seq());
        node.put("checkpoint", proof.checkpoint());
        ArrayNode path = node.putArray("proof");
        proof.path().forEach(hash -> path.add(HexFormat.of().formatHex(hash)));
        return node;
    }

    private static String said(Feedback feedback) {
        return feedback.reaction().word() + " " + feedback.reaction().chinese() + "　" + feedback.reason().word() + " " + feedback.reason().chinese()
                + (feedback.statement().isEmpty() ? "" : "　" + feedback.statement()) + (feedback.clinician().isEmpty() ? "" : "　" + feedback.clinician());
    }

    private static String record(Stored one) {
        return one.patient().json().map(patient -> patient.path("record").path("case").path("id").asText()).orElse("（已删除 erased）");
    }

    private static String pseudonym(Stored one) {
        return one.identity().known().map(Identity.Known::pseudonym).orElse("—");
    }
}
