package org.gatehouse.launcher;

/** The command line cannot be understood; the message says which word and what is expected. */
final class UsageError extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UsageError(String message) {
        super(message);
    }
}
