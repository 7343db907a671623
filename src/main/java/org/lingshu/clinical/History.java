package org.lingshu.clinical;

import java.util.Objects;

/**
 * What was, not what is: a disease, event or symptom of the patient's past, or of the family. It never counts as a present finding.
 *
 * @param term     canonical term
 * @param presence stated, or denied
 * @param family   true when a relative had it, false when the patient had
 * @param span     the words of the record that say so
 */
public record History(String term, Presence presence, boolean family, Span span) implements Fact {
    public History {
        term = Words.required("term", term);
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(span, "span");
    }

    /** Whether the record says that it was so. */
    public boolean present() {
        return presence == Presence.PRESENT;
    }

    /** Whether the record says that it was not so. */
    public boolean absent() {
        return presence == Presence.ABSENT;
    }

    /** Whether it is the patient's own. */
    public boolean own() {
        return !family;
    }

    @Override
    public String sentence() {
        return "History " + label();
    }

    @Override
    public String label() {
        return (absent() ? "-" : "") + term + (family ? "（家族）" : "");
    }
}
