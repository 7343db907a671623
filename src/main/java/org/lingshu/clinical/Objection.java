package org.lingshu.clinical;

import java.util.List;

/**
 * Why a candidate formula is not offered to this patient, or only with a caution named.
 *
 * @param formula name of the formula
 * @param held    whether it is held back; otherwise it is offered with the caution
 * @param text    the clause, Chinese
 * @param english the same in English
 * @param basis   the facts that speak against it, at least one
 */
public record Objection(String formula, boolean held, String text, String english, List<Fact> basis) implements Fact {
    public Objection {
        formula = Words.required("formula", formula);
        text = Words.required("text", text);
        english = Words.required("english", english);
        basis = List.copyOf(basis);
        if (basis.isEmpty()) throw new IllegalArgumentException("objection rests on nothing: " + text);
    }

    /** Held back because of what one of its herbs is. */
    public static Objection hold(Concern because) {
        return new Objection(because.medicine(), true, because.chinese(), because.english(), because.about());
    }

    /** Held back because of what one of its herbs is, under a circumstance. */
    public static Objection hold(Concern because, Circumstance under) {
        return new Objection(because.medicine(), true, because.chinese(), because.english(), Basis.union(because.about(), List.of(under)));
    }

    /** Offered, with the caution named. */
    public static Objection care(Concern because) {
        return new Objection(because.medicine(), false, because.chinese(), because.english(), because.about());
    }

    /** Offered, with the caution named that a circumstance calls for. */
    public static Objection care(Concern because, Circumstance under) {
        return new Objection(because.medicine(), false, because.chinese(), because.english(), Basis.union(because.about(), List.of(under)));
    }

    /** Any formula, with a caution that a circumstance calls for whatever it holds. */
    public static Objection care(Formula formula, Circumstance under, String text, String english) {
        return new Objection(formula.name(), false, text, english, List.of(under));
    }

    /** Whether it is offered with a caution. */
    public boolean careful() {
        return !held;
    }

    @Override
    public String sentence() {
        return "Objection " + formula + " " + (held ? "hold " : "care ") + text;
    }

    @Override
    public String label() {
        return text;
    }
}
