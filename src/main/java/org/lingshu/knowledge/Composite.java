package org.lingshu.knowledge;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * How a composite description of tongue, coat, pulse or face is taken apart: after an anchor (舌苔) the reader takes the longest morpheme again and
 * again (薄, 白, 黄腻), passing over the words to skip, and stops at anything else. Morphemes may also stand before an end (黄腻苔). What a comma
 * parts from the anchor is read only if the whole piece can be.
 *
 * @param composite what is described
 * @param anchors   words that open a description
 * @param ends      words that close one whose morphemes stand before
 * @param skip      words without meaning here: 偏, 略, 稍
 * @param near      morphemes that count only in the same piece as the anchor: after a comma 大 begins 大便
 * @param again     words that, behind a comma, name the anchor's place anew, so that these morphemes count there too: 右手, 重按
 * @param guards    words that only look like an anchor or morpheme: 动脉, 大便
 * @param morphemes from morpheme to the canonical terms it states, each with a leading {@code -} where it denies
 * @param source    key of {@code knowledge-base/sources}
 */
public record Composite(String composite, List<String> anchors, List<String> ends, List<String> skip, List<String> near,
        List<String> again, List<String> guards, Map<String, List<String>> morphemes, String source) {
    public Composite {
        anchors = List.copyOf(anchors);
        ends = List.copyOf(ends);
        skip = List.copyOf(skip);
        near = List.copyOf(near);
        again = List.copyOf(again);
        guards = List.copyOf(guards);
        morphemes = Map.copyOf(morphemes);
    }

    static Composite read(Entry entry) {
        Map<String, List<String>> morphemes = new LinkedHashMap<>();
        entry.node().path("morphemes").properties().forEach(each -> {
            List<String> terms = new java.util.ArrayList<>();
            each.getValue().forEach(term -> terms.add(term.asText()));
            morphemes.put(each.getKey(), List.copyOf(terms));
        });
        return new Composite(entry.text("composite"), entry.texts("anchors"), entry.texts("ends"), blanksToo(entry), entry.texts("near"),
                entry.texts("again"), entry.texts("guards"), morphemes, entry.text("source"));
    }

    private static List<String> blanksToo(Entry entry) {
        List<String> all = new java.util.ArrayList<>();
        entry.node().path("skip").forEach(each -> all.add(each.asText()));
        return all;
    }
}
