package org.lingshu.fhir.record;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.lingshu.clinical.Answer;

/** Whether the patient is pregnant, as the latest Observation of LOINC 82810-3 says. */
final class Pregnancy {
    static final String LOINC = "82810-3";
    private static final Set<String> YES = Set.of("LA15173-0", "77386006", "Y", "是", "妊娠", "已妊娠", "pregnant", "yes");
    private static final Set<String> NO = Set.of("LA26683-5", "60001007", "N", "否", "未妊娠", "not pregnant", "no");

    private Pregnancy() {
    }

    /** What one Observation says. */
    static Answer of(Element observation) {
        if (observation.node().path("valueBoolean").isBoolean()) return observation.node().path("valueBoolean").booleanValue() ? Answer.YES : Answer.NO;
        Element value = observation.at("valueCodeableConcept");
        List<String> words = new java.util.ArrayList<>(Concept.codes(value, ""));
        Concept.names(value).forEach(name -> words.add(name.toLowerCase(Locale.ROOT)));
        words.add(observation.text("valueString"));
        return words.stream().anyMatch(NO::contains) ? Answer.NO : words.stream().anyMatch(YES::contains) ? Answer.YES : Answer.UNKNOWN;
    }

    /** What the record says: the latest that counts; a pregnancy that must be over is not known any more. */
    static Answer in(List<Resources.Held> all, Moment seen) {
        return all.stream().map(Resources.Held::resource).filter(each -> "Observation".equals(each.type()) && Concept.codes(each.at("code"), Concept.LOINC).contains(LOINC))
                .filter(each -> Set.of("final", "amended", "corrected", "preliminary").contains(each.node().path("status").asText()))
                .reduce((before, now) -> ObservationReader.taken(now).compareTo(ObservationReader.taken(before)) >= 0 ? now : before)
                .map(each -> of(each) == Answer.YES && ObservationReader.stale(ObservationReader.taken(each), seen) ? Answer.UNKNOWN : of(each)).orElse(Answer.UNKNOWN);
    }
}
