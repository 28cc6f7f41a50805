package org.gatehouse.carrier;

/** Where receipts and inbound messages are stored before the carrier is told that we have them. */
@FunctionalInterface
public interface DeliverySink {
    /**
     * Stores the PDU durably and returns; then deliver_sm_resp is sent. Called from many threads at once, so that an
     * implementation can wait for a group commit.
     *
     * @throws UnstorableDelivery when it can never be stored: the carrier is answered 0x65 (ESME_RX_P_APPN)
     * @throws Exception when it could not be stored: the carrier is answered 0x64 (ESME_RX_T_APPN) and sends it again
     */
    void accept(String carrier, DeliveredPdu pdu) throws Exception;
}
