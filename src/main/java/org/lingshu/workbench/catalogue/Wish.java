package org.lingshu.workbench.catalogue;

import java.util.List;
import java.util.Optional;
import org.lingshu.trail.Stage;

/**
 * A rule that somebody wants to write.
 *
 * @param stage    its room
 * @param file     its file without {@code .drl}: the concept, in kebab-case
 * @param name     in the expert's words
 * @param signs    findings it asks for; analytes in the room of findings, elements and findings in the room of syndromes
 * @param says     element, syndrome, finding, circumstance or sentence that it adds; empty when still to be found
 * @param strength of evidence: strong, moderate, weak, against
 * @param source   what it cites
 * @param since    year and month
 * @param terms    the file of {@code knowledge-base/terms} that takes new terms, without {@code .json}
 */
public record Wish(Stage stage, String file, String name, List<String> signs, Optional<String> says, String strength, String source, String since, String terms) {
    public Wish {
        signs = List.copyOf(signs);
    }

    String path() {
        return stage.folder() + "/" + file;
    }
}
