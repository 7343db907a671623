package org.lingshu.inquiry;

import java.util.List;
import org.lingshu.clinical.Examination;

/**
 * Something to ask or measure next, with what either answer would change.
 *
 * @param change      what a yes would say: a finding present, or a value out of its range
 * @param name        the finding or analyte
 * @param measured    whether it is measured and not asked or looked for
 * @param examination how it is learnt
 * @param likely      how likely a yes is held to be; a stated assumption, see {@code ask.prior}
 * @param expected    change of the outcome to be expected from asking, 0 to 1
 * @param yes         what a yes changes
 * @param no          what a no changes
 * @param because     why it was considered, the weightiest reason first
 * @param alike       others whose answers would change just the same
 */
public record Asked(Change change, String name, boolean measured, Examination examination, double likely, double expected, Effect yes, Effect no, List<Reason> because,
        List<String> alike) {
    /**
     * Why something is worth asking.
     *
     * @param kind what kind of reason
     * @param name the syndrome, the alert's rule, the question's rule, or the model
     */
    public record Reason(Kind kind, String name) {
        /** Kinds of reason. */
        public enum Kind { SYNDROME, ALERT, QUESTION, MODEL }
    }

    public Asked {
        because = List.copyOf(because);
        alike = List.copyOf(alike);
    }

    /** The same, and that others would do as well. */
    Asked like(List<String> others) {
        return new Asked(change, name, measured, examination, likely, expected, yes, no, because, others);
    }
}
