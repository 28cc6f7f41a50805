package org.gatehouse.launcher.bench;

/** A benchmark cannot be measured, or did not end as it must; the message says what was seen. */
public final class BenchFailure extends RuntimeException {
    private static final long serialVersionUID = 1L;

    BenchFailure(String message) {
        super(message);
    }

    BenchFailure(String message, Throwable cause) {
        super(message, cause);
    }
}
