package org.lingshu.intake;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.lingshu.Repository;
import org.lingshu.clinical.Finding;
import org.lingshu.clinical.History;
import org.lingshu.clinical.Measurement;
import org.lingshu.clinical.Patient;
import org.lingshu.clinical.Span;
import org.lingshu.knowledge.Knowledge;

/** Reads single sentences with the real knowledge base. */
final class Sentences {
    static final Knowledge KNOWLEDGE = Repository.knowledge();
    static final Intake INTAKE = Intake.of(KNOWLEDGE);

    private Sentences() {
    }

    static Reading read(String field, String text) {
        return INTAKE.read(Case.of("sentence", Patient.unknown(), Map.of(field, text)));
    }

    static String findings(String text) {
        return findings(read("presentIllness", text));
    }

    static String findings(Reading reading) {
        return reading.findings().stream().map(Finding::label).collect(Collectors.joining(" "));
    }

    static String histories(String field, String text) {
        return read(field, text).histories().stream().map(History::label).collect(Collectors.joining(" "));
    }

    static String values(String field, String text) {
        return read(field, text).measurements().stream().map(Measurement::label).collect(Collectors.joining("; "));
    }

    static List<String> unread(String field, String text) {
        return read(field, text).unread().stream().map(Span::text).toList();
    }
}
