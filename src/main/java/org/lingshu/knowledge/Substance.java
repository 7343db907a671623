package org.lingshu.knowledge;

import java.util.List;
import java.util.Optional;
import org.lingshu.clinical.Fact;
import org.lingshu.clinical.Ingredient;
import org.lingshu.clinical.Medication;
import org.lingshu.clinical.Toxicity;

/**
 * A herb or drug as safety knows it.
 *
 * @param name       canonical
 * @param english    the same in English
 * @param toxicity   what the pharmacopoeia says of it
 * @param controlled whether it is, raw or at all, a toxic medicine by law
 * @param outward    whether it is only for use on the skin
 * @param dose       usual daily dose; empty for drugs and for what is only for use on the skin
 * @param classes    classes of medicines that it belongs to
 */
record Substance(String name, String english, Toxicity toxicity, boolean controlled, boolean outward, Optional<Herb.Dose> dose, List<String> classes) {
    /** The class of every Western drug. */
    static final String DRUG = "西药";
    private static final String RAW = "生";

    Substance {
        classes = List.copyOf(classes);
    }

    static Substance herb(Herb herb, List<String> classes) {
        return new Substance(herb.herb(), herb.english(), Toxicity.of(herb.toxicity()).orElse(Toxicity.NONE), herb.controlled(), herb.outward(), herb.dose(), classes);
    }

    static Substance drug(String name, String english, List<String> classes) {
        return new Substance(name, english, Toxicity.NONE, false, false, Optional.empty(), classes);
    }

    /** This substance as a part of a medicine that is taken or would be offered. */
    Ingredient in(Fact giver) {
        boolean raw = giver instanceof Medication medication && medication.name().startsWith(RAW) && !name.startsWith(RAW);
        return new Ingredient(name, english, giver, toxicity, raw, controlled, outward, classes);
    }
}
