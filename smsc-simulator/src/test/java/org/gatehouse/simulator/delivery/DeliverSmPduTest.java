package org.gatehouse.simulator.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.gatehouse.simulator.behaviour.Event.Form;
import org.gatehouse.simulator.message.Address;
import org.gatehouse.simulator.message.DeliveryState;
import org.gatehouse.simulator.message.Message;
import org.gatehouse.simulator.message.ReceiptStatus;
import org.gatehouse.simulator.message.Submit;
import org.gatehouse.simulator.text.ShortMessage;
import org.jsmpp.PDUStringException;
import org.junit.jupiter.api.Test;

/** Golden octets of what is sent (SMPP 3.4, 4.6.1 and appendix B). */
class DeliverSmPduTest {

    private static final long SUBMITTED = Instant.parse("2026-03-04T05:06:07Z").toEpochMilli();
    private static final long DONE = Instant.parse("2026-03-04T05:06:09Z").toEpochMilli();
    private static final Message MESSAGE = Message.accepted(
            255,
            new Submit(
                    new Address((byte) 5, (byte) 0, "LALE"),
                    Address.international("905321"),
                    0,
                    1,
                    new ShortMessage(0, false, "Hi \u0004".getBytes(StandardCharsets.US_ASCII))),
            SUBMITTED);

    @Test
    void writesAReceiptWithTextAndTlvs() throws PDUStringException {
        String text = "id:255 sub:001 dlvrd:000 submit date:260304050607 done date:260304050609 stat:REJECTD err:201"
                + " text:Hi ?";
        assertThat(hex(receipt(ReceiptStatus.of(DeliveryState.REJECTD, "201"), Form.TEXT_AND_TLVS)))
                .isEqualTo("000000a6 00000005 00000000 00000007".replace(" ", "")
                        + "00" + "0101" + hex("905321") + "00" + "0500" + hex("LALE") + "00"
                        + "04" + "0000" + "0000" + "00" + "00" + "00" + "00"
                        + "%02x".formatted(text.length()) + hex(text)
                        + "001e0004" + hex("255") + "00" + "0427000108" + "042300030300c9");
    }

    @Test
    void writesAReceiptWithAHexIdAndNoTlvs() throws PDUStringException {
        String pdu = hex(receipt(ReceiptStatus.delivered(), Form.TEXT_WITH_HEX_ID));

        assertThat(pdu).contains(hex("id:ff sub:001 dlvrd:001 ")).endsWith(hex("stat:DELIVRD err:000 text:Hi ?"));
    }

    @Test
    void writesAnInboundSegmentWithItsHeader() throws PDUStringException {
        ShortMessage segment = new ShortMessage(8, true, HexFormat.of().parseHex("050003090201015e"));
        byte[] pdu = DeliverSmPdu.compose(
                new Delivery.Inbound(Address.international("905321"), Address.shortNumber("4242"), segment), 7);

        assertThat(HexFormat.of().formatHex(pdu))
                .endsWith("0001" + hex("4242") + "00" + "40" + "0000" + "0000" + "0000" + "08" + "00" + "08"
                        + "050003090201015e");
    }

    private static byte[] receipt(ReceiptStatus status, Form form) throws PDUStringException {
        return DeliverSmPdu.compose(new Delivery.Receipt(MESSAGE, status, form, DONE), 7);
    }

    private static String hex(String text) {
        return hex(text.getBytes(StandardCharsets.US_ASCII));
    }

    private static String hex(byte[] octets) {
        return HexFormat.of().formatHex(octets);
    }
}
