package org.lingshu.service.reading;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.lingshu.clinical.ElementName;
import org.lingshu.clinical.Examination;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Term;
import org.lingshu.problem.Problem;
import org.lingshu.service.door.Door;
import org.lingshu.service.door.Role;
import org.lingshu.service.reading.Register.Found;

/** {@code /v1/terms}, {@code /v1/indicators}, {@code /v1/medicines}, {@code /v1/elements}: the words of a record, looked up while somebody types. */
final class TermRoutes {
    private static final String JSON = "application/json";
    private final Lexica lexica;

    TermRoutes(Lexica lexica) {
        this.lexica = lexica;
    }

    List<Door> doors() {
        return List.of(
                door(list("/v1/terms", "terms", "findings by name, synonym, English or pinyin, the best first", "按名称、同义词、英文或拼音查术语", "Terms")
                        .query("examination", "one of 望 闻 问 切 查体 心电图 影像 检验 既往", "诊察方法：望 闻 问 切 查体 心电图 影像 检验 既往之一").query("part", "region or topic: 舌质, 胸, 睡眠", "部位或主题：舌质、胸、睡眠"),
                        new Listing<>(List.of("q", "examination", "part", "limit", "after"), TermRoutes::terms, found -> found.thing().term(), TermRoutes::term)),
                door(list("/v1/indicators", "indicators", "what is measured, with units and reference bands", "指标及其单位、参考区间", "Indicators")
                        .query("modality", "laboratory or vital", "laboratory（检验）或 vital（体征）等"),
                        new Listing<>(List.of("q", "modality", "limit", "after"), TermRoutes::indicators, found -> found.thing().name(),
                                found -> named(IndicatorForm.of(found.thing()), found))),
                door(list("/v1/medicines", "medicines", "herbs, formulas, drugs and brands that are read in a record", "病历中可读之中药、方剂、西药与商品名", "Medicines")
                        .query("kind", "herb, formula, drug or brand", "herb（中药）、formula（方剂）、drug（西药）、brand（商品名）"),
                        new Listing<>(List.of("q", "kind", "limit", "after"), TermRoutes::medicines, found -> found.thing().name(), TermRoutes::medicine)),
                door(list("/v1/elements", "elements", "the elements of which syndromes are made", "组成证候之证素", "Elements"),
                        new Listing<>(List.of("q", "limit", "after"), (lexicon, wanted, _) -> lexicon.elements().find(wanted.sought(), _ -> true), found -> found.thing().name(),
                                TermRoutes::element)));
    }

    /** A list that can be searched and leafed through, as every one of them is asked. */
    static Door list(String path, String id, String english, String chinese, String schema) {
        return Door.get(path, Role.values()).says(id, english, chinese).query("q", "words to look for: characters, English, pinyin without tones, or initials",
                "所查之词：汉字、英文、无调拼音或首字母")
                .query("limit", "how many items at most, 1 to " + Wanted.MOST + "; " + Wanted.USUAL + " when left out", "至多几项，1 至 " + Wanted.MOST + "，缺省 " + Wanted.USUAL)
                .query("after", "what the page before gave as `next`", "前一页之 `next`").gives(200, "a page of the list", JSON, schema);
    }

    private <T> Door door(Door door, Listing<T> listing) {
        return door.by((request, response) -> listing.send(request, response, lexica.current()));
    }

    private static List<Found<Term>> terms(Lexicon lexicon, Wanted wanted, List<Problem> problems) {
        wanted.filter("examination").filter(word -> Examination.of(word).isEmpty())
                .ifPresent(word -> problems.add(Wanted.problem("unknown-examination", "`" + word + "` is not an examination",
                "`" + word + "` 不是诊察方法", Arrays.stream(Examination.values()).map(Examination::chinese).collect(Collectors.joining(" ")))));
        return lexicon.terms().find(wanted.sought(), term -> wanted.filter("examination").map(term.examination().chinese()::equals).orElse(true) && wanted.filter("part")
                .map(term.part()::equals).orElse(true));
    }

    private static List<Found<Analyte>> indicators(Lexicon lexicon, Wanted wanted, List<Problem> problems) {
        List<String> known = lexicon.knowledge().analytes().values().stream().map(each -> each.modality().name()).distinct().sorted().toList();
        wanted.filter("modality").filter(word -> !known.contains(word))
                .ifPresent(word -> problems.add(Wanted.problem("unknown-modality", "`" + word + "` is not a modality", "`" + word + "` 不是指标类别", String.join(", ", known))));
        return lexicon.indicators().find(wanted.sought(), analyte -> wanted.filter("modality").map(analyte.modality().name()::equals).orElse(true));
    }

    private static List<Found<Medicine>> medicines(Lexicon lexicon, Wanted wanted, List<Problem> problems) {
        List<String> kinds = Arrays.stream(Medicine.Kind.values()).map(Medicine.Kind::word).toList();
        wanted.filter("kind").filter(word -> !kinds.contains(word))
                .ifPresent(word -> problems.add(Wanted.problem("unknown-kind", "`" + word + "` is not a kind of medicine", "`" + word + "` 不是药物类别", String.join(", ", kinds))));
        return lexicon.medicines().find(wanted.sought(), medicine -> wanted.filter("kind").map(medicine.kind().word()::equals).orElse(true));
    }

    private static ObjectNode term(Found<Term> found) {
        Term term = found.thing();
        ObjectNode node = node().put("term", term.term()).put("english", term.english()).put("pinyin", found.entry().pinyin())
                .put("examination", term.examination().chinese()).put("part", term.part());
        if (term.normal()) node.put("normal", true);
        texts(node, "synonyms", term.synonyms());
        texts(node, "excludes", term.excludes());
        return matched(node, found);
    }

    private static ObjectNode medicine(Found<Medicine> found) {
        Medicine medicine = found.thing();
        ObjectNode node = node().put("name", medicine.name()).put("english", medicine.english()).put("pinyin", found.entry().pinyin()).put("kind", medicine.kind().word());
        if (!medicine.category().isEmpty()) node.put(medicine.kind() == Medicine.Kind.FORMULA ? "principle" : "category", medicine.category());
        texts(node, "synonyms", medicine.synonyms());
        if (!medicine.contains().isEmpty()) texts(node, "contains", medicine.contains());
        return matched(node, found);
    }

    private static ObjectNode element(Found<ElementName> found) {
        return matched(node().put("name", found.thing().name()).put("english", found.thing().english()).put("pinyin", found.entry().pinyin())
                .put("kind", found.thing().kind().word()), found);
    }

    /** With its pinyin and the name by which it was found. */
    static ObjectNode named(ObjectNode node, Found<?> found) {
        return matched(node.put("pinyin", found.entry().pinyin()), found);
    }

    private static ObjectNode matched(ObjectNode node, Found<?> found) {
        if (!found.matched().isEmpty()) node.put("matched", found.matched());
        return node;
    }

    static void texts(ObjectNode node, String field, List<String> texts) {
        texts.forEach(node.putArray(field)::add);
    }

    static ObjectNode node() {
        return JsonNodeFactory.instance.objectNode();
    }
}
