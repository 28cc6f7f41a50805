package org.gatehouse.carrier;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A deliver_sm or data_sm as it came: a receipt or an inbound message. The arrays are not copied.
 *
 * @param source source_addr, as written
 * @param destination destination_addr, as written
 * @param esmClass SMPP 3.4, 5.2.12
 * @param dataCoding SMPP 3.4, 5.2.19
 * @param tlvs optional parameters by tag
 */
@SuppressWarnings("ArrayRecordComponent")
public record DeliveredPdu(
        String source,
        String destination,
        int esmClass,
        int dataCoding,
        byte[] shortMessage,
        SortedMap<Integer, byte[]> tlvs,
        Instant receivedAt) {
    static final int RECEIPTED_MESSAGE_ID = 0x001E;
    static final int NETWORK_ERROR_CODE = 0x0423;
    static final int MESSAGE_PAYLOAD = 0x0424;
    static final int MESSAGE_STATE = 0x0427;

    private static final int MESSAGE_TYPE = 0x3C;
    private static final int DELIVERY_RECEIPT = 0x04;
    private static final int INTERMEDIATE_NOTIFICATION = 0x20;
    private static final int UDH_INDICATOR = 0x40;

    public DeliveredPdu {
        tlvs = Collections.unmodifiableSortedMap(new TreeMap<>(tlvs));
    }

    /** The message: short_message, or message_payload where a carrier puts it there. */
    public byte[] userData() {
        return shortMessage.length > 0 ? shortMessage : tlvs.getOrDefault(MESSAGE_PAYLOAD, shortMessage);
    }

    /**
     * Says so by esm_class, or by a TLV. Text alone is no proof: anyone can write a message that reads like a receipt.
     */
    public boolean looksLikeReceipt() {
        int type = esmClass & MESSAGE_TYPE;
        return type == DELIVERY_RECEIPT || type == INTERMEDIATE_NOTIFICATION || tlvs.containsKey(RECEIPTED_MESSAGE_ID);
    }

    boolean isIntermediateNotification() {
        return (esmClass & MESSAGE_TYPE) == INTERMEDIATE_NOTIFICATION;
    }

    boolean hasUserDataHeader() {
        return (esmClass & UDH_INDICATOR) != 0;
    }

    /** Compact and versioned, for an inbox; {@link #decode} reads it. */
    public byte[] encode() {
        return DeliveredPduCodec.encode(this);
    }

    /**
     * Reads what {@link #encode} wrote, also in a later version.
     *
     * @throws IllegalArgumentException when the bytes are something else
     */
    public static DeliveredPdu decode(byte[] bytes) {
        return DeliveredPduCodec.decode(bytes);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeliveredPdu that && Arrays.equals(encode(), that.encode());
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(encode());
    }

    /** Names neither number nor text. */
    @Override
    public String toString() {
        return "%s of %d octets at %s"
                .formatted(looksLikeReceipt() ? "receipt" : "inbound message", userData().length, receivedAt);
    }
}
