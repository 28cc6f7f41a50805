package org.gatehouse.carrier;

/** A delivery that can never be stored as it is: the carrier need not send it again. */
public class UnstorableDelivery extends Exception {

    private static final long serialVersionUID = 1L;

    public UnstorableDelivery(String message) {
        super(message);
    }
}
