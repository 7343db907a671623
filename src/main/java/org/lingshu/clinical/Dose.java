package org.lingshu.clinical;

import java.util.List;
import java.util.Objects;

/**
 * How much of a herb is taken in a day, beside what is usual for this patient.
 *
 * @param ingredient the herb
 * @param once       at one time
 * @param taken      in a day
 * @param from       lowest usual dose of a grown-up
 * @param to         highest usual dose of a grown-up
 * @param limit      highest usual dose for this patient: {@code to}, or the part of it that age allows
 * @param mostOnce   highest at one time for this patient
 * @param unit       of all of them: g, mL
 */
public record Dose(Ingredient ingredient, double once, double taken, double from, double to, double limit, double mostOnce, String unit) implements Concern {
    private static final double ROUNDING = 1.000001;

    public Dose {
        Objects.requireNonNull(ingredient, "ingredient");
        unit = Words.required("unit", unit);
        if (!(once > 0 && taken >= once && mostOnce > 0 && from > 0 && to >= from && limit > 0 && limit <= to)) throw new IllegalArgumentException("dose of " + ingredient.name() + ": " + taken + ", " + from + " to " + to);
    }

    /** More than is usual for this patient. */
    public boolean over() {
        return taken > limit * ROUNDING || once > mostOnce * ROUNDING;
    }

    /** More than twice what is usual for this patient. */
    public boolean farOver() {
        return taken > 2 * limit * ROUNDING;
    }

    /** Whether the herb is toxic or greatly toxic. */
    public boolean toxic() {
        return ingredient.toxicity().compareTo(Toxicity.TOXIC) >= 0;
    }

    /** Whether the herb is slightly toxic. */
    public boolean slightlyToxic() {
        return ingredient.toxicity() == Toxicity.SLIGHT;
    }

    /** Whether the herb is greatly toxic. */
    public boolean greatlyToxic() {
        return ingredient.greatlyToxic();
    }

    @Override
    public String medicine() {
        return ingredient.medicine();
    }

    @Override
    public List<Fact> about() {
        return List.of(ingredient.giver());
    }

    @Override
    public String chinese() {
        String toxic = ingredient.toxicity() == Toxicity.NONE ? "" : "（" + ingredient.toxicity().chinese() + "）";
        return ingredient.label() + toxic + "日量" + Amount.number(taken) + unit + "，常用" + Amount.number(from) + "～" + Amount.number(to) + unit
                + (mostOnce < limit ? "，一次不过" + Amount.rounded(mostOnce) + unit : "") + (limit < to ? "，此患者不过" + Amount.rounded(limit) + unit : "");
    }

    @Override
    public String english() {
        return ingredient.spoken() + ": " + Amount.number(taken) + " " + unit + " a day, usual " + Amount.number(from) + " to " + Amount.number(to) + " " + unit
                + (mostOnce < limit ? ", at most " + Amount.rounded(mostOnce) + " " + unit + " at a time" : "") + (limit < to ? ", for this patient at most " + Amount.rounded(limit) + " " + unit : "");
    }

    @Override
    public String sentence() {
        return "Dose " + ingredient.label() + " " + Amount.number(taken) + unit;
    }
}
