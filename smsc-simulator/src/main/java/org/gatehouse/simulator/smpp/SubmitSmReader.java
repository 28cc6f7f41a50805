package org.gatehouse.simulator.smpp;

import java.util.Objects;
import org.gatehouse.simulator.message.Address;
import org.gatehouse.simulator.message.Submit;
import org.gatehouse.simulator.text.ShortMessage;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.bean.SubmitSm;

/** A submit_sm in the simulator's own terms. */
final class SubmitSmReader {

    private static final int UDHI = 0x40;

    private SubmitSmReader() {}

    static Submit read(SubmitSm pdu) {
        ShortMessage shortMessage =
                new ShortMessage(pdu.getDataCoding() & 0xFF, (pdu.getEsmClass() & UDHI) != 0, octets(pdu));
        return new Submit(
                new Address(pdu.getSourceAddrTon(), pdu.getSourceAddrNpi(), orEmpty(pdu.getSourceAddr())),
                new Address(pdu.getDestAddrTon(), pdu.getDestAddrNpi(), orEmpty(pdu.getDestAddress())),
                pdu.getEsmClass() & 0xFF,
                pdu.getRegisteredDelivery() & 0xFF,
                shortMessage);
    }

    /** The short_message or, when that is empty, the message_payload (SMPP 3.4, 5.3.2.32). */
    private static byte[] octets(SubmitSm pdu) {
        byte[] octets = pdu.getShortMessage();
        OptionalParameter.Message_payload payload =
                octets.length > 0 ? null : pdu.getOptionalParameter(OptionalParameter.Message_payload.class);
        return payload == null ? octets : payload.getValue();
    }

    private static String orEmpty(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
