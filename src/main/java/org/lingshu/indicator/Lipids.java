package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * Lipids, in mmol/L. Non-HDL and remnant cholesterol: Chinese lipid guideline 2023. LDL cholesterol: Friedewald, Clin Chem 1972;18:499. Atherogenic index:
 * Dobiášová, Vnitr Lek 2006;52:64. Apolipoproteins: Walldius, Lancet 2001;358:2026.
 */
record Lipids() implements Family {
    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        Numbers ldl = new Numbers(knowledge, "indicator.ldl");
        Need total = Need.in("mmol/L", "总胆固醇");
        Need high = Need.in("mmol/L", "高密度脂蛋白胆固醇");
        Need triglycerides = Need.in("mmol/L", "甘油三酯");
        return List.of(
                Formula.of("非高密度脂蛋白胆固醇", List.of(total, high), in -> in.of("总胆固醇") - in.of("高密度脂蛋白胆固醇")),
                Formula.of("低密度脂蛋白胆固醇", List.of(total, high, triglycerides),
                        in -> in.of("总胆固醇") - in.of("高密度脂蛋白胆固醇") - in.of("甘油三酯") / ldl.of("divisor"))
                        .where(in -> in.of("甘油三酯") < ldl.of("highest triglycerides")),
                Formula.of("残余胆固醇", List.of(total, high, Need.in("mmol/L", "低密度脂蛋白胆固醇")),
                        in -> in.of("总胆固醇") - in.of("高密度脂蛋白胆固醇") - in.of("低密度脂蛋白胆固醇")),
                Formula.of("血浆致动脉硬化指数", List.of(triglycerides, high), in -> Math.log10(in.of("甘油三酯") / in.of("高密度脂蛋白胆固醇"))),
                Formula.of("总胆固醇高密度脂蛋白比值", List.of(total, high), in -> in.of("总胆固醇") / in.of("高密度脂蛋白胆固醇")),
                Formula.of("载脂蛋白B/A1比值", List.of(Need.in("g/L", "载脂蛋白B"), Need.in("g/L", "载脂蛋白A1")), in -> in.of("载脂蛋白B") / in.of("载脂蛋白A1")));
    }
}
