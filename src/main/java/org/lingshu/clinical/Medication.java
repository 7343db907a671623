package org.lingshu.clinical;

import java.util.Objects;

/**
 * A herb or drug that the patient takes.
 *
 * @param name as the case names it
 * @param span where the case says so
 */
public record Medication(String name, Span span) implements Fact {
    public Medication {
        name = Words.required("medication", name);
        Objects.requireNonNull(span, "span");
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
