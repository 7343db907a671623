package org.lingshu.clinical;

import java.util.List;
import java.util.Objects;

/**
 * What a medicine holds, by the name that the knowledge base gives it: the herb or drug itself, or one herb of a patent medicine or formula.
 *
 * @param name      canonical: 附子 for 黑顺片, 蟾酥 in 麝香保心丸
 * @param english   the same in English
 * @param giver     the medication that holds it, or the formula that would
 * @param toxicity  what the pharmacopoeia says of it
 * @param raw       whether the record writes it as unprocessed (生半夏)
 * @param controlled whether the law keeps it, raw or at all, among the toxic medicines
 * @param outward   whether it is only for use on the skin
 * @param classes   classes of medicines that it belongs to: 抗凝药, 活血化瘀药
 */
public record Ingredient(String name, String english, Fact giver, Toxicity toxicity, boolean raw, boolean controlled, boolean outward, List<String> classes)
        implements Fact {
    public Ingredient {
        name = Words.required("ingredient", name);
        english = Words.required("english", english);
        Objects.requireNonNull(giver, "giver");
        Objects.requireNonNull(toxicity, "toxicity");
        classes = List.copyOf(classes);
    }

    /** The medicine or formula as the record or the knowledge base names it. */
    public String medicine() {
        return giver.label();
    }

    /** Greatly toxic (大毒). */
    public boolean greatlyToxic() {
        return toxicity == Toxicity.GREAT;
    }

    /** Whether the record says that it is used on the skin and not swallowed. */
    public boolean external() {
        return giver instanceof Medication medication && medication.external();
    }

    /** Whether it is one herb of a medicine of several, or the other name of a medicine. */
    public boolean within() {
        return !medicine().equals(name);
    }

    @Override
    public String sentence() {
        return "Ingredient " + name + (within() ? " " + medicine() : "");
    }

    @Override
    public String label() {
        return within() ? medicine() + "（" + name + "）" : name;
    }

    /** The same in English, with the medicine that holds it where that is another. */
    String spoken() {
        return within() && giver instanceof Formula formula ? english + " of " + formula.english() : english;
    }
}
