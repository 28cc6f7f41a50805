package org.gatehouse.simulator.delivery;

import org.gatehouse.simulator.behaviour.Event.Form;
import org.gatehouse.simulator.delivery.Delivery.Inbound;
import org.gatehouse.simulator.delivery.Delivery.Receipt;
import org.gatehouse.simulator.message.Address;
import org.gatehouse.simulator.message.Submit;
import org.jsmpp.PDUStringException;
import org.jsmpp.bean.OptionalParameter;
import org.jsmpp.util.DefaultComposer;
import org.jsmpp.util.PDUComposer;

/** Deliveries as deliver_sm octets (SMPP 3.4, 4.6.1). */
public final class DeliverSmPdu {

    private static final PDUComposer COMPOSER = new DefaultComposer();
    private static final byte ESM_CLASS_DEFAULT = 0x00;
    private static final byte ESM_CLASS_RECEIPT = 0x04;
    private static final byte ESM_CLASS_UDHI = 0x40;
    private static final byte NETWORK_TYPE_GSM = 3;
    private static final OptionalParameter[] NONE = {};

    private DeliverSmPdu() {}

    /**
     * The octets of one delivery.
     *
     * @throws PDUStringException when an address or text is longer than the standard allows
     */
    public static byte[] compose(Delivery delivery, int sequenceNumber) throws PDUStringException {
        if (delivery instanceof Receipt receipt) {
            Submit submit = receipt.message().submit();
            return compose(
                    sequenceNumber,
                    submit.destination(),
                    submit.sender(),
                    ESM_CLASS_RECEIPT,
                    0,
                    ReceiptText.of(receipt),
                    optionalParameters(receipt));
        }
        Inbound inbound = (Inbound) delivery;
        return compose(
                sequenceNumber,
                inbound.from(),
                inbound.to(),
                inbound.shortMessage().hasHeader() ? ESM_CLASS_UDHI : ESM_CLASS_DEFAULT,
                inbound.shortMessage().dataCoding(),
                inbound.shortMessage().octets(),
                NONE);
    }

    private static byte[] compose(
            int sequenceNumber,
            Address from,
            Address to,
            byte esmClass,
            int dataCoding,
            byte[] shortMessage,
            OptionalParameter[] optionalParameters)
            throws PDUStringException {
        return COMPOSER.deliverSm(
                sequenceNumber,
                "",
                from.ton(),
                from.npi(),
                from.number(),
                to.ton(),
                to.npi(),
                to.number(),
                esmClass,
                (byte) 0,
                (byte) 0,
                (byte) 0,
                (byte) dataCoding,
                shortMessage,
                optionalParameters);
    }

    private static OptionalParameter[] optionalParameters(Receipt receipt) {
        if (receipt.form() == Form.TEXT_WITH_HEX_ID) {
            return NONE;
        }
        int err = receipt.status().errNumber();
        return new OptionalParameter[] {
            new OptionalParameter.Receipted_message_id(receipt.message().decimalId()),
            new OptionalParameter.Message_state(receipt.status().messageState().value()),
            new OptionalParameter.Network_error_code(new byte[] {NETWORK_TYPE_GSM, (byte) (err >> 8), (byte) err})
        };
    }
}
