package org.lingshu.rulebook;

/**
 * A word that a rule calls by name.
 *
 * @param kind kind of fact it names: Finding, History, Element, Evidence, Syndrome, Measurement, Band, Medication, …
 * @param word the word, or the binding that stands for one: {@code $allergy.substance}
 * @param made whether the rule makes it; otherwise the rule asks for it
 */
public record NamedWord(String kind, String word, boolean made) {
    /** Whether it is a term of {@code knowledge-base/terms}. */
    public boolean term() {
        return ("Finding".equals(kind) || "History".equals(kind)) && !bound();
    }

    /** Whether it stands for the word of another fact of the case. */
    boolean bound() {
        return word.startsWith("$");
    }
}
