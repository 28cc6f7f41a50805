package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * An inbound message as text. A part of a concatenated message is a text of its own: its header is taken off, the parts
 * are not put together.
 *
 * @param from the person, as E.164 with + where it is a number
 * @param to the number written to, as the carrier wrote it
 */
public record InboundText(String from, String to, String text) {
    /** Never throws: octets that mean nothing become U+FFFD. */
    public static InboundText decode(DeliveredPdu pdu) {
        UserDataHeader header = pdu.hasUserDataHeader() ? UserDataHeader.of(pdu.userData()) : UserDataHeader.NONE;
        byte[] octets = pdu.userData();
        byte[] body = Arrays.copyOfRange(octets, header.octetCount(), octets.length);
        return new InboundText(
                Msisdn.normalise(pdu.source()), pdu.destination(), text(body, pdu.dataCoding(), header.turkish()));
    }

    /** By SMPP 3.4, 5.2.19, and GSM 03.38 for the values that SMPP leaves to it. */
    private static String text(byte[] octets, int dataCoding, GsmText.Turkish turkish) {
        return switch (dataCoding) {
            case 0, 1 -> GsmText.decode(octets, turkish);
            case 6 -> new String(octets, Charset.forName("ISO-8859-5"));
            case 7 -> new String(octets, Charset.forName("ISO-8859-8"));
            case 8 -> new String(octets, UTF_16BE);
            default -> byGsmGroup(octets, dataCoding, turkish);
        };
    }

    private static String byGsmGroup(byte[] octets, int dataCoding, GsmText.Turkish turkish) {
        boolean general = dataCoding >= 0x10 && dataCoding < 0x40;
        int alphabet = dataCoding >> 2 & 3;
        if (general && alphabet == 2) {
            return new String(octets, UTF_16BE);
        }
        boolean messageClass = dataCoding >= 0xF0 && (dataCoding & 4) == 0;
        if ((general && alphabet == 0) || messageClass) {
            return GsmText.decode(octets, turkish);
        }
        return new String(octets, ISO_8859_1);
    }
}
