package org.lingshu.knowledge;

import java.util.List;
import java.util.Optional;
import org.lingshu.clinical.Examination;

/**
 * A canonical finding of {@code knowledge-base/terms}.
 *
 * @param term        the experts' word
 * @param english     the same in English
 * @param examination by which examination it is seen
 * @param part        region or topic: 舌质, 胸, 睡眠
 * @param synonyms    other ways to write it
 * @param excludes    canonical terms that cannot be true together with it
 * @param normal      whether it says that something is as it should be
 * @param recorded    why it is only recorded and no rule reads it ({@code "use": "recorded", "because": "…"}); empty for a term that rules read
 * @param source      key of {@code knowledge-base/sources}
 * @param place       where it stands
 */
public record Term(String term, String english, Examination examination, String part, List<String> synonyms, List<String> excludes, boolean normal,
        Optional<String> recorded, String source, Place place) {
    public Term {
        synonyms = List.copyOf(synonyms);
        excludes = List.copyOf(excludes);
    }

    static Term read(Entry entry) {
        String examination = entry.text("examination");
        if (!examination.isEmpty() && Examination.of(examination).isEmpty()) {
            entry.problem("unknown-examination", "`" + examination + "` is not an examination", "`" + examination + "` 不是诊察方法",
                    "one of 望 闻 问 切 查体 心电图 影像 检验 既往");
        }
        return new Term(entry.text("term"), entry.text("english"), Examination.of(examination).orElse(Examination.ASKING), entry.text("part"),
                entry.texts("synonyms"), entry.texts("excludes"), entry.node().path("normal").asBoolean(), recorded(entry), entry.text("source"), entry.place());
    }

    private static Optional<String> recorded(Entry entry) {
        Optional<String> use = entry.optional("use");
        if (use.isEmpty()) return use;
        if (!"recorded".equals(use.get())) entry.problem("unknown-use", "`" + use.get() + "` is not a use", "`" + use.get() + "` 不是用途", "write \"use\": \"recorded\", or leave it out");
        return Optional.of(entry.text("because"));
    }
}
