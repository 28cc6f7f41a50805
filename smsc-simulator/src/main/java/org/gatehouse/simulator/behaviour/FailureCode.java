package org.gatehouse.simulator.behaviour;

import org.gatehouse.simulator.message.DeliveryState;
import org.gatehouse.simulator.message.ReceiptStatus;

/**
 * The codes this carrier writes after {@code err:} (and in network_error_code) when a message fails, in the order of
 * the destination digits 001 to 010. Whoever connects must read them the same way: the default code table of a carrier
 * is seeded with these.
 *
 * <p>Up to 99 they are the MAP user errors (3GPP TS 29.002, 17.6.6) that most carriers pass through as decimal numbers;
 * from 200 on they are this carrier's own, as MAP has no code for an unanswered call or for filtered content.
 */
public enum FailureCode {
    /** MAP unknownSubscriber: the number does not exist. */
    UNKNOWN_SUBSCRIBER("001", DeliveryState.UNDELIV),
    /** MAP illegalSubscriber: suspended by its operator. */
    ILLEGAL_SUBSCRIBER("009", DeliveryState.UNDELIV),
    /** MAP callBarred: the subscriber or its operator blocks this sender. */
    CALL_BARRED("013", DeliveryState.UNDELIV),
    /** MAP subscriberBusyForMT-SMS. */
    SUBSCRIBER_BUSY("031", DeliveryState.UNDELIV),
    /** Own code: the handset did not answer. */
    NO_ANSWER("200", DeliveryState.UNDELIV),
    /** Own code: the carrier's filter stopped the text. */
    CONTENT_FILTERED("201", DeliveryState.REJECTD),
    /** MAP illegalEquipment: the device is not allowed or cannot receive. */
    ILLEGAL_EQUIPMENT("012", DeliveryState.UNDELIV),
    /** MAP roamingNotAllowed: out of the area covered. */
    ROAMING_NOT_ALLOWED("008", DeliveryState.UNDELIV),
    /** MAP absentSubscriber: switched off. */
    ABSENT_SUBSCRIBER("027", DeliveryState.UNDELIV),
    /** MAP systemFailure: anything else. */
    SYSTEM_FAILURE("034", DeliveryState.UNDELIV);

    private final String err;
    private final DeliveryState stat;

    FailureCode(String err, DeliveryState stat) {
        this.err = err;
        this.stat = stat;
    }

    /** The three digits after {@code err:}. */
    public String err() {
        return err;
    }

    public ReceiptStatus receiptStatus() {
        return ReceiptStatus.of(stat, err);
    }
}
