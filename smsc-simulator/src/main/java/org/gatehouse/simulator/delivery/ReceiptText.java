package org.gatehouse.simulator.delivery;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.gatehouse.simulator.behaviour.Event.Form;
import org.gatehouse.simulator.message.DeliveryState;
import org.gatehouse.simulator.message.Message;

/**
 * The short_message of a receipt, in the customary form of SMPP 3.4, appendix B. Times are UTC with seconds
 * (yyMMddHHmmss), as most carriers write them; the appendix has them to the minute.
 */
final class ReceiptText {

    private static final int TEXT_LENGTH = 20;
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("yyMMddHHmmss").withZone(ZoneOffset.UTC);

    private ReceiptText() {}

    /** The octets, in US-ASCII; other characters of the message's text become question marks. */
    static byte[] of(Delivery.Receipt receipt) {
        Message message = receipt.message();
        String id = receipt.form() == Form.TEXT_WITH_HEX_ID ? message.hexId() : message.decimalId();
        String delivered = receipt.status().stat() == DeliveryState.DELIVRD ? "001" : "000";
        String text = "id:" + id + " sub:001 dlvrd:" + delivered + " submit date:"
                + DATE.format(Instant.ofEpochMilli(message.submittedAt())) + " done date:"
                + DATE.format(Instant.ofEpochMilli(receipt.doneAt())) + " stat:"
                + receipt.status().stat() + " err:" + receipt.status().err() + " text:" + beginning(message);
        return text.getBytes(StandardCharsets.US_ASCII);
    }

    private static String beginning(Message message) {
        String text = message.submit().shortMessage().text();
        return text.substring(0, Math.min(TEXT_LENGTH, text.length()));
    }
}
