package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/** Pressures and pulse. Mean pressure: a third of the way from diastole to systole. Shock index: Allgöwer and Burri, Dtsch Med Wochenschr 1967;92:1947. */
record Circulation() implements Family {
    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        double systole = knowledge.number("indicator.pressure", "systole");
        Need systolic = Need.in("mm[Hg]", "收缩压");
        Need diastolic = Need.in("mm[Hg]", "舒张压");
        return List.of(
                Formula.of("平均动脉压", List.of(systolic, diastolic), in -> in.of("舒张压") + (in.of("收缩压") - in.of("舒张压")) * systole),
                Formula.of("脉压", List.of(systolic, diastolic), in -> in.of("收缩压") - in.of("舒张压")),
                Formula.of("休克指数", List.of(Need.in("/min", "心率", "脉搏"), systolic), in -> in.of("心率") / in.of("收缩压")));
    }
}
