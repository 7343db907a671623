package org.lingshu.replay;

import java.util.Locale;
import java.util.Optional;

/** A kind of file that takes part in an assessment and can be exchanged for today's. */
public enum Group {
    /** The rules. */
    RULES("rules/"),
    /** The knowledge base. */
    KNOWLEDGE("knowledge-base/"),
    /** The models. */
    MODELS("models/");

    private final String folder;

    Group(String folder) {
        this.folder = folder;
    }

    /** The beginning of the paths of a manifest that belong here. */
    String folder() {
        return folder;
    }

    /** The word of the command line. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The group of this word. */
    public static Optional<Group> of(String word) {
        for (Group each : values()) if (each.word().equals(word)) return Optional.of(each);
        return Optional.empty();
    }
}
