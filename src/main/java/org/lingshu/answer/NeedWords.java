package org.lingshu.answer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.lingshu.trail.Need;
import org.lingshu.trail.Need.Quality;

/** What a condition asks for, in words that a clinician reads. */
final class NeedWords {
    private static final Map<String, Both> KINDS = Map.ofEntries(kind("Finding", "所见", "finding"), kind("Measurement", "测量", "value of"), kind("History", "既往", "history of"),
            kind("Element", "证素", "element"), kind("Syndrome", "证候", "syndrome"), kind("Medication", "用药", "medicine"), kind("Allergy", "过敏", "allergy to"),
            kind("Patient", "患者", "patient"), kind("Prediction", "模型预测", "prediction"), kind("ClassProbability", "模型所列", "the model's class"), kind("Alert", "警示", "alert"),
            kind("Evidence", "证据", "evidence"), kind("Formula", "方剂", "formula"), kind("Composition", "组合之名", "composed name"), kind("ElementName", "证素名", "element name"),
            kind("Scale", "权重表", "scale"));
    private static final Map<String, Both> QUALITIES = Map.ofEntries(kind("possible", "至少可能", "at least possible"), kind("likely", "至少可能性大", "at least likely"),
            kind("certain", "确定", "certain"), kind("high", "高于参考", "above its range"), kind("low", "低于参考", "below its range"), kind("normal", "在参考范围内", "within its range"),
            kind("critical", "至危急", "critical"), kind("first", "居首", "in first place"), kind("inSet", "在预测集内", "in the prediction set"), kind("undecided", "未决", "undecided"),
            kind("atOnce", "须立即处理", "to be acted on at once"), kind("complaint", "为主诉", "in the chief complaint"), kind("own", "本人", "the patient's own"),
            kind("family", "家族", "of the family"), kind("female", "为女", "female"), kind("male", "为男", "male"), kind("ageKnown", "年龄已知", "of known age"),
            kind("mayBePregnant", "不能排除妊娠", "who may be pregnant"), kind("needsFinding", "须有定证所见", "that needs a deciding finding"), kind("movesBlood", "活血", "that moves blood"),
            kind("present", "有", "present"), kind("absent", "已否认", "denied"), kind("set.empty", "预测集为空", "with an empty set"));
    private static final Map<String, Both> VALUES = Map.ofEntries(kind("NATURE", "病性", "a nature"), kind("LOCATION", "病位", "a place"), kind("YES", "是", "yes"), kind("NO", "否", "no"),
            kind("UNKNOWN", "未知", "not known"), kind("ECG", "心电图", "a tracing"), kind("LOOKING", "望诊", "looking"), kind("TOUCHING", "切诊", "touching"), kind("ASKING", "问诊", "asking"));
    private static final Map<String, Both> PROPERTIES = Map.ofEntries(kind("band", "区间为", "in the band"), kind("kind", "为", "which is"), kind("examination", "由", "seen by"),
            kind("pregnant", "妊娠为", "pregnant:"), kind("lactating", "哺乳为", "lactating:"), kind("target", "目标为", "of"), kind("score", "分值", "whose score"));
    private final Names names;

    NeedWords(Names names) {
        this.names = names;
    }

    private static Map.Entry<String, Both> kind(String word, String chinese, String english) {
        return Map.entry(word, new Both(chinese, english));
    }

    Both of(Need need) {
        return switch (need.how()) {
            case THERE -> fact(need);
            case NOT_THERE -> new Both("未见（", "there is not (").and(inner(need)).and(new Both("）", ")"));
            case SOME -> new Both("至少一项：", "at least one:").and(inner(need));
            case EITHER -> Both.joined(need.parts().stream().map(this::of).toList(), "；或", "; or ");
            case TOGETHER -> Both.joined(need.parts().stream().map(this::of).toList(), "；且", "; and ");
            case GATHERED -> new Both("汇集（", "gathered (").and(Both.joined(need.parts().stream().map(this::of).toList(), "；", "; "))
                    .and(new Both("），须 ", "), such that")).and(Both.joined(need.qualities().stream().map(quality -> new Both(quality.text(), quality.text())).toList(), "、", ", "));
        };
    }

    private Both inner(Need need) {
        return need.parts().isEmpty() ? fact(need) : Both.joined(need.parts().stream().map(this::of).toList(), "；且", "; and ");
    }

    private Both fact(Need need) {
        Both name = need.names().isEmpty() ? Both.NOTHING : names.any(need.kind(), need.names());
        if ("Finding".equals(need.kind()) && need.asks("present")) return new Both("有", "present:").and(name.chinese().isEmpty() ? new Both("所见", "a finding") : name)
                .and(rest(need, "present"));
        if ("Finding".equals(need.kind()) && need.asks("absent")) return new Both("已否认", "denied:").and(name.chinese().isEmpty() ? new Both("所见", "a finding") : name)
                .and(rest(need, "absent"));
        return KINDS.getOrDefault(need.kind(), new Both(need.kind(), need.kind())).and(name).and(rest(need, ""));
    }

    private static Both rest(Need need, String said) {
        List<Both> words = new ArrayList<>();
        need.qualities().stream().filter(quality -> said.isEmpty() || !quality.is(said)).forEach(quality -> words.add(quality(quality)));
        return words.isEmpty() ? Both.NOTHING : new Both("，", ",").and(Both.joined(words, "，", ", "));
    }

    private static Both quality(Quality quality) {
        Both not = quality.denied() ? new Both("非", "not") : Both.NOTHING;
        if (quality.relation().isEmpty() && QUALITIES.containsKey(quality.property())) return not.and(QUALITIES.get(quality.property()));
        if (("==".equals(quality.relation()) || "in".equals(quality.relation())) && PROPERTIES.containsKey(quality.property())) {
            return not.and(PROPERTIES.get(quality.property())).and(Both.joined(quality.values().stream().map(value -> VALUES.getOrDefault(value, new Both(value, value)))
                    .toList(), "或", " or "));
        }
        return new Both(quality.text(), quality.text());
    }
}
