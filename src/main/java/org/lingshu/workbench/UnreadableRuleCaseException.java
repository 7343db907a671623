package org.lingshu.workbench;

/** A rule case says something that cannot be understood: the case is broken, not failed. */
public final class UnreadableRuleCaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnreadableRuleCaseException(String message) {
        super(message);
    }
}
