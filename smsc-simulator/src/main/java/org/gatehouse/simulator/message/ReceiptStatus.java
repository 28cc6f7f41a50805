package org.gatehouse.simulator.message;

/**
 * What a receipt reports.
 *
 * @param stat the word after {@code stat:}
 * @param messageState the message_state TLV; differs from {@code stat} in an intermediate receipt
 * @param err the three characters after {@code err:}, as the carrier writes them
 */
public record ReceiptStatus(DeliveryState stat, DeliveryState messageState, String err) {

    private static final String NO_ERROR = "000";

    public static ReceiptStatus of(DeliveryState state, String err) {
        return new ReceiptStatus(state, state, err);
    }

    public static ReceiptStatus delivered() {
        return of(DeliveryState.DELIVRD, NO_ERROR);
    }

    public static ReceiptStatus expired() {
        return of(DeliveryState.EXPIRED, NO_ERROR);
    }

    /** Not final: the carrier has it and is still trying. */
    public static ReceiptStatus intermediate() {
        return new ReceiptStatus(DeliveryState.ACCEPTD, DeliveryState.ENROUTE, NO_ERROR);
    }

    public boolean isFailure() {
        return switch (messageState) {
            case EXPIRED, DELETED, UNDELIV, REJECTD, FAILED, SKIPPED -> true;
            case ENROUTE, DELIVRD, ACCEPTD, UNKNOWN -> false;
        };
    }

    public boolean isFinal() {
        return isFailure() || messageState == DeliveryState.DELIVRD;
    }

    /** The code as a number, or 0 when it is none. */
    public int errNumber() {
        return err.matches("\\d{1,5}") ? Integer.parseInt(err) : 0;
    }
}
