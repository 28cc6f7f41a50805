package org.gatehouse.carrier;

/** How final results reach us. */
public enum ReceiptMode {
    /** The carrier sends deliver_sm on our bind. */
    PUSH
}
