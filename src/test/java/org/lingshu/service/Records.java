package org.lingshu.service;

import java.util.ArrayList;
import java.util.List;

/** Records made up for the tests of this package. */
public final class Records {
    public static final String TEXT = """
            主诉：反复心慌、乏力1年。
            现病史：患者女，61岁。1年前劳累后心慌，伴气短，无胸痛。现症见：心慌，乏力，气短懒言，左胸刺痛，纳差，便溏。
            体格检查：脉搏 88次/分，血压 132/80mmHg。
            舌脉：舌质紫暗，苔白腻，脉细涩。
            """;
    public static final String CASE = """
            {"id": "p1", "patient": {"sex": "男", "age": 62}, "at": "2026-11-23T09:00:00+08:00",
             "text": {"chiefComplaint": "头晕2天", "presentIllness": "头晕，乏力，无呕吐", "fourExaminations": "舌红苔黄，脉弦"},
             "findings": [{"term": "刺痛", "present": true}], "measurements": [{"analyte": "2160-0", "name": "肌酐", "value": 88, "unit": "umol/L"}],
             "medications": ["附子"]}
            """;

    private Records() {
    }

    /** Records that differ from one another. */
    public static List<String> many(int count) {
        List<String> signs = List.of("心慌", "头晕", "乏力", "刺痛", "便溏", "口苦", "耳鸣", "纳差");
        List<String> tongues = List.of("舌红苔黄，脉弦", "舌淡白苔白，脉沉细", "舌紫暗，脉涩", "舌胖大，苔白腻，脉滑");
        List<String> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add("患者男，" + (40 + i) + "岁。" + signs.get(i % signs.size()) + "，" + signs.get((i + 3) % signs.size()) + "。" + tongues.get(i % tongues.size()) + "。");
        }
        return all;
    }
}
