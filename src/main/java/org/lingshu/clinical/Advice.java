package org.lingshu.clinical;

import java.util.List;

/**
 * What the doctor may consider; never an order, never a prescription.
 *
 * @param text    the sentence, Chinese
 * @param english the same in English
 * @param basis   the facts that lead to it, at least one
 */
public record Advice(String text, String english, List<Fact> basis) implements Fact {
    public Advice {
        text = Words.required("text", text);
        english = Words.required("english", english);
        basis = List.copyOf(basis);
        if (basis.isEmpty()) throw new IllegalArgumentException("advice rests on nothing: " + text);
    }

    /** Said because of one fact. */
    public static Advice consider(String text, String english, Fact because) {
        return new Advice(text, english, List.of(because));
    }

    /** Said because of two facts. */
    public static Advice consider(String text, String english, Fact because, Fact too) {
        return new Advice(text, english, List.of(because, too));
    }

    /** A principle of treatment and a classical formula for the doctor to check, because of the syndrome it is for. */
    public static Advice candidate(Formula formula, Syndrome syndrome) {
        String care = formula.cautions().isEmpty() ? "" : "（" + String.join("；", formula.cautions()) + "）";
        return new Advice("治法可参考：" + formula.principle() + "；候选方供医师核对：" + formula.name() + care,
                "to consider for the doctor to check: " + formula.english(), List.of(syndrome));
    }

    /** This advice, given for the other's reasons too. */
    public Advice and(Advice other) {
        return new Advice(text, english, Basis.union(basis, other.basis));
    }

    @Override
    public String sentence() {
        return "Advice " + text;
    }

    @Override
    public String label() {
        return text;
    }

    /** What leads to it, in the facts' own words. */
    public String about() {
        return Basis.words(basis);
    }
}
