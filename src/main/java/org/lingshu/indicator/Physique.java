package org.lingshu.indicator;

import java.util.List;
import org.lingshu.knowledge.Knowledge;

/**
 * Height, weight and waist. Body mass index: WS/T 428-2013, for adults. Body surface: Mosteller, N Engl J Med 1987;317:1098. Waist to height:
 * Ashwell, Obes Rev 2012;13:275.
 */
record Physique() implements Family {
    @Override
    public List<Formula> formulas(Knowledge knowledge) {
        double adult = knowledge.number("indicator.body", "adult");
        double divisor = knowledge.number("indicator.body-surface", "divisor");
        Need weight = Need.in("kg", "体重");
        return List.of(
                Formula.of("体重指数", List.of(weight, Need.steady("m", "身高")), in -> in.of("体重") / (in.of("身高") * in.of("身高"))).notBelow(adult),
                Formula.of("体表面积", List.of(weight, Need.steady("cm", "身高")), in -> Math.sqrt(in.of("身高") * in.of("体重") / divisor)),
                Formula.of("腰围身高比", List.of(Need.in("cm", "腰围"), Need.steady("cm", "身高")), in -> in.of("腰围") / in.of("身高")).notBelow(adult));
    }
}
