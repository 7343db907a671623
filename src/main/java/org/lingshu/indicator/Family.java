package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/** Formulas that belong together. A formula may use the result of one that stands before it. */
sealed interface Family permits Kidney, Glucose, Lipids, Liver, BloodCount, Salts, Circulation, Physique, Gases, Heart, Scores, Ratios {
    /** Every family, those first on which others rest. */
    List<Family> ALL = List.of(new Physique(), new Circulation(), new Kidney(), new Glucose(), new Lipids(), new Liver(), new BloodCount(), new Salts(), new Gases(),
            new Heart(), new Scores(), new Ratios());

    /** The formulas with the coefficients of this knowledge base. */
    List<Formula> formulas(Knowledge knowledge);
}
