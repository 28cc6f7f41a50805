package org.gatehouse.tenant.migration;

/** The portal cannot start; the message is one line that says why and what to do. */
public class StartFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public StartFault(String message) {
        super(message);
    }

    public StartFault(String message, Throwable cause) {
        super(message, cause);
    }
}
