package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * Oxygen. Arterial oxygen to inspired fraction: Berlin definition, JAMA 2012;307:2526. Saturation to inspired fraction: Rice, Chest 2007;132:410. Alveolar to
 * arterial difference by the alveolar gas equation, for patients who breathe air at sea level.
 */
record Gases() implements Family {
    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        Numbers alveolus = new Numbers(knowledge, "indicator.alveolus");
        double highest = knowledge.number("indicator.oximetry", "highest saturation");
        Need oxygen = Need.in("mm[Hg]", "动脉血氧分压");
        Need inspired = Need.in("%", "吸入氧浓度");
        return List.of(
                Formula.of("氧合指数", List.of(oxygen, inspired), in -> in.of("动脉血氧分压") / (in.of("吸入氧浓度") / 100)),
                Formula.of("脉氧氧合比", List.of(Need.in("%", "血氧饱和度"), inspired), in -> in.of("血氧饱和度") / (in.of("吸入氧浓度") / 100))
                        .where(in -> in.of("血氧饱和度") <= highest),
                Formula.of("肺泡动脉氧分压差", List.of(oxygen, Need.in("mm[Hg]", "动脉血二氧化碳分压"), inspired), in -> in.of("吸入氧浓度") / 100
                        * (alveolus.of("pressure") - alveolus.of("water")) - in.of("动脉血二氧化碳分压") / alveolus.of("exchange") - in.of("动脉血氧分压"))
                        .where(in -> in.of("吸入氧浓度") < alveolus.of("air")));
    }
}
