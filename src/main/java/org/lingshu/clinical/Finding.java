package org.lingshu.clinical;

import java.util.Objects;

/**
 * What was seen, heard, asked, felt or measured now: a canonical term of {@code knowledge-base/terms}, present or absent.
 *
 * @param term        canonical term, in the experts' words
 * @param presence    present, or stated to be absent
 * @param examination by which examination it was seen
 * @param span        the words of the record that say so
 */
public record Finding(String term, Presence presence, Examination examination, Span span) implements Fact {
    public Finding {
        term = Words.required("term", term);
        Objects.requireNonNull(presence, "presence");
        Objects.requireNonNull(examination, "examination");
        Objects.requireNonNull(span, "span");
    }

    /** A finding that a rule reads from a measured value: 收缩压 168 mm[Hg] is 血压升高. */
    public static Finding from(String term, Measurement measurement) {
        return new Finding(term, Presence.PRESENT, Examination.LABORATORY, measurement.span());
    }

    /** A finding that a rule reads from another one. */
    public static Finding from(String term, Finding finding) {
        return new Finding(term, Presence.PRESENT, finding.examination(), finding.span());
    }

    /** Whether the record says that it is there. */
    public boolean present() {
        return presence == Presence.PRESENT;
    }

    /** Whether the record says that it is not there; silence is neither. */
    public boolean absent() {
        return presence == Presence.ABSENT;
    }

    /** Whether it is there and stands in the chief complaint: what brought the patient. */
    public boolean complaint() {
        return present() && "chiefComplaint".equals(span.field());
    }

    @Override
    public String sentence() {
        return "Finding " + label();
    }

    @Override
    public String label() {
        return (absent() ? "-" : "") + term;
    }
}
