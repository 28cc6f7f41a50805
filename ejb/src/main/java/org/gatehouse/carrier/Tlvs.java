package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/** The optional parameters of a receipt (SMPP 3.4, 5.3.2). */
final class Tlvs {
    private Tlvs() {}

    static Optional<String> receiptedMessageId(DeliveredPdu pdu) {
        byte[] value = pdu.tlvs().get(DeliveredPdu.RECEIPTED_MESSAGE_ID);
        if (value == null) {
            return Optional.empty();
        }
        int end = 0;
        while (end < value.length && value[end] != 0) {
            end++;
        }
        return Optional.of(new String(value, 0, end, ISO_8859_1).strip()).filter(id -> !id.isEmpty());
    }

    /** message_state as the word a text would use. */
    static Optional<String> stat(DeliveredPdu pdu) {
        byte[] value = pdu.tlvs().get(DeliveredPdu.MESSAGE_STATE);
        return value == null || value.length != 1 ? Optional.empty() : Status.statOf(Byte.toUnsignedInt(value[0]));
    }

    /** The two octets after the network type, as three digits like in a text. */
    static Optional<String> networkErrorCode(DeliveredPdu pdu) {
        byte[] value = pdu.tlvs().get(DeliveredPdu.NETWORK_ERROR_CODE);
        if (value == null || value.length != 3) {
            return Optional.empty();
        }
        return Optional.of("%03d".formatted(Byte.toUnsignedInt(value[1]) << 8 | Byte.toUnsignedInt(value[2])));
    }
}
