package org.lingshu.knowledge;

import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Toxicity;

/**
 * Which part of a grown-up's highest dose is the highest for a patient of another age.
 *
 * @param infant under one year
 * @param toddler under three years
 * @param child  under fourteen years
 * @param old    of toxic herbs, from sixty-five years
 */
record Shares(double infant, double toddler, double child, double old) {
    private static final int TODDLER_UNDER = 3;

    Shares {
        for (double each : new double[] {infant, toddler, child, old}) if (!(each > 0 && each <= 1)) throw new IllegalArgumentException("a share is " + each);
    }

    double of(Patient patient, Toxicity toxicity) {
        if (patient.infant()) return infant;
        if (patient.child()) return patient.years() < TODDLER_UNDER ? toddler : child;
        return patient.old() && toxicity.compareTo(Toxicity.TOXIC) >= 0 ? old : 1;
    }
}
