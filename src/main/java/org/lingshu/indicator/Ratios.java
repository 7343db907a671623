package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * Plain ratios. Aldosterone in ng/dL over renin activity in ng/mL/h: Chinese consensus on primary aldosteronism 2020. Free light chains: Katzmann, Clin Chem
 * 2002;48:1437. Free share of prostate-specific antigen, between 4 and 10 µg/L: Catalona, JAMA 1998;279:1542. Pepsinogens: Chinese screening consensus 2017.
 */
record Ratios() implements Family {
    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        Numbers prostate = new Numbers(knowledge, "indicator.prostate");
        return List.of(ratio("醛固酮肾素比值", Need.in("ng/dL", "醛固酮"), Need.in("ng/mL/h", "血浆肾素活性"), 1),
                ratio("CD4/CD8比值", Need.in("/uL", "辅助性T淋巴细胞计数"), Need.in("/uL", "抑制性T淋巴细胞计数"), 1),
                ratio("游离轻链比值", Need.in("mg/L", "游离轻链κ"), Need.in("mg/L", "游离轻链λ"), 1),
                ratio("胃蛋白酶原比值", Need.in("ug/L", "胃蛋白酶原Ⅰ"), Need.in("ug/L", "胃蛋白酶原Ⅱ"), 1),
                ratio("游离总前列腺抗原比值", Need.in("ug/L", "游离前列腺特异性抗原"), Need.in("ug/L", "总前列腺特异性抗原"), 100)
                        .where(in -> in.of("总前列腺特异性抗原") >= prostate.of("from") && in.of("总前列腺特异性抗原") <= prostate.of("to")));
    }

    private static Formula ratio(String result, Need above, Need below, double scale) {
        return Formula.of(result, List.of(above, below), in -> scale * in.of(above.name()) / in.of(below.name()));
    }
}
