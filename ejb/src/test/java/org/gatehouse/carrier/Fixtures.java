package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** Messages and PDUs for tests. */
final class Fixtures {
    static final byte[] NONE = {};

    private Fixtures() {}

    static SubmitRequest aGsmSegment() {
        return aSegment("LALE", NONE, "Hello".getBytes(ISO_8859_1), Alphabet.GSM7);
    }

    static SubmitRequest aUcs2Segment(String text) {
        return aSegment("LALE", NONE, text.getBytes(UTF_16BE), Alphabet.UCS2);
    }

    static SubmitRequest aSegment(String sender, byte[] header, byte[] data, Alphabet alphabet) {
        return new SubmitRequest(sender, "+905321234567", header, data, alphabet, Duration.ofHours(24), true);
    }

    static DeliveredPdu aReceipt(String text) {
        return aReceipt(text, Map.of());
    }

    static DeliveredPdu aReceipt(String text, Map<Integer, byte[]> tlvs) {
        return new DeliveredPdu(
                "905321234567",
                "LALE",
                0x04,
                0,
                text.getBytes(ISO_8859_1),
                new TreeMap<>(tlvs),
                Instant.parse("2026-11-22T07:31:00Z"));
    }

    static DeliveredPdu anInbound(int esmClass, int dataCoding, byte[] userData) {
        return new DeliveredPdu(
                "905321234567",
                "4242",
                esmClass,
                dataCoding,
                userData,
                new TreeMap<>(),
                Instant.parse("2026-11-22T07:31:00Z"));
    }

    /** The body of a deliver_sm. */
    static byte[] deliverBody(String source, String destination, int esmClass, String text) {
        byte[] message = text.getBytes(ISO_8859_1);
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(("\0\1\1" + source + "\0\5\0" + destination + "\0").getBytes(ISO_8859_1));
        body.writeBytes(new byte[] {(byte) esmClass, 0, 0, 0, 0, 0, 0, 0, 0, (byte) message.length});
        body.writeBytes(message);
        return body.toByteArray();
    }
}
