package org.lingshu.clinical;

import java.util.Objects;

/**
 * A measured value in the analyte's own unit, with the band of the reference range it lies in.
 *
 * @param analyte  LOINC code, or the name of a gene, site or protein
 * @param name     what it is called: 收缩压
 * @param value    in {@code unit}
 * @param unit     UCUM
 * @param band     name of the band of {@code knowledge-base/analytes} (3级升高), or 未定
 * @param grade    what that band means against the reference range
 * @param modality vital, laboratory, transcriptome, …
 * @param time     when it was taken, as the record says; empty when it does not
 * @param span     the words of the record that say so
 */
public record Measurement(String analyte, String name, double value, String unit, String band, Grade grade, Modality modality, String time, Span span)
        implements Fact {
    /** The band of a value for which no reference range is known. */
    public static final String NO_BAND = "未定";

    public Measurement {
        analyte = Words.required("analyte", analyte);
        name = Words.required("name", name);
        unit = Words.required("unit", unit);
        band = Words.required("band", band);
        if (!Double.isFinite(value)) throw new IllegalArgumentException(name + " is not a number");
        Objects.requireNonNull(grade, "grade");
        Objects.requireNonNull(modality, "modality");
        Objects.requireNonNull(time, "time");
        Objects.requireNonNull(span, "span");
    }

    /** Below the reference range, critically or not. */
    public boolean low() {
        return grade == Grade.LOW || grade == Grade.CRITICAL_LOW;
    }

    /** Above the reference range, critically or not. */
    public boolean high() {
        return grade == Grade.HIGH || grade == Grade.CRITICAL_HIGH;
    }

    /** Within the reference range. */
    public boolean normal() {
        return grade == Grade.NORMAL;
    }

    /** Far enough outside to need action at once. */
    public boolean critical() {
        return grade == Grade.CRITICAL_LOW || grade == Grade.CRITICAL_HIGH;
    }

    @Override
    public String sentence() {
        return "Measurement " + label() + " " + band;
    }

    @Override
    public String label() {
        return name + " " + number(value) + " " + unit;
    }

    private static String number(double value) {
        String text = java.math.BigDecimal.valueOf(value).round(new java.math.MathContext(7)).stripTrailingZeros().toPlainString();
        return "-0".equals(text) ? "0" : text;
    }
}
