package org.lingshu.cli;

/** The command was called in a way that cannot work: a file is missing, a word is not known. The message says what to do. */
final class UsageException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageException(String message) {
        super(message);
    }
}
