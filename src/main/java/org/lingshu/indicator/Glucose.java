package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * Sugar and insulin, fasting. HOMA: Matthews, Diabetologia 1985;28:412. QUICKI: Katz, J Clin Endocrinol Metab 2000;85:2402. Triglyceride-glucose index:
 * Simental-Mendía, Metab Syndr Relat Disord 2008;6:299. Average glucose from HbA1c: Nathan, Diabetes Care 2008;31:1473.
 */
record Glucose() implements Family {
    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        Numbers homa = new Numbers(knowledge, "indicator.homa");
        Numbers mean = new Numbers(knowledge, "indicator.glucose-mean");
        Need glucose = Need.in("mmol/L", "空腹血糖");
        Need inMilligrams = Need.in("mg/dL", "空腹血糖");
        Need insulin = Need.in("m[IU]/L", "胰岛素");
        return List.of(
                Formula.of("胰岛素抵抗指数", List.of(glucose, insulin), in -> in.of("空腹血糖") * in.of("胰岛素") / homa.of("resistance")),
                Formula.of("胰岛B细胞功能指数", List.of(glucose, insulin), in -> homa.of("function") * in.of("胰岛素") / (in.of("空腹血糖") - homa.of("glucose")))
                        .where(in -> in.of("空腹血糖") > homa.of("glucose")),
                Formula.of("定量胰岛素敏感性指数", List.of(inMilligrams, insulin), in -> 1 / (Math.log10(in.of("空腹血糖")) + Math.log10(in.of("胰岛素")))),
                Formula.of("甘油三酯葡萄糖指数", List.of(Need.in("mg/dL", "甘油三酯"), inMilligrams), in -> Math.log(in.of("甘油三酯") * in.of("空腹血糖") / 2)),
                Formula.of("估算平均血糖", List.of(Need.in("%", "糖化血红蛋白")), in -> mean.of("slope") * in.of("糖化血红蛋白") + mean.of("offset")));
    }
}
