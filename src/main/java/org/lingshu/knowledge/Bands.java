package org.lingshu.knowledge;

import java.util.List;
import java.util.Optional;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Sex;

/**
 * The bands of one analyte for one group of patients, from low to high and without gaps.
 *
 * @param sex     for whom; empty for both
 * @param ageFrom completed years from which it holds
 * @param ageTo   completed years up to which it holds
 * @param bands   at least one
 */
public record Bands(Optional<Sex> sex, int ageFrom, int ageTo, List<Band> bands) {
    public Bands {
        bands = List.copyOf(bands);
    }

    static Bands read(Entry entry) {
        List<Band> bands = entry.entries("bands").stream().map(Band::read).toList();
        double last = Double.NEGATIVE_INFINITY;
        for (Band band : bands) {
            if (band.below() <= last) {
                entry.problem("bands-out-of-order", "band `" + band.band() + "` ends at or below the band before it", "区间 `" + band.band() + "` 的上界不高于前一区间", "");
            }
            last = band.below();
        }
        if (last != Double.POSITIVE_INFINITY) entry.problem("bands-end", "the last band has an upper end", "最后一个区间不应有上界", "leave out its `below`");
        return new Bands(entry.optional("sex").flatMap(Sex::of), entry.has("ageFrom") ? (int) entry.number("ageFrom") : 0,
                entry.has("ageTo") ? (int) entry.number("ageTo") : Patient.OLDEST, bands);
    }

    /** Whether these bands hold for the patient; a group by sex or age never holds when that is not known. */
    boolean hold(Patient patient) {
        if (sex.isPresent() && sex.get() != patient.sex()) return false;
        if (ageFrom == 0 && ageTo == Patient.OLDEST) return true;
        return patient.ageKnown() && patient.years() >= ageFrom && patient.years() <= ageTo;
    }

    /** The band that the value lies in. */
    Band band(double value) {
        return bands.stream().filter(band -> value < band.below()).findFirst().orElse(bands.getLast());
    }
}
