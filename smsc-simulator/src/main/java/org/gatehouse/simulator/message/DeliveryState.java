package org.gatehouse.simulator.message;

/**
 * The states of a message: the names are those of the receipt's {@code stat:} (SMPP 3.4, appendix B), the values those
 * of message_state (5.2.28). FAILED and SKIPPED are not in the standard; some carriers send them.
 */
public enum DeliveryState {
    ENROUTE(1),
    DELIVRD(2),
    EXPIRED(3),
    DELETED(4),
    UNDELIV(5),
    ACCEPTD(6),
    UNKNOWN(7),
    REJECTD(8),
    FAILED(5),
    SKIPPED(9);

    private final int value;

    DeliveryState(int value) {
        this.value = value;
    }

    /** The message_state octet. */
    public byte value() {
        return (byte) value;
    }
}
