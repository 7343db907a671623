package org.lingshu.answer;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.lingshu.assess.Assessment;
import org.lingshu.clinical.Conclusion;
import org.lingshu.clinical.Contribution;
import org.lingshu.clinical.Element;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.Prediction;
import org.lingshu.clinical.Span;
import org.lingshu.clinical.Syndrome;
import org.lingshu.knowledge.Knowledge;
import org.lingshu.knowledge.SyndromeName;
import org.lingshu.trail.Versions;

/** An assessment as Chinese text for the clinician: what to stop for first, then what is, what may be, what to ask, and what was not read. */
public final class AssessmentText {
    private static final int MOST_SYNDROMES = 5;
    private static final int MOST_CONTRIBUTIONS = 5;
    private static final int MOST_QUESTIONS = 6;
    private final Knowledge knowledge;

    /** Writes with the names of this knowledge base. */
    public AssessmentText(Knowledge knowledge) {
        this.knowledge = knowledge;
    }

    /** The answer; with {@code explain} followed by the trail as indented prose. */
    public String of(Assessment one, boolean explain) {
        StringBuilder text = new StringBuilder();
        head(text, one);
        alerts(text, one);
        findings(text, one);
        syndromes(text, one);
        predictions(text, one);
        section(text, "一致性", conclusions(one));
        section(text, "建议追问", one.questions().stream().limit(MOST_QUESTIONS).map(each -> each.text() + "　〔因：" + each.about() + "〕").toList());
        section(text, "供医师参考（不构成处方）", new AdviceText(knowledge).of(one.advice()));
        section(text, "未读", one.unread().isEmpty() ? List.of() : List.of(one.unread().stream().map(Span::text).map(each -> "「" + each + "」").collect(Collectors.joining(" "))));
        text.append("\n每句之依据：lingshu why 病历文件 \"陈述\"\n");
        if (explain) text.append('\n').append(TrailText.of(one.trail()));
        return text.toString();
    }

    /** One line for each thing said, with all that it is said of. */
    private static List<String> conclusions(Assessment one) {
        Map<String, Set<String>> said = new LinkedHashMap<>();
        one.conclusions().forEach(each -> said.computeIfAbsent(verdict(each) + "　" + each.text(), text -> new LinkedHashSet<>()).add(each.about()));
        return said.entrySet().stream().map(each -> each.getKey() + "：" + String.join("、", each.getValue())).toList();
    }

    private static String verdict(Conclusion each) {
        return switch (each.kind()) {
            case AGREE -> "合";
            case CONFLICT -> "异";
            case ABSTAIN -> "不判";
        };
    }

    private static void head(StringBuilder text, Assessment one) {
        Versions versions = one.trail().versions();
        text.append("患者 ").append(one.id()).append('　').append(one.patient().label()).append("　　规则 ").append(Versions.brief(versions.rules()))
                .append("　知识 ").append(Versions.brief(versions.knowledge())).append("　模型 ")
                .append(versions.models().isEmpty() ? "无" : String.join("、", versions.models()));
        if (!one.at().isEmpty()) text.append('　').append(one.at());
        text.append('\n');
    }

    private static void alerts(StringBuilder text, Assessment one) {
        section(text, "警示", one.alerts().stream().map(each -> "【" + each.urgency().chinese() + "】" + each.text() + "　〔" + each.about() + "〕").toList());
    }

    private static void findings(StringBuilder text, Assessment one) {
        List<String> lines = new java.util.ArrayList<>();
        join(lines, "有", one.findings().stream().filter(Finding::present).map(Finding::term).toList());
        join(lines, "无", one.findings().stream().filter(Finding::absent).map(Finding::term).toList());
        join(lines, "测量", one.measurements().stream().map(each -> each.label() + (each.normal() || each.band().equals("未定") ? "" : "（" + each.band() + "）")).toList());
        join(lines, "既往", one.histories().stream().filter(each -> each.present()).map(Fact::label).distinct().toList());
        section(text, "所见", lines);
    }

    private static void join(List<String> lines, String title, List<String> words) {
        if (!words.isEmpty()) lines.add(title + "：" + String.join("、", words));
    }

    private void syndromes(StringBuilder text, Assessment one) {
        List<String> lines = new java.util.ArrayList<>();
        List<Syndrome> shown = one.syndromes().stream().limit(MOST_SYNDROMES).toList();
        for (int i = 0; i < shown.size(); i++) lines.add((i + 1) + " " + syndrome(shown.get(i)) + principle(shown.get(i)));
        if (shown.isEmpty()) lines.add("所见不足以成证，不作判断。");
        else differences(shown).forEach(lines::add);
        join(lines, "证素", one.elements().stream().filter(Element::possible).map(each -> each.name() + "（" + each.level().chinese() + " " + Figures.plain(each.score()) + "）").toList());
        section(text, "证候（规则）", lines);
    }

    /** The principle of treatment of a syndrome that is at least likely. */
    private String principle(Syndrome syndrome) {
        return syndrome.likely() ? knowledge.syndrome(syndrome.name()).flatMap(SyndromeName::principle).map(each -> "　　治法：" + each.text()).orElse("") : "";
    }

    private static String syndrome(Syndrome syndrome) {
        String pro = syndrome.elements().stream().flatMap(each -> AssessmentJson.labels(each, false).stream()).distinct().collect(Collectors.joining("、"));
        String con = syndrome.elements().stream().flatMap(each -> AssessmentJson.labels(each, true).stream()).distinct().collect(Collectors.joining("、"));
        return syndrome.name() + "　" + syndrome.level().chinese() + "　" + Figures.twoDecimals(syndrome.score()) + "　　支持：" + pro + "　　反对：" + (con.isEmpty() ? "无" : con);
    }

    /** What tells the syndromes shown apart from one another, as the knowledge base says it. */
    private List<String> differences(List<Syndrome> shown) {
        List<String> names = shown.stream().map(Syndrome::name).toList();
        return shown.stream().flatMap(one -> knowledge.syndrome(one.name()).map(SyndromeName::differs).orElse(List.of()).stream()
                .filter(each -> names.contains(each.from())).map(each -> "鉴别 " + one.name() + " 与 " + each.from() + "：" + each.by())).distinct().limit(3).toList();
    }

    private static void predictions(StringBuilder text, Assessment one) {
        List<String> lines = one.predictions().isEmpty() ? List.of("未装入模型：以下仅据规则。") : one.predictions().stream().map(AssessmentText::prediction).toList();
        section(text, "预测（模型，需本地验证）", lines);
    }

    private static String prediction(Prediction prediction) {
        String classes = prediction.classes().stream().limit(4).map(each -> each.label() + " " + Figures.twoDecimals(each.probability())).collect(Collectors.joining("　"));
        String why = prediction.contributions().stream().limit(MOST_CONTRIBUTIONS).map(AssessmentText::contribution).collect(Collectors.joining("、"));
        String missing = prediction.missing().stream().map(each -> each.modality() + "（" + each.measure() + " " + Figures.signed(-each.loss()) + "）").collect(Collectors.joining("、"));
        return prediction.target() + "　" + classes + "　　预测集 {" + String.join("、", prediction.set()) + "}" + (missing.isEmpty() ? "" : "　　缺失：" + missing)
                + (why.isEmpty() ? "" : "\n    主要依据：" + why);
    }

    private static String contribution(Contribution each) {
        return each.feature() + "（" + Figures.signed(each.effect()) + "）";
    }

    private static void section(StringBuilder text, String title, List<String> lines) {
        if (lines.isEmpty()) return;
        text.append("\n■ ").append(title).append('\n');
        lines.forEach(line -> text.append("  ").append(line).append('\n'));
    }
}
