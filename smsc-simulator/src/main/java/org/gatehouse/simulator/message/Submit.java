package org.gatehouse.simulator.message;

import org.gatehouse.simulator.text.ShortMessage;

/**
 * What one submit_sm says (SMPP 3.4, 4.4.1), as far as the simulator cares.
 *
 * @param esmClass the esm_class octet
 * @param registeredDelivery the registered_delivery octet (5.2.17)
 */
public record Submit(
        Address sender, Address destination, int esmClass, int registeredDelivery, ShortMessage shortMessage) {

    private static final int RECEIPT_BITS = 0x03;
    private static final int RECEIPT_ALWAYS = 0x01;
    private static final int RECEIPT_ON_FAILURE = 0x02;

    /** Whether the ESME asked for a receipt of this kind. */
    public boolean wantsReceipt(ReceiptStatus status) {
        return switch (registeredDelivery & RECEIPT_BITS) {
            case RECEIPT_ALWAYS -> true;
            case RECEIPT_ON_FAILURE -> status.isFailure();
            default -> false;
        };
    }
}
