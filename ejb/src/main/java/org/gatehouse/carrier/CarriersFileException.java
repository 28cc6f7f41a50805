package org.gatehouse.carrier;

/** The carriers file cannot be used; the message says where and what to write instead. */
public final class CarriersFileException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    CarriersFileException(String message) {
        super(message);
    }

    CarriersFileException(String message, Throwable cause) {
        super(message, cause);
    }
}
