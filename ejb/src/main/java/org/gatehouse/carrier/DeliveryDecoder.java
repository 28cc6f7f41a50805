package org.gatehouse.carrier;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jsmpp.SMPPConstant;

/**
 * deliver_sm (SMPP 3.4, 4.6.1) and data_sm (4.7.1) as values. Takes what is there: a message or TLVs cut off at the end
 * are kept as far as they go, fields longer than the standard allows are kept whole.
 */
final class DeliveryDecoder {
    private static final int HEADER_OCTETS = 16;

    private DeliveryDecoder() {}

    /** Empty when the addresses and codings cannot be read. */
    static Optional<DeliveredPdu> decode(int commandId, byte[] pdu, Instant receivedAt) {
        ByteBuffer in = ByteBuffer.wrap(pdu);
        try {
            in.position(HEADER_OCTETS);
            return Optional.of(
                    commandId == SMPPConstant.CID_DATA_SM ? dataSm(in, receivedAt) : deliverSm(in, receivedAt));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static DeliveredPdu deliverSm(ByteBuffer in, Instant receivedAt) {
        skipText(in); // service_type
        String source = address(in);
        String destination = address(in);
        int esmClass = Byte.toUnsignedInt(in.get());
        skip(in, 2); // protocol_id, priority_flag
        skipText(in); // schedule_delivery_time
        skipText(in); // validity_period
        skip(in, 2); // registered_delivery, replace_if_present_flag
        int dataCoding = Byte.toUnsignedInt(in.get());
        skip(in, 1); // sm_default_msg_id
        byte[] shortMessage = octets(in, Byte.toUnsignedInt(in.get()));
        return new DeliveredPdu(source, destination, esmClass, dataCoding, shortMessage, tlvs(in), receivedAt);
    }

    private static DeliveredPdu dataSm(ByteBuffer in, Instant receivedAt) {
        skipText(in); // service_type
        String source = address(in);
        String destination = address(in);
        int esmClass = Byte.toUnsignedInt(in.get());
        skip(in, 1); // registered_delivery
        int dataCoding = Byte.toUnsignedInt(in.get());
        return new DeliveredPdu(source, destination, esmClass, dataCoding, new byte[0], tlvs(in), receivedAt);
    }

    private static String address(ByteBuffer in) {
        skip(in, 2); // TON, NPI
        return text(in);
    }

    private static String text(ByteBuffer in) {
        StringBuilder text = new StringBuilder();
        for (byte octet = in.get(); octet != 0; octet = in.get()) {
            text.append((char) Byte.toUnsignedInt(octet));
        }
        return text.toString();
    }

    private static void skipText(ByteBuffer in) {
        while (in.get() != 0) {}
    }

    private static void skip(ByteBuffer in, int count) {
        in.position(in.position() + count);
    }

    private static byte[] octets(ByteBuffer in, int count) {
        byte[] octets = new byte[Math.min(count, in.remaining())];
        in.get(octets);
        return octets;
    }

    private static SortedMap<Integer, byte[]> tlvs(ByteBuffer in) {
        SortedMap<Integer, byte[]> tlvs = new TreeMap<>();
        while (in.remaining() >= 4) {
            int tag = Short.toUnsignedInt(in.getShort());
            tlvs.put(tag, octets(in, Short.toUnsignedInt(in.getShort())));
        }
        return tlvs;
    }
}
