package org.lingshu.indicator;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.lingshu.clinical.Patient;

/**
 * How one indicator is computed.
 *
 * @param result   name of the analyte that comes out, in that analyte's own unit
 * @param needs    what must have been measured
 * @param personal whether it asks who the patient is
 * @param patients for whom it holds
 * @param range    for which values it holds
 * @param value    the arithmetic
 */
record Formula(String result, List<Need> needs, boolean personal, Predicate<Patient> patients, Predicate<Inputs> range, ToDoubleFunction<Inputs> value) {
    Formula {
        needs = List.copyOf(needs);
    }

    static Formula of(String result, List<Need> needs, ToDoubleFunction<Inputs> value) {
        return new Formula(result, needs, false, patient -> true, inputs -> true, value);
    }

    /** The same for these patients only, whose sex and age are then part of the answer. */
    Formula forPatients(Predicate<Patient> whom) {
        return new Formula(result, needs, true, whom, range, value);
    }

    /** The same, but not for patients who are known to be children. */
    Formula notBelow(double years) {
        return new Formula(result, needs, personal, patient -> !patient.ageKnown() || patient.years() >= years, range, value);
    }

    /** The same for these values only. */
    Formula where(Predicate<Inputs> these) {
        return new Formula(result, needs, personal, patients, these, value);
    }
}
