package org.lingshu.clinical;

import java.util.List;
import java.util.Objects;

/**
 * A herb and a drug that strengthen, weaken or poison each other.
 *
 * @param herb     the herb
 * @param drug     the drug
 * @param kind     the class of the drug that is meant: 抗凝药
 * @param effect   what happens, in a sentence, Chinese
 * @param happens  the same in English
 * @param severity how much harm
 * @param evidence what it rests on: case reports, trial, pharmacokinetic, theory
 */
public record Interaction(Ingredient herb, Ingredient drug, String kind, String effect, String happens, Severity severity, String evidence) implements Concern {
    public Interaction {
        Objects.requireNonNull(herb, "herb");
        Objects.requireNonNull(drug, "drug");
        Objects.requireNonNull(severity, "severity");
        kind = Words.required("class", kind);
        effect = Words.required("effect", effect);
        happens = Words.required("english", happens);
        evidence = Words.required("evidence", evidence);
    }

    /** Great harm may follow. */
    public boolean high() {
        return severity == Severity.HIGH;
    }

    /** Harm may follow unless it is watched. */
    public boolean moderate() {
        return severity == Severity.MODERATE;
    }

    /** Little follows at usual doses. */
    public boolean low() {
        return severity == Severity.LOW;
    }

    @Override
    public String medicine() {
        return herb.medicine();
    }

    @Override
    public List<Fact> about() {
        return List.of(herb.giver(), drug.giver());
    }

    @Override
    public String chinese() {
        return herb.label() + "与" + drug.label() + "同用，" + effect;
    }

    @Override
    public String english() {
        return herb.spoken() + " with " + drug.spoken() + ": " + happens;
    }

    @Override
    public String sentence() {
        return "Interaction " + severity.word() + " " + herb.label() + " " + drug.label();
    }
}
