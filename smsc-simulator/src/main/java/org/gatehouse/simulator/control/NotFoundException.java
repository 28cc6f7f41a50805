package org.gatehouse.simulator.control;

/** There is no such route, or no such message; answered with 404. */
final class NotFoundException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotFoundException(String message) {
        super(message);
    }
}
