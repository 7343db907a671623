package org.lingshu.clinical;

import java.util.Objects;
import java.util.Optional;

/**
 * A herb or drug that the patient takes.
 *
 * @param name     as the case names it
 * @param amount   how much; empty when the case does not say
 * @param external whether the case says that it is used on the skin and not swallowed
 * @param span     where the case says so
 */
public record Medication(String name, Optional<Amount> amount, boolean external, Span span) implements Fact {
    public Medication {
        name = Words.required("medication", name);
        Objects.requireNonNull(amount, "amount");
        Objects.requireNonNull(span, "span");
    }

    /** A medicine of which the case does not say how much. */
    public Medication(String name, Span span) {
        this(name, Optional.empty(), false, span);
    }

    @Override
    public String sentence() {
        return "Medication " + name;
    }

    @Override
    public String label() {
        return name;
    }
}
