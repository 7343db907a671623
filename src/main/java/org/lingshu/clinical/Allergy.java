package org.lingshu.clinical;

import java.util.Objects;

/**
 * A herb, drug or food that the patient does not tolerate.
 *
 * @param substance as the case names it
 * @param span      where the case says so
 */
public record Allergy(String substance, Span span) implements Fact {
    public Allergy {
        substance = Words.required("substance", substance);
        Objects.requireNonNull(span, "span");
    }

    @Override
    public String sentence() {
        return "Allergy " + substance;
    }

    @Override
    public String label() {
        return substance + "过敏";
    }
}
