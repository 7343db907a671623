package org.lingshu.clinical;

/** What the record says of a finding: there, or denied. A finding that was not asked has no fact at all. */
public enum Presence {
    PRESENT, ABSENT
}
