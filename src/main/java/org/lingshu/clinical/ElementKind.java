package org.lingshu.clinical;

import java.util.Locale;

/** Whether an element says where the disorder is (病位) or what it is (病性). */
public enum ElementKind {
    LOCATION, NATURE;

    /** The word of knowledge base and JSON: {@code location}, {@code nature}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
