package org.lingshu.indicator;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.lingshu.clinical.Measurement;
import org.lingshu.knowledge.Knowledge;

/**
 * Where the value of a need may come from.
 *
 * @param need    what is needed
 * @param factors from each analyte that may stand for it to the factor from the unit of the formula into that of the analyte, the better analyte first
 */
record Supply(Need need, Map<String, Double> factors) {
    static Supply of(Need need, Knowledge knowledge) {
        Map<String, Double> factors = new LinkedHashMap<>();
        need.analytes().forEach(name -> knowledge.analyte(name).map(analyte -> analyte.factor(need.unit()))
                .ifPresent(factor -> factor.ifPresent(each -> factors.put(name, each))));
        return new Supply(need, factors);
    }

    /** The first measurement that may stand for it. */
    Optional<Measurement> in(Map<String, Measurement> known) {
        for (String name : factors.keySet()) {
            Measurement found = known.get(name);
            if (found != null) return Optional.of(found);
        }
        return Optional.empty();
    }

    /** The value of such a measurement in the unit of the formula. */
    double value(Measurement found) {
        return found.value() / factors.get(found.name());
    }
}
