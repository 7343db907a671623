package org.lingshu.clinical;

import java.util.List;
import java.util.Objects;

/**
 * A medicine that holds what the patient does not tolerate, or something of its kind.
 *
 * @param ingredient the herb or drug
 * @param allergy    what the record says is not tolerated: an {@link Allergy}, or a {@link History} of one
 * @param kin        the family that both belong to; empty when it is the very same
 * @param close      whether who does not tolerate one of the family tolerates none
 */
public record Intolerance(Ingredient ingredient, Fact allergy, String kin, boolean close) implements Concern {
    public Intolerance {
        Objects.requireNonNull(ingredient, "ingredient");
        Objects.requireNonNull(allergy, "allergy");
        Objects.requireNonNull(kin, "kin");
    }

    /** Whether it is the very thing that is not tolerated, under whatever name. */
    public boolean same() {
        return kin.isEmpty();
    }

    /** Whether it is another of the family, and the family stands together. */
    public boolean closeKin() {
        return !same() && close;
    }

    /** Whether it is only a distant relative. */
    public boolean distantKin() {
        return !same() && !close;
    }

    @Override
    public String medicine() {
        return ingredient.medicine();
    }

    @Override
    public List<Fact> about() {
        return List.of(ingredient.giver(), allergy);
    }

    @Override
    public String chinese() {
        return allergy.label() + "，而" + ingredient.label() + (same() ? "即是此物" : "与之同属" + kin);
    }

    @Override
    public String english() {
        return ingredient.spoken() + (same() ? " is the very thing that is not tolerated" : " is of the kind that is not tolerated");
    }

    @Override
    public String sentence() {
        return "Intolerance " + ingredient.label() + " " + allergy.label();
    }
}
