package org.gatehouse.simulator.delivery;

import org.gatehouse.simulator.behaviour.Event.Form;
import org.gatehouse.simulator.message.Address;
import org.gatehouse.simulator.message.Message;
import org.gatehouse.simulator.message.ReceiptStatus;
import org.gatehouse.simulator.text.ShortMessage;

/** Something for the ESME, sent as one deliver_sm. Kept small: many may wait while no one is bound. */
public sealed interface Delivery {

    /**
     * A delivery receipt.
     *
     * @param doneAt when the message reached the state, in milliseconds since the epoch
     */
    record Receipt(Message message, ReceiptStatus status, Form form, long doneAt) implements Delivery {}

    /** A message from a handset, or one segment of it. */
    record Inbound(Address from, Address to, ShortMessage shortMessage) implements Delivery {}
}
