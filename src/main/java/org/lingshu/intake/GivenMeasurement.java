package org.lingshu.intake;

/**
 * A value that was handed in as a number.
 *
 * @param analyte LOINC code; may be empty when there is a name
 * @param name    name or synonym of the analyte; may be empty when there is a code
 * @param value   the number
 * @param unit    as the laboratory spells it
 * @param at      when it was taken, ISO 8601; empty when the record does not say
 */
public record GivenMeasurement(String analyte, String name, double value, String unit, String at) {
    /** The name, or the code where there is no name. */
    public String label() {
        return name.isEmpty() ? analyte : name;
    }
}
