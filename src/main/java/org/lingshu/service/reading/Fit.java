package org.lingshu.service.reading;

/**
 * How well a name fits what somebody looks for, the best first. By its initials: the whole name by the first letter of each character. Loosely: by syllables and
 * initials together, or by a reading that is not the usual one.
 */
enum Fit {
    EXACT, INITIALS, PREFIX, EXACT_LOOSELY, PREFIX_LOOSELY, WORD, INSIDE, INSIDE_LOOSELY, NONE;

    /** The better of two. */
    Fit or(Fit other) {
        return compareTo(other) <= 0 ? this : other;
    }
}
