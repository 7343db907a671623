package org.lingshu.indicator;

import java.util.function.Predicate;
import org.lingshu.clinical.Patient;

/** For whom a formula holds; what is not known of a patient never counts as fulfilled. */
final class Patients {
    private Patients() {
    }

    static Predicate<Patient> adult(double years) {
        return patient -> patient.ageKnown() && patient.years() >= years;
    }

    static Predicate<Patient> adultOfKnownSex(double years) {
        return adult(years).and(patient -> patient.female() || patient.male());
    }
}
