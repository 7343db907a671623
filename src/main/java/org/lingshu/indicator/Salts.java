package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * Salts and water. Corrected calcium: Payne, Br Med J 1973;4:643. Sodium corrected for glucose: Katz, N Engl J Med 1973;289:843. Anion gap without potassium, and
 * corrected for albumin: Figge, Crit Care Med 1998;26:1807. Osmolality: Worthley, Anaesth Intensive Care 1987;15:199. Calcium times phosphate: K/DOQI 2003.
 */
record Salts() implements Family {
    private static final String MILLIMOLAR = "mmol/L";

    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        Numbers calcium = new Numbers(knowledge, "indicator.calcium");
        Numbers sodium = new Numbers(knowledge, "indicator.sodium");
        Numbers gap = new Numbers(knowledge, "indicator.anion-gap");
        double twice = knowledge.number("indicator.osmolality", "sodium");
        Need salt = Need.in(MILLIMOLAR, "钠");
        Need glucose = Need.in(MILLIMOLAR, "血糖", "空腹血糖");
        Need albumin = Need.in("g/L", "白蛋白");
        return List.of(
                Formula.of("校正钙", List.of(Need.in(MILLIMOLAR, "钙"), albumin), in -> in.of("钙") + calcium.of("slope") * (calcium.of("albumin") - in.of("白蛋白"))),
                Formula.of("校正钠", List.of(salt, glucose), in -> in.of("钠") + sodium.of("slope") * (in.of("血糖") - sodium.of("glucose")))
                        .where(in -> in.of("血糖") > sodium.of("glucose")),
                Formula.of("阴离子间隙", List.of(salt, Need.in(MILLIMOLAR, "氯"), Need.in(MILLIMOLAR, "碳酸氢根", "二氧化碳结合力")),
                        in -> in.of("钠") - in.of("氯") - in.of("碳酸氢根")),
                Formula.of("校正阴离子间隙", List.of(Need.in(MILLIMOLAR, "阴离子间隙"), albumin),
                        in -> in.of("阴离子间隙") + gap.of("slope") * (gap.of("albumin") - in.of("白蛋白"))),
                Formula.of("计算血浆渗透压", List.of(salt, glucose, Need.in(MILLIMOLAR, "尿素")), in -> twice * in.of("钠") + in.of("血糖") + in.of("尿素")),
                Formula.of("渗透压间隙", List.of(Need.in("mosm/kg", "血浆渗透压"), Need.in("mosm/kg", "计算血浆渗透压")),
                        in -> in.of("血浆渗透压") - in.of("计算血浆渗透压")),
                Formula.of("钙磷乘积", List.of(Need.in(MILLIMOLAR, "钙"), Need.in(MILLIMOLAR, "磷")), in -> in.of("钙") * in.of("磷")));
    }
}
