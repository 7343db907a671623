package org.lingshu.intake;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the labels of the cases of a cohort. It is kept apart from {@link CaseReader}, so that an assessment cannot see them. */
public final class LabelReader {
    private LabelReader() {
    }

    /**
     * The labels of every case that has an id, in the order of the file. Lines that are no JSON are passed over: {@link Cases} names them.
     *
     * @param path  what the person calls the file
     * @param bytes the file: a JSON object, a JSON array or one object a line
     */
    public static Map<String, Labels> read(String path, byte[] bytes) {
        Map<String, Labels> all = new LinkedHashMap<>();
        for (Chunk chunk : Chunks.of(path, bytes)) {
            if (chunk instanceof Chunk.Json json && json.node().path("id").isTextual()) all.put(json.node().path("id").textValue().strip(), labels(json.node()));
        }
        return all;
    }

    private static Labels labels(JsonNode node) {
        Map<String, String> others = new LinkedHashMap<>();
        node.path("labels").properties().forEach(each -> {
            if (!"disease".equals(each.getKey()) && !"syndromes".equals(each.getKey())) others.put(each.getKey(), String.join("|", texts(each.getValue())));
        });
        return new Labels(String.join("|", texts(node.path("labels").path("disease"))), texts(node.path("labels").path("syndromes")), others);
    }

    private static List<String> texts(JsonNode value) {
        List<String> all = new ArrayList<>();
        if (value.isArray()) value.forEach(each -> all.add(each.asText().strip()));
        else if (!value.isMissingNode() && !value.isNull()) all.add(value.asText().strip());
        return all.stream().filter(text -> !text.isEmpty()).toList();
    }
}
