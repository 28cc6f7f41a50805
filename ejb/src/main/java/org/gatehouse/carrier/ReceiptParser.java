package org.gatehouse.carrier;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;

import java.time.ZoneId;
import java.util.Optional;

/**
 * Reads receipts as carriers really write them (findings.md section 4): TLVs first, then the text of SMPP 3.4, appendix
 * B, in any order and case, with keys missing. An intermediate notification is not final, whatever state it tells (SMPP
 * 3.4, 2.11). Never throws.
 */
public final class ReceiptParser {
    private static final int UCS2 = 8;

    private ReceiptParser() {}

    /**
     * Empty when the PDU is no receipt, or names no message.
     *
     * @param carrierZone in which the carrier writes dates
     */
    public static Optional<Receipt> parse(DeliveredPdu pdu, ZoneId carrierZone) {
        if (!pdu.looksLikeReceipt()) {
            return Optional.empty();
        }
        ReceiptText text = ReceiptText.parse(textOf(pdu));
        String id = Tlvs.receiptedMessageId(pdu).or(() -> text.token("id")).orElse("");
        if (id.isEmpty()) {
            return Optional.empty();
        }
        String stat = stat(pdu, text);
        return Optional.of(new Receipt(
                id,
                pdu.isIntermediateNotification() ? Status.INTERMEDIATE : Status.ofStat(stat),
                stat,
                text.token("err").or(() -> Tlvs.networkErrorCode(pdu)).orElse(""),
                text.value("donedate")
                        .flatMap(date -> ReceiptDate.parse(date, carrierZone, pdu.receivedAt()))
                        .orElse(null),
                phone(pdu)));
    }

    /** The text's own word, unless message_state says otherwise. */
    private static String stat(DeliveredPdu pdu, ReceiptText text) {
        String written = text.token("stat").map(ReceiptText::capitals).orElse("");
        return Tlvs.stat(pdu)
                .filter(byTlv -> written.isEmpty() || contradicts(Status.ofStat(byTlv), Status.ofStat(written)))
                .orElse(written);
    }

    private static boolean contradicts(Status byTlv, Status byText) {
        return byTlv != Status.UNRECOGNISED && byTlv != byText;
    }

    private static String textOf(DeliveredPdu pdu) {
        return new String(pdu.userData(), pdu.dataCoding() == UCS2 ? UTF_16BE : ISO_8859_1);
    }

    /** The recipient is the source of a receipt; some carriers swap the two. */
    private static String phone(DeliveredPdu pdu) {
        String source = Msisdn.normalise(pdu.source());
        String destination = Msisdn.normalise(pdu.destination());
        return !source.startsWith("+") && destination.startsWith("+") ? destination : source;
    }
}
