package org.gatehouse.carrier;

/** How a carrier writes, in its receipts, the message id that it gave in the submit response. */
public enum IdMode {
    /** The same characters in both. */
    TEXT,
    /** The receipt writes in hex what the response may have written in decimal. */
    HEX,
    /** The receipt writes in decimal what the response may have written in hex. */
    DECIMAL,
    /** The same characters first, then each base read as the other. */
    AUTO
}
