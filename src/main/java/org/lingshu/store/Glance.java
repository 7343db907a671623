package org.lingshu.store;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Which entries of the log an auditor wants to see; what is empty does not matter. Whatever is said of assessments is true, too, of the feedback and the
 * erasures that are about them; entries of other kinds are then not meant.
 *
 * @param kinds     of entries; empty for all
 * @param about     which assessments; times are those of the entry itself, and of feedback so are the reaction and the reason
 * @param clinician who reacted
 * @param folder    a rule of a file in this folder of the manifest fired: {@code rules/6-safety/}, without the folders within it
 * @param model     a model took part that the trail names so: by its name, the beginning of its hash, or both as {@code name@hash}
 */
public record Glance(Set<Kind> kinds, Selection about, Optional<String> clinician, Optional<String> folder, Optional<String> model) {
    /** Everything. */
    public static final Glance ALL = new Glance(Set.of(), Selection.ALL, Optional.empty(), Optional.empty(), Optional.empty());

    public Glance {
        kinds = kinds.isEmpty() ? Set.of() : Collections.unmodifiableSet(EnumSet.copyOf(kinds));
    }

    /** Whether it asks for something that only assessments have, and what is about them. */
    boolean ofAssessments() {
        return inspects() || reactions() || about.pseudonym().isPresent();
    }

    /** Whether the words or the versions of an assessment must be looked at. */
    boolean inspects() {
        return about.rule().isPresent() || about.version().isPresent() || about.statement().isPresent() || folder.isPresent() || model.isPresent();
    }

    /** Whether it asks what doctors did. */
    boolean reactions() {
        return about.reaction().isPresent() || about.reason().isPresent() || clinician.isPresent();
    }

    /** Whether entries of a kind can be meant at all. */
    boolean means(Kind kind) {
        boolean wanted = kinds.isEmpty() || kinds.contains(kind);
        return wanted && (!ofAssessments() || kind == Kind.ASSESSMENT || kind == Kind.FEEDBACK || kind == Kind.ERASURE);
    }
}
