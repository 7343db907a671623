package org.lingshu.cohort;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import org.lingshu.intake.Case;
import org.lingshu.model.Attribute;
import org.lingshu.model.Kind;

/** Reads {@code cohort.json}, strictly: a word that is not known there is a problem and not passed over. */
final class DefinitionReader {
    private static final String FILE = "cohort.json";
    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder().streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(16)
            .maxStringLength(100_000).build()).enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build()).build();
    private final Faults faults;

    DefinitionReader(Faults faults) {
        this.faults = faults;
    }

    /** What the text says. Problems are noted; the caller checks. */
    Definition read(String text, String fallbackName) {
        Node whole = new Node("", tree(text), faults);
        faults.check();
        whole.only("name", "id", "group", "targets", "modalities", "split", "card");
        String id = whole.textOr("id", "id");
        Map<String, TargetSource> targets = new LinkedHashMap<>();
        whole.part("targets").ifPresent(all -> all.names().forEach(name -> all.part(name).ifPresent(each -> targets.put(name, target(each)))));
        Map<String, ModalitySource> modalities = new LinkedHashMap<>();
        whole.part("modalities").ifPresent(all -> all.names().forEach(name -> all.part(name).ifPresent(each -> modalities.put(name, modality(each)))));
        if (targets.isEmpty()) whole.fault("missing-field", "the cohort has no `targets`", "队列没有 `targets`", "write \"targets\": {\"…\": { … }}");
        if (modalities.isEmpty()) whole.fault("missing-field", "the cohort has no `modalities`", "队列没有 `modalities`", "write \"modalities\": {\"…\": { … }}");
        Optional<SplitSource> split = whole.part("split").map(each -> {
            each.only("file", "column");
            return new SplitSource(each.text("file"), each.text("column"));
        });
        return new Definition(whole.textOr("name", fallbackName), id, whole.textOr("group", id), targets, modalities, split, card(whole));
    }

    private JsonNode tree(String text) {
        try {
            JsonNode node = JSON.readTree(text);
            if (!node.isObject()) faults.problem(FILE, 1, "wrong-kind", "the file holds no JSON object", "文件应为一个 JSON 对象", "");
            return node;
        } catch (JsonProcessingException e) {
            int line = e.getLocation() == null ? 0 : Math.max(0, e.getLocation().getLineNr());
            faults.problem(FILE, line, "broken-json", "this is not valid JSON from here on", "此处起不是合法的 JSON", "look for a missing comma, quote or bracket 检查逗号、引号、括号");
            return JSON.createObjectNode();
        }
    }

    private static TargetSource target(Node node) {
        String word = node.text("kind");
        Optional<Kind> kind = Kind.of(word);
        if (kind.isEmpty() && !word.isEmpty()) {
            node.fault("unknown-kind", "`" + node.place("kind") + "` is `" + word + "`", "`" + node.place("kind") + "` 的 `" + word + "` 不是目标类型", "binary, multiclass or multilabel");
        }
        String positive = node.textOr("positive", "");
        if (node.has("cases")) {
            node.only("cases", "label", "kind", "positive");
            return new TargetSource.Cases(node.text("cases"), node.text("label"), kind.orElse(Kind.MULTICLASS), positive);
        }
        node.only("file", "column", "kind", "positive");
        return new TargetSource.Csv(node.text("file"), node.text("column"), kind.orElse(Kind.MULTICLASS), positive);
    }

    private static ModalitySource modality(Node node) {
        if (!node.has("cases")) {
            node.only("file");
            return new ModalitySource.Csv(node.text("file"));
        }
        node.only("cases", "text");
        List<String> text = node.texts("text");
        text.stream().filter(field -> !Case.TEXT_FIELDS.contains(field)).forEach(field -> node.fault("unknown-field",
                "`" + node.place("text") + "` names `" + field + "`, which is no text field of a case", "病例没有文本字段 `" + field + "`", "fields 可用字段: " + String.join(", ", Case.TEXT_FIELDS)));
        TreeSet<String> fields = new TreeSet<>(text.isEmpty() ? Case.TEXT_FIELDS : text);
        fields.addAll(List.of("findings", "measurements"));
        return new ModalitySource.Cases(node.text("cases"), fields);
    }

    private static Map<String, String> card(Node whole) {
        Map<String, String> all = new TreeMap<>();
        whole.part("card").ifPresent(card -> {
            card.only(Attribute.keysOfCohort().toArray(String[]::new));
            card.names().forEach(name -> all.put(name, card.textOr(name, "")));
        });
        return all;
    }
}
