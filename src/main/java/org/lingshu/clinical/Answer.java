package org.lingshu.clinical;

/** A yes, a no, or not known: a question that was never answered is not a no. */
public enum Answer {
    YES, NO, UNKNOWN
}
