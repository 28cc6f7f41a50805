package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * A version octet, then fields: tag (1 octet), length (4 octets), value. A reader skips tags it does not know, so a
 * later version can add fields and go back.
 */
final class DeliveredPduCodec {
    private static final int VERSION = 1;

    private static final int SOURCE = 1;
    private static final int DESTINATION = 2;
    private static final int ESM_CLASS = 3;
    private static final int DATA_CODING = 4;
    private static final int SHORT_MESSAGE = 5;
    private static final int RECEIVED_AT = 6;
    private static final int TLV = 7;

    private DeliveredPduCodec() {}

    static byte[] encode(DeliveredPdu pdu) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(VERSION);
            field(out, SOURCE, pdu.source().getBytes(UTF_8));
            field(out, DESTINATION, pdu.destination().getBytes(UTF_8));
            field(out, ESM_CLASS, new byte[] {(byte) pdu.esmClass()});
            field(out, DATA_CODING, new byte[] {(byte) pdu.dataCoding()});
            field(out, SHORT_MESSAGE, pdu.shortMessage());
            Instant receivedAt = pdu.receivedAt();
            out.writeByte(RECEIVED_AT);
            out.writeInt(Long.BYTES + Integer.BYTES);
            out.writeLong(receivedAt.getEpochSecond());
            out.writeInt(receivedAt.getNano());
            for (Map.Entry<Integer, byte[]> tlv : pdu.tlvs().entrySet()) {
                out.writeByte(TLV);
                out.writeInt(2 + tlv.getValue().length);
                out.writeShort(tlv.getKey());
                out.write(tlv.getValue());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void field(DataOutputStream out, int tag, byte[] value) throws IOException {
        out.writeByte(tag);
        out.writeInt(value.length);
        out.write(value);
    }

    static DeliveredPdu decode(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            if (in.readUnsignedByte() == 0) {
                throw new IllegalArgumentException("a stored PDU begins with its version, not with 0");
            }
            return fields(in);
        } catch (IOException | DateTimeException e) {
            throw new IllegalArgumentException("a stored PDU of %d octets is cut off".formatted(bytes.length), e);
        }
    }

    private static DeliveredPdu fields(DataInputStream in) throws IOException {
        String source = "";
        String destination = "";
        int esmClass = 0;
        int dataCoding = 0;
        byte[] shortMessage = {};
        Instant receivedAt = Instant.EPOCH;
        TreeMap<Integer, byte[]> tlvs = new TreeMap<>();
        while (in.available() > 0) {
            int tag = in.readUnsignedByte();
            DataInputStream value = value(in);
            switch (tag) {
                case SOURCE -> source = new String(value.readAllBytes(), UTF_8);
                case DESTINATION -> destination = new String(value.readAllBytes(), UTF_8);
                case ESM_CLASS -> esmClass = value.readUnsignedByte();
                case DATA_CODING -> dataCoding = value.readUnsignedByte();
                case SHORT_MESSAGE -> shortMessage = value.readAllBytes();
                case RECEIVED_AT -> receivedAt = Instant.ofEpochSecond(value.readLong(), value.readInt());
                case TLV -> tlvs.put(value.readUnsignedShort(), value.readAllBytes());
                default -> {} // a field of a later version
            }
        }
        return new DeliveredPdu(source, destination, esmClass, dataCoding, shortMessage, tlvs, receivedAt);
    }

    private static DataInputStream value(DataInputStream in) throws IOException {
        int length = in.readInt();
        if (length < 0 || length > in.available()) {
            throw new IOException("a field of " + length + " octets goes beyond the end");
        }
        return new DataInputStream(new ByteArrayInputStream(in.readNBytes(length)));
    }
}
