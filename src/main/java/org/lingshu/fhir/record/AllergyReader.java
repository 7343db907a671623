package org.lingshu.fhir.record;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Reads an AllergyIntolerance that holds. */
final class AllergyReader {
    private static final Set<String> OVER = Set.of("inactive", "resolved", "refuted", "entered-in-error");
    private static final Set<String> NONE_KNOWN = Set.of("716186003", "409137002", "428607008", "429625007");

    private AllergyReader() {
    }

    static void read(Element allergy, Gathered gathered) {
        Element code = allergy.at("code");
        String shown = "AllergyIntolerance " + Concept.shown(code);
        Optional<String> over = Stream.of("clinicalStatus", "verificationStatus").flatMap(field -> Concept.codes(allergy.at(field), "").stream()).filter(OVER::contains).findFirst();
        List<String> substances = substances(allergy);
        if (over.isPresent()) gathered.unread(shown, "its status is " + over.get(), "状态为 " + over.get());
        else if (Concept.codes(code, "").stream().anyMatch(NONE_KNOWN::contains)) gathered.unread(shown, "a denial, which no rule reads", "否认过敏，规则不读此项");
        else if (substances.isEmpty()) gathered.unread(shown, "names no substance", "未写明过敏物");
        else substances.forEach(gathered::allergy);
    }

    private static List<String> substances(Element allergy) {
        Optional<String> named = Concept.name(allergy.at("code"));
        if (named.isPresent()) return List.of(named.get().replaceFirst("过敏$", ""));
        return allergy.all("reaction").stream().map(each -> Concept.name(each.at("substance"))).flatMap(Optional::stream).distinct().toList();
    }
}
