package org.gatehouse.simulator.behaviour;

import org.gatehouse.simulator.message.ReceiptStatus;

/** Something that happens to an accepted message, some time after the response. */
public sealed interface Event {

    /** Milliseconds after the response. */
    long delayMillis();

    /** The message reaches a state, and the ESME is told if it asked to be. */
    record Receipt(long delayMillis, ReceiptStatus status, Form form) implements Event {

        public Receipt(long delayMillis, ReceiptStatus status) {
            this(delayMillis, status, Form.TEXT_AND_TLVS);
        }
    }

    /** The person who got the message answers it, once however many parts it had. */
    record Reply(long delayMillis, String text) implements Event {}

    /** How a receipt is written. */
    enum Form {
        /** The id in decimal, in the text and in receipted_message_id. */
        TEXT_AND_TLVS,
        /** The id in hexadecimal, in the text only. */
        TEXT_WITH_HEX_ID
    }
}
