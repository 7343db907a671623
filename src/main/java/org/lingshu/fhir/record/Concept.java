package org.lingshu.fhir.record;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What a coded element is called: its text and the displays of its codings. */
final class Concept {
    static final String LOINC = "http://loinc.org";

    private Concept() {
    }

    /** Its names as the record writes them, its own text first. */
    static List<String> names(Element concept) {
        List<String> all = new ArrayList<>();
        if (!concept.text("text").isEmpty()) all.add(concept.text("text"));
        concept.all("coding").forEach(coding -> {
            String display = coding.text("display");
            if (!display.isEmpty() && !all.contains(display)) all.add(display);
        });
        return all;
    }

    /** The name to read: a Chinese one where there is one, else the first; empty where it has none. */
    static Optional<String> name(Element concept) {
        List<String> names = names(concept);
        return names.stream().filter(Concept::chinese).findFirst().or(() -> names.stream().findFirst());
    }

    /** Its name for a person: where it has none, its code. */
    static String shown(Element concept) {
        String code = concept.all("coding").stream().map(coding -> coding.text("code")).findFirst().orElse("?");
        return Mistakes.shown(name(concept).orElse(code));
    }

    /** Its codes in a code system; {@code ""} for any. */
    static List<String> codes(Element concept, String system) {
        return concept.all("coding").stream().filter(coding -> system.isEmpty() || system.equals(coding.text("system"))).map(coding -> coding.text("code"))
                .filter(code -> !code.isEmpty()).toList();
    }

    /** Whether a text holds a Chinese character. */
    static boolean chinese(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }
}
