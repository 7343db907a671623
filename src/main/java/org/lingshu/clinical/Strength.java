package org.lingshu.clinical;

import java.util.Locale;

/** How strongly a finding speaks for an element, or that it speaks against it. The points stand in {@code knowledge-base/parameters}. */
public enum Strength {
    STRONG, MODERATE, WEAK, AGAINST;

    /** The word of rules and parameters: {@code strong}, {@code moderate}, {@code weak}, {@code against}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
