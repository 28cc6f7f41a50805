package org.gatehouse.launcher.process;

/**
 * Something could not be started. The message is the one clear line shown to the operator: the thing, its value, what
 * to do.
 */
public final class StartFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public StartFailure(String message) {
        super(message);
    }

    public StartFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
