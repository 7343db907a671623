package org.lingshu.indicator;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Modality;
import org.lingshu.clinical.Patient;
import org.lingshu.knowledge.Analyte;
import org.lingshu.knowledge.Knowledge;

/**
 * Indices and scores that follow from what was measured: eGFR, HOMA-IR, anion gap, NEWS2. What was measured itself is never replaced, and what cannot be
 * computed from values of one day is left out. Immutable and safe to share.
 */
public final class Indicators {
    /** A result is not more exact than what it was computed from. */
    private static final MathContext FIGURES = new MathContext(4);
    private final List<Step> steps;

    private Indicators(List<Step> steps) {
        this.steps = steps;
    }

    /** A formula with what it takes and gives, looked up once. */
    private record Step(Formula formula, List<Supply> supplies, Analyte result) {
        static Step of(Formula formula, Knowledge knowledge) {
            Analyte result = knowledge.analyte(formula.result())
                    .orElseThrow(() -> new IllegalStateException("knowledge-base/analytes lacks " + formula.result()));
            return new Step(formula, formula.needs().stream().map(need -> Supply.of(need, knowledge)).toList(), result);
        }

        Optional<Measurement> derive(Patient patient, Map<String, Measurement> known) {
            return Inputs.of(formula, supplies, patient, known).flatMap(inputs -> {
                double value = formula.value().applyAsDouble(inputs);
                if (!Double.isFinite(value) || !result.plausible(value)) return Optional.empty();
                double rounded = BigDecimal.valueOf(value).round(FIGURES).doubleValue();
                return Optional.of(result.measure(rounded, patient, inputs.time(), inputs.span()));
            });
        }
    }

    /**
     * The indicators with the coefficients and ranges of this knowledge base.
     *
     * @throws IllegalStateException when a result or a coefficient is missing
     */
    public static Indicators of(Knowledge knowledge) {
        return new Indicators(Family.ALL.stream().flatMap(family -> family.formulas(knowledge).stream()).map(formula -> Step.of(formula, knowledge)).toList());
    }

    /** What follows from these measurements, in a fixed order; each names its inputs in its span. */
    public List<Measurement> derive(Patient patient, List<Measurement> measured) {
        Map<String, Measurement> known = new LinkedHashMap<>();
        measured.stream().filter(each -> each.modality().equals(Modality.VITAL) || each.modality().equals(Modality.LABORATORY))
                .forEach(each -> known.putIfAbsent(each.name(), each));
        List<Measurement> derived = new ArrayList<>();
        for (Step step : steps) {
            if (known.containsKey(step.formula().result())) continue;
            step.derive(patient, known).ifPresent(each -> {
                known.put(each.name(), each);
                derived.add(each);
            });
        }
        return List.copyOf(derived);
    }

    List<Formula> formulas() {
        return steps.stream().map(Step::formula).toList();
    }
}
